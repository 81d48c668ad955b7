import {setTimeout} from 'node:timers/promises';
import {bufferSink} from '../../cache/bytes.ts';
import {inMemory} from '../../cache/in-memory.ts';
import {keepAnalysis} from '../../cache/kept-analysis.ts';
import {layDown} from '../../cache/lay-down.ts';
import {clear} from '../../corpus/cipher.ts';
import type {Home} from '../../store/home.ts';
import {carriedCipher} from '../../store/vault/carried-cipher.ts';
import {loadLexicon} from '../own-lexicon.ts';
import {analyseReports} from './analyse-reports.ts';
import type {Job, JobAnswer} from './job.ts';
import {knownAs} from './known-as.ts';

/** Reads, extracts and analyses, and lays down what came of it: in the home's cache where that may be, else in bytes. */
export const doJob = async (job: Job): Promise<JobAnswer> => {
	const {paths, options, records} = job;
	const home: Home = {...job.home, cipher: carriedCipher(job.carried)};
	const lexicon = loadLexicon({options: {home: job.homeOption, lexicon: job.lexicon}, env: job.env});
	let known = knownAs(paths, home, lexicon, records, options);
	if (known.unsettled > 0) {
		await setTimeout(known.unsettled);
		known = knownAs(paths, home, lexicon, records, options);
	}

	const {analysis, read, problems} = await analyseReports(paths, home, lexicon, records, options);
	const key = known.unsettled > 0 ? null : known.key;
	const analysed = inMemory(analysis, lexicon.world, {
		key,
		problems: [...problems.files, ...problems.edits],
		read,
	});
	if (job.keep && key !== null) {
		try {
			await keepAnalysis(home, analysed);
			return {kind: 'kept', key};
		} catch {
			// No room, or no leave: it is given over instead.
		}
	}

	const sink = bufferSink();
	layDown(analysed, clear, sink);
	return {kind: 'bytes', bytes: sink.done()};
};
