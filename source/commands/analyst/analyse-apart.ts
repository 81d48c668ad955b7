import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Analysed} from '../../cache/analysed.ts';
import {bytesOfBuffer} from '../../cache/bytes.ts';
import {openKept} from '../../cache/kept-analysis.ts';
import {openAnalysed} from '../../cache/open-analysed.ts';
import type {Apart} from '../../components/renewal.ts';
import {clear} from '../../corpus/cipher.ts';
import {dataDirectory} from '../../corpus/read-data.ts';
import type {Home} from '../../store/home.ts';
import type {Job, JobAnswer} from './job.ts';

/** The build puts it beside the program. */
const program = (): string => path.join(path.dirname(dataDirectory()), 'dist', 'analyst.js');

const openAnswer = (answer: JobAnswer, home: Home): Analysed => {
	if (answer.kind === 'failed') throw new Error(answer.why);
	const opened =
		answer.kind === 'kept' ? openKept(home, answer.key) : openAnalysed(bytesOfBuffer(answer.bytes), clear);
	if (!opened) throw new Error('what was analysed cannot be read back');
	return opened;
};

/** Analyses in a thread of its own, so that keys are answered meanwhile. */
export const analyseApart = (home: Home, job: Omit<Job, 'home' | 'carried'>): Apart => {
	const {cipher, ...folders} = home;
	const workerData: Job = {...job, home: folders, carried: cipher.carry()};
	const worker = new Worker(program(), {workerData, stdout: true, stderr: true});
	let stopped = false;
	const done = new Promise<Analysed | null>((resolve, reject) => {
		worker.once('message', (answer: JobAnswer) => {
			try {
				resolve(stopped ? null : openAnswer(answer, home));
			} catch (error) {
				reject(error);
			}
		});
		worker.once('error', reject);
		worker.once('exit', code => {
			if (stopped) resolve(null);
			else reject(new Error(`the thread that analyses ended with status ${code}`));
		});
	});
	return {
		done,
		stop() {
			stopped = true;
			void worker.terminate();
		},
	};
};
