import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {type ReactNode, useSyncExternalStore} from 'react';
import {explainRule} from '../engine/claims/explain-rule.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import type {Analysis} from '../model/analysis.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {compileFilter} from '../query/filter.ts';
import {escapePatience} from '../terminal/escape-patience.ts';
import {readInput} from '../terminal/input.ts';
import {beginSession, type TerminalSession} from '../terminal/session.ts';
import {createWire} from '../terminal/wire.ts';
import {Ascii} from './ascii.ts';
import {type Controller, createController, type TriageStore, undoable} from './controller.ts';
import {Dashboard} from './dashboard.tsx';
import {createDataset} from './state/dataset.ts';
import {initialState} from './state/initial-state.ts';
import {warmUp} from './warm-up.ts';

const App = ({controller, ascii}: {controller: Controller; ascii: boolean}): ReactNode => {
	const state = useSyncExternalStore(controller.subscribe, controller.getState);
	return (
		<Ascii value={ascii}>
			<Dashboard state={state} />
		</Ascii>
	);
};

/**
 * Shows the dashboard until the user leaves it. The streams must be terminals (`whyNoDashboard` tells); the store stays open.
 *
 * @returns the exit status: 0 after `q`, 128 + signal after Ctrl-C or a signal.
 * @throws what went wrong, after the terminal is as it was.
 */
export const runDashboard = async (options: {
	analysis: Analysis;
	/** The events of the analysis, in its order, with what is decided about them. */
	events: readonly TriagedEvent[];
	lexicon: Pick<Lexicon, 'world' | 'ruleSentences'>;
	store: TriageStore;
	filter?: string;
	rule: Rule;
	notice?: string;
	/** Why no decision can be kept; null where it can. */
	readOnly?: string | null;
	/** Whether colours are drawn, and whether signs only in ASCII. */
	colour: boolean;
	ascii: boolean;
	stdin: ReadStream;
	stdout: WriteStream;
}): Promise<number> => {
	const {analysis, lexicon, store, stdin, stdout} = options;
	const {world} = lexicon;
	const data = createDataset(analysis, world, {
		compile: (query, rule) => compileFilter(query, world, rule),
		explain: rule => explainRule(lexicon, rule),
	});
	const wire = createWire(stdout, {colour: options.colour});
	const size = () => ({columns: wire.columns, rows: wire.rows});
	const state = initialState(data, {
		events: options.events,
		size: size(),
		undoable: undoable(store.decisions()),
		readOnly: options.readOnly ?? null,
		rule: options.rule,
		arabic: 'app',
		...(options.filter ? {filter: options.filter} : {}),
		...(options.notice ? {notice: options.notice} : {}),
	});

	let end: (status: number) => void = () => {};
	let fail: (error: unknown) => void = () => {};
	const ended = new Promise<number>((resolve, reject) => {
		end = resolve;
		fail = reject;
	});

	let session: TerminalSession | undefined;
	const controller = createController(state, store, {
		repaint: wire.repaint,
		suspend: () => session?.suspend(),
		quit: status => end(status),
	});
	session = beginSession(stdin, stdout, {end, fail, resume: wire.repaint});
	const input = readInput(stdin, escapePatience(process.env));
	session.enter({on: '', off: ''});
	input.onKeys(controller.keys);
	const resize = (): void => controller.dispatch({type: 'resize', ...size()});
	stdout.on('resize', resize);
	const instance = render(<App controller={controller} ascii={options.ascii} />, {
		stdout: wire as unknown as WriteStream,
		stdin,
		debug: true,
		patchConsole: false,
		exitOnCtrlC: false,
	});
	// Behind the first frame, which `render` has written.
	const stopWarming = warmUp(state.events);
	// Ink unmounts by itself when a component throws.
	instance.waitUntilExit().catch(fail);

	try {
		return await ended;
	} finally {
		stopWarming();
		wire.close();
		input.close();
		stdout.off('resize', resize);
		session.end();
		instance.unmount();
		controller.close();
		await controller.settled();
	}
};
