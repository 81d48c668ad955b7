import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {type ReactNode, useSyncExternalStore} from 'react';
import type {Analysed} from '../cache/analysed.ts';
import {readWords} from '../corrections/read-words.ts';
import {explainRule} from '../engine/claims/explain-rule.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import type {Keymap} from '../keymap/keymap.ts';
import type {ArabicMode} from '../model/arabic-mode.ts';
import type {Judgement} from '../model/judgement.ts';
import type {Rule} from '../model/rule.ts';
import type {KeptFilters} from '../store/filters.ts';
import {copyOut} from '../terminal/clipboard.ts';
import {editElsewhere} from '../terminal/edit-elsewhere.ts';
import {escapePatience} from '../terminal/escape-patience.ts';
import {askTerminal} from '../terminal/identify/ask.ts';
import {switchesFor} from '../terminal/identify/decide.ts';
import {canBeSet, type Facts} from '../terminal/identify/facts.ts';
import {readInput} from '../terminal/input.ts';
import type {Profile} from '../terminal/profile.ts';
import {beginSession, type Switches} from '../terminal/session.ts';
import {createFrameLog} from '../terminal/wire/frame-log.ts';
import {framesPerSecond} from '../terminal/wire/frames-per-second.ts';
import {createWire} from '../terminal/wire/wire.ts';
import {Ascii} from './ascii.ts';
import {type Controller, createController, type TriageStore} from './controller.ts';
import {Dashboard} from './dashboard.tsx';
import {type Apart, createRenewal} from './renewal.ts';
import {createDataset, type Dataset} from './state/dataset.ts';
import {initialState} from './state/initial-state.ts';
import {counted} from './words/figures.ts';

const App = ({controller, ascii}: {controller: Controller; ascii: boolean}): ReactNode => {
	const state = useSyncExternalStore(controller.subscribe, controller.getState);
	return (
		<Ascii value={ascii}>
			<Dashboard state={state} />
		</Ascii>
	);
};

/** What follows from the answers of the terminal. */
export type Acquaintance = {
	profile: Profile;
	/** What turns its own reordering off, in whatever mode it is now. */
	switches: Switches;
	/** What the user should know of it; null for nothing. */
	notice: string | null;
	/** Keeps what the user chose here. @throws where it cannot be kept. */
	remember(mode: ArabicMode): Promise<void>;
};

/** Tells when the user chose another way of drawing Arabic. */
const onArabic = (controller: Controller, tell: (mode: ArabicMode) => void): void => {
	let before = controller.getState().arabic;
	controller.subscribe(() => {
		const {arabic} = controller.getState();
		if (arabic === before) return;
		before = arabic;
		tell(arabic);
	});
};

/** Work that can wait does not take the processor from the first keys. */
const idleMilliseconds = 3000;

/** Lays the analysis down for the next start, once the first keys are answered; returns how to stop. Where that fails the next start takes as long as this one. */
const layLater = (analyse: () => Apart): (() => void) => {
	let laying: Apart | null = null;
	const timer = setTimeout(() => {
		laying = analyse();
		laying.done.then(
			analysed => analysed?.close(),
			() => undefined,
		);
	}, idleMilliseconds);
	return () => {
		clearTimeout(timer);
		laying?.stop();
	};
};

/**
 * Shows the dashboard until the user leaves it. The streams must be terminals (`whyNoDashboard` tells); the store stays open.
 *
 * @returns the exit status: 0 after `q`, 128 + signal after Ctrl-C or a signal.
 * @throws what went wrong, after the terminal is as it was.
 */
