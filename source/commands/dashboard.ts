import {existsSync} from 'node:fs';
import {nearest} from '../engine/text/nearest.ts';
import {keepFilters, readFilters} from '../store/filters.ts';
import {follow} from '../store/follow.ts';
import {clipboardFile, type Home} from '../store/home.ts';
import {judgementsOf} from '../store/judgements-of.ts';
import {wantsAscii} from '../terminal/wants-ascii.ts';
import {wantsColour} from '../terminal/wants-colour.ts';
import {whyNoDashboard} from '../terminal/why-no-dashboard.ts';
import {analyseApart} from './analyst/analyse-apart.ts';
import {openAnalysis} from './analyst/open-analysis.ts';
import {watchFiles} from './analyst/watch-files.ts';
import {chosenRule} from './chosen-rule.ts';
import type {Command, Context} from './command.ts';
import {Failure, UsageError} from './errors.ts';
import {events} from './events.ts';
import {askedArabic, knowTerminal} from './know-terminal.ts';
import {liveKeymap} from './live-keymap.ts';
import {openFor, sampleNotice, whyOpen} from './load.ts';
import {openHome} from './open-home.ts';
import {note} from './output.ts';
import {loadLexicon} from './own-lexicon.ts';
import {verbNames} from './verbs.ts';

/** A word without dot or slash that is no file was probably meant as a verb. */
const refuseMistypedVerb = (input: readonly string[]): void => {
	const [word] = input;
	if (word === undefined || !/^[a-z-]+$/i.test(word) || word === '-' || existsSync(word)) return;
	const near = nearest(word.toLowerCase(), [...new Set(verbNames.map(name => name.split(' ')[0] ?? name))]);
	throw new UsageError(
		`there is no verb "${word}" and no file or folder of that name. ${near ? `Did you mean "${near}"?` : 'See "deirez-tui --help".'}`,
	);
};

/** What the first screen says on its one line. */
const noticeOf = (
	{notice, problems, readOnly}: {notice: string | null; problems: readonly string[]; readOnly: string | null},
	misset: readonly string[],
): string | null => {
	if (readOnly !== null) return `Decisions cannot be kept: ${readOnly}`;
	const all = [...problems, ...misset];
	const [first, ...others] = all;
	if (first === undefined) return notice && `${notice.charAt(0).toUpperCase()}${notice.slice(1)}`;
	return others.length === 0 ? first : `${all.length} problems, listed when you quit: ${first}`;
};

/** Said once on each terminal; fits a line of 80 columns. */
const tmuxNotice = 'Arabic may stand in wrong order in this tmux; "deirez-tui doctor" has the remedy';

const openDashboard = async (context: Context): Promise<number> => {
	const {
		home,
		lexicon,
		published,
		outlet,
		filter,
		watch = false,
		readOnly: onlyLook = false,
	} = context.options;
	const rule = chosenRule(context);
	askedArabic(context);
	const {keymap, config, problems: misset} = liveKeymap(context);
	const opened = await openHome(context);
	const reading = {published, outlet};
	const ownHome: Home = onlyLook ? {...opened, foreign: true} : opened;
	const words = loadLexicon({options: {home, lexicon}, env: context.env});
	// First, so that a home that cannot be used is told before the work.
	const {store, readOnly, told: refused} = await openFor(ownHome, onlyLook ? 'look' : 'offer');
	try {
		const shown = await openAnalysis(context.input, ownHome, words, store.edits(), reading);
		const {analysed, where} = shown;
		const loaded = {
			notice: where === 'sample' ? sampleNotice : null,
			problems: [...refused, ...shown.problems, ...store.problems, ...(onlyLook ? whyOpen(opened) : [])],
			readOnly,
		};
		if (analysed.reports.length === 0) {
			for (const problem of loaded.problems) note(context, problem);
			if (loaded.problems.length === 0) note(context, 'no reports were found.');
			return 1;
		}

		const {kept, problem: lostFilters} = readFilters(opened);
		const unread = lostFilters === null ? [] : [lostFilters];
		const notice = noticeOf(loaded, [...misset.map(({brief}) => brief), ...unread]);
		const {runDashboard} = await import('../components/run-dashboard.tsx');
		const status = await runDashboard({
			analysed,
			judge: fresh => judgementsOf(fresh, store),
			analyse: () =>
				analyseApart(ownHome, {
					...{paths: context.input, lexicon, homeOption: home, env: {...context.env}},
					...{options: reading, records: store.edits(), keep: !onlyLook},
				}),
			lay: !shown.kept && !onlyLook && !context.input.includes('-'),
			watch: changed =>
				watch ? watchFiles(context.input.length > 0 ? context.input : [opened.corpus], changed) : () => {},
			lexicon: words,
			store,
			follow: changed => follow(opened.journal, changed),
			...(filter === undefined ? {} : {filter}),
			...(notice === null ? {} : {notice}),
			filters: {
				kept,
				async keep(change) {
					if (onlyLook) throw new Failure('--read-only writes nothing.');
					await keepFilters(opened, change);
				},
			},
			rule,
			keymap,
			mouse: config.mouse ?? false,
			readOnly,
			encrypted: opened.cipher.sealed,
			clipboardFile: onlyLook ? null : clipboardFile(home, context.env),
			colour: wantsColour(context.env, context.options.noColour ?? config.color === false),
			ascii: wantsAscii(context.env, context.options.ascii ?? config.ascii),
			async meet(facts) {
				const {profile, switches, tmuxLine, remembered, remember} = await knowTerminal(context, facts);
				const tell = tmuxLine !== null && profile.arabic !== 'off' && !remembered.told;
				// A word that cannot be remembered as said is said again.
				if (tell && !onlyLook) await remember({told: true}).catch(() => undefined);
				return {
					profile,
					switches,
					notice: tell ? tmuxNotice : null,
					remember: async mode => {
						if (onlyLook) throw new Failure('--read-only writes nothing.');
						await remember({arabic: mode});
					},
				};
			},
			stdin: context.stdin,
			stdout: context.stdout,
		});
		// One line of a screen is little room, and gone: here they can be read and copied.
		// Some may have come since.
		const told = [...misset.map(({message}) => message), ...unread];
		const problems = new Set([...told, ...loaded.problems, ...store.problems]);
		for (const problem of problems) note(context, problem);
		return status;
	} finally {
		await store.close();
	}
};

/** The dashboard; where none can be drawn, the plain table of events instead. Ink is loaded here and nowhere else. */
export const dashboard: Command = async context => {
	refuseMistypedVerb(context.input);
	const reason = whyNoDashboard(context.stdin, context.stdout, context.env);
	if (reason === null) return openDashboard(context);
	if (context.stdout.isTTY) note(context, `${reason}; this is the plain table.`);
	return events({...context, format: 'table'});
};