export const runDashboard = async (options: {
	analysed: Analysed;
	/** What is decided about the events of an analysis, by their position. */
	judge(analysed: Analysed): readonly (Judgement | undefined)[];
	/** Makes the analysis anew in a thread of its own, of the reports and corrections that there are now. */
	analyse(): Apart;
	/** Whether the analysis is still to be laid down for the next start. */
	lay: boolean;
	/** Calls whenever files of reports may have changed. Returns how to stop. */
	watch(changed: () => void): () => void;
	lexicon: Lexicon;
	store: TriageStore;
	/** Calls whenever others may have decided something. Returns how to stop. */
	follow(changed: () => Promise<void>): () => void;
	filter?: string;
	/** What the user keeps of filters, and how more is kept. */
	filters: {kept: KeptFilters; keep(change: (kept: KeptFilters) => KeptFilters): Promise<void>};
	rule: Rule;
	/** The program's keys with the user's in their place. */
	keymap: Keymap;
	/** Whether the wheel and clicks mean something; then the terminal needs Shift to select text. */
	mouse?: boolean;
	notice?: string;
	/** Why no decision can be kept; null where it can. */
	readOnly?: string | null;
	/** Whether colours are drawn, and whether signs only in ASCII. */
	colour: boolean;
	/** What is kept is encrypted: nothing of it may go into a file of another program. */
	encrypted: boolean;
	ascii: boolean;
	/** Makes out what the terminal is from what it answered. */
	meet(facts: Facts): Promise<Acquaintance>;
	/** What stands in for a clipboard where the terminal has none; null: nothing may be written. */
	clipboardFile: string | null;
	stdin: ReadStream;
	stdout: WriteStream;
}): Promise<number> => {
	const {analysed, lexicon, store, stdin, stdout} = options;
	const {world} = lexicon;
	const datasetOf = (shown: Analysed): Dataset =>
		createDataset(shown, world, {
			explain: rule => explainRule(lexicon, rule),
			readWords: (report, span) => readWords(lexicon, report, span, shown.claimsOf(report.id)),
		});
	const data = datasetOf(analysed);
	const wire = createWire(stdout, {
		colour: options.colour,
		framesPerSecond: framesPerSecond(process.env),
		...(process.env.DEIREZ_TUI_WIRE ? {log: createFrameLog(process.env.DEIREZ_TUI_WIRE)} : {}),
	});
	const size = () => ({columns: wire.columns, rows: wire.rows});
	let end: (status: number) => void = () => {};
	let fail: (error: unknown) => void = () => {};
	const ended = new Promise<number>((resolve, reject) => {
		end = resolve;
		fail = reject;
	});

	const session = beginSession(
		stdin,
		stdout,
		{end, fail, suspend: wire.pause, resume: wire.resume},
		{mouse: options.mouse ?? false},
	);
	const input = readInput(stdin, escapePatience(process.env));
	const leave = (): void => {
		wire.close();
		input.close();
		session.end();
	};

	const asking = askTerminal(input, stdout).then(async ({facts, late}) => ({
		...(await options.meet(facts)),
		late,
	}));
	// A signal ends the waiting too.
	const met = await Promise.race([asking, ended.then(() => null)]).catch(error => {
		leave();
		throw error;
	});
	if (!met) {
		leave();
		return ended;
	}

	const {profile, switches, remember} = met;
	wire.adjust({synchronised: profile.synchronised});
	met.late(facts => wire.adjust({synchronised: canBeSet(facts.synchronised)}));
	const notice = options.notice ?? met.notice;
	const state = initialState(data, {
		judgements: options.judge(analysed),
		size: size(),
		grades: store.grades(),
		undoable: store.undoable(),
		readOnly: options.readOnly ?? null,
		rule: options.rule,
		kept: options.filters.kept,
		arabic: profile.arabic,
		keymap: options.keymap,
		...(options.filter ? {filter: options.filter} : {}),
		...(notice ? {notice} : {}),
	});

	let copied = false;
	const controller = createController(state, store, {
		repaint: wire.repaint,
		suspend: session.suspend,
		async edit(text) {
			if (options.encrypted)
				throw new Error(
					'what is kept is encrypted, and an editor would keep it in plain text. Write it here.',
				);
			return session.handOver(async () => editElsewhere(text, process.env));
		},
		copy: text => {
			const said = copyOut(text, process.env, {
				send: data => stdout.write(data),
				file: options.clipboardFile,
				first: !copied,
			});
			copied = true;
			return said;
		},
		quit: status => end(status),
		keepFilters: options.filters.keep,
		edited: () => renewal.ask(),
	});
	const renewal = createRenewal(options.analyse, {
		made(fresh) {
			const shown = controller.getState().data;
			const came = fresh.reports.length - shown.reports.length;
			const news =
				came > 0 ? `${counted(came, 'new report')}: ${counted(fresh.events.length, 'event')} now.` : null;
			controller.dispatch({
				type: 'analysed',
				data: datasetOf(fresh),
				judgements: options.judge(fresh),
				news,
			});
			shown.close();
		},
		failed(why) {
			const text = `The analysis could not be made anew: ${why}`;
			controller.dispatch({type: 'say', message: {text, tone: 'error'}});
		},
	});
	session.enter(profile.switches);
	onArabic(controller, mode => {
		session.enter(switchesFor(mode, switches));
		remember(mode).catch((error: Error) =>
			controller.dispatch({
				type: 'say',
				message: {text: `Not remembered: ${error.message}`, tone: 'error'},
			}),
		);
	});
	input.onKeys(controller.keys);
	const resize = (): void => controller.dispatch({type: 'resize', ...size()});
	stdout.on('resize', resize);
	// Node tells of no resize where a terminal shrank and grew again before it looked; what was cut off is gone all the same.
	const redraw = (): void => wire.repaint(50);
	process.on('SIGWINCH', redraw);
	const instance = render(<App controller={controller} ascii={options.ascii} />, {
		stdout: wire as unknown as WriteStream,
		stdin,
		debug: true,
		patchConsole: false,
		exitOnCtrlC: false,
	});
	// Behind the first frame, which `render` has written.
	const stopFollowing = options.follow(controller.refresh);
	const stopWatching = options.watch(renewal.ask);
	const laying = options.lay ? layLater(options.analyse) : null;
	// Ink unmounts by itself when a component throws.
	instance.waitUntilExit().catch(fail);

	try {
		return await ended;
	} finally {
		stopFollowing();
		stopWatching();
		laying?.();
		renewal.close();
		leave();
		stdout.off('resize', resize);
		process.off('SIGWINCH', redraw);
		instance.unmount();
		controller.close();
		await controller.settled();
	}
};
