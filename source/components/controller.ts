import {FileError} from '../corpus/file-error.ts';
import {type Decision, type Triage, type TriageChange, untouched} from '../model/decision.ts';
import type {Edit} from '../model/edit.ts';
import type {Event} from '../model/event.ts';
import type {Judgement} from '../model/judgement.ts';
import type {SourceGrades} from '../model/source-grade.ts';
import {type KeptFilters, withNamed, withUsed} from '../store/filters.ts';
import type {KeyEvent} from '../terminal/keys.ts';
import {meantKeys} from './state/meant-keys.ts';
import {press} from './state/press.ts';
import {isBehind} from './state/preview.ts';
import {type Action, reduce} from './state/reduce.ts';
import {savedUnder} from './state/saved-filters.ts';
import type {Command, State} from './state/state.ts';

/** What the dashboard needs of the store. */
export type TriageStore = {
	judgementOf(event: Event): Judgement;
	decide(
		changes: readonly {event: Event; change: TriageChange; seen?: Triage}[],
		edits?: readonly Edit[],
	): Promise<Decision>;
	/** How far sources are relied on. */
	grades(): SourceGrades;
	undo(): Promise<Decision | null>;
	redo(): Promise<Decision | null>;
	/** Whether there may be a decision to take back. */
	undoable(): boolean;
	/** Takes in what other sessions have written since. */
	refresh(): Promise<void>;
	subscribe(listener: (others: readonly Decision[]) => void): () => void;
	/** What was wrong with what is kept; grows. */
	readonly problems: readonly string[];
};

export type Controller = {
	getState(): State;
	subscribe(listener: () => void): () => void;
	/** Takes keys that came together; the screen is told once. */
	keys(events: readonly KeyEvent[]): void;
	dispatch(action: Action): void;
	/** Shows what other sessions have decided since. */
	refresh(): Promise<void>;
	/** Resolves when every decision so far is stored. */
	settled(): Promise<void>;
	close(): void;
};

type StoreCommand = Extract<Command, {kind: 'decide' | 'edit' | 'grade' | 'undo' | 'redo'}>;

/** How long after a digit it is not the beginning of a count. */
const restMilliseconds = 500;

/** How long the cursor rests before the preview is of the event under it. */
const previewMilliseconds = 150;

/** What went wrong, in words that fit a screen. */
const reasonOf = (error: unknown): string =>
	error instanceof FileError ? error.brief : error instanceof Error ? error.message : String(error);

const sameJson = (one: unknown, other: unknown): boolean =>
	one === other || JSON.stringify(one) === JSON.stringify(other);

const sameJudgement = (one: Judgement, other: Judgement): boolean =>
	one.state === other.state &&
	one.flag === other.flag &&
	one.note === other.note &&
	one.credibility === other.credibility &&
	one.tags.join('\n') === other.tags.join('\n') &&
	sameJson(one.conflicts, other.conflicts) &&
	sameJson(one.changed, other.changed);

/** Connects keys, state and store: the state changes at once, what it asks for is done in order behind it, and the screen is told when that is on disk. */
export const createController = (
	initial: State,
	stored: TriageStore,
	on: {
		repaint(): void;
		suspend(): void;
		copy(text: string): string;
		quit(status: number): void;
		/** Claims were corrected, joined or taken apart, here or elsewhere: the analysis is to be made anew. */
		edited?(): void;
		edit?(text: string): Promise<string>;
		/** Keeps filters; without it they are forgotten at the end. */
		keepFilters?(change: (kept: KeptFilters) => KeptFilters): Promise<void>;
	},
): Controller => {
	let state = initial;
	let queue: Promise<void> = Promise.resolve();
	let waiting = 0;
	const listeners = new Set<() => void>();

	// What is not on disk yet is not shown: frames wait for the store, some milliseconds as a rule.
	let untold = false;
	const notify = (): void => {
		untold = waiting > 0;
		if (!untold) for (const listener of listeners) listener();
	};

	const apply = (action: Action): void => {
		state = reduce(state, action);
		const {outbox} = state;
		if (outbox.length === 0) return;
		state = reduce(state, {type: 'sent'});
		for (const command of outbox) run(command);
	};

	const dispatch = (action: Action): void => {
		const before = state;
		apply(action);
		if (state !== before) notify();
	};

	/** Takes over what the store says of these events and the screen does not. */
	const read = (indexes: Iterable<number>): void => {
		const judgements: [number, Judgement][] = [];
		for (const index of indexes) {
			const event = state.data.events.at(index);
			if (!event) continue;
			const judgement = stored.judgementOf(event);
			if (!sameJudgement(judgement, state.judgements[index] ?? untouched))
				judgements.push([index, judgement]);
		}

		dispatch({type: 'read', judgements, undoable: stored.undoable(), grades: stored.grades()});
	};
	const readAll = (): void => read(Array.from({length: state.data.events.length}, (_, index) => index));

	/** Decided here since the store was last asked: only it knows whom that overrules. */
	const decided = new Set<number>();
	const readDecided = (): void => {
		if (waiting > 0 || decided.size === 0) return;
		read(decided);
		decided.clear();
	};

	const perform = async (command: StoreCommand): Promise<void> => {
		if (command.kind === 'decide') {
			await stored.decide(command.changes);
			for (const {event} of command.changes) {
				const index = state.data.indexOf(event.id);
				if (index !== undefined) decided.add(index);
			}
		} else if (command.kind === 'edit') {
			await stored.decide([], command.edits);
			dispatch({type: 'read', judgements: [], undoable: stored.undoable()});
			dispatch({type: 'say', message: {text: `${command.done}.`, tone: 'info'}});
			on.edited?.();
		} else if (command.kind === 'grade') {
			await stored.decide([], [command]);
			read([]);
		} else {
			const decision = await stored[command.kind]();
			const changes = decision?.changes ?? [];
			read(changes.flatMap(({event}) => state.data.indexOf(event) ?? []));
			dispatch({type: 'undone', by: command.kind, decision});
			if (decision && decision.edits.length > 0) on.edited?.();
		}
	};

	let told = stored.problems.length;
	const tellProblem = (): void => {
		const problem = stored.problems[told];
		told = stored.problems.length;
		if (problem !== undefined) dispatch({type: 'say', message: {text: problem, tone: 'error'}});
	};

	// Our own decisions are on the screen already; what others decided waits until those that are on their way are stored.
	let others: Decision[] = [];
	const readOthers = (): void => {
		if (waiting > 0 || others.length === 0) return;
		const decisions = others;
		others = [];
		readAll();
		dispatch({type: 'others', decisions});
		if (decisions.some(({edits}) => edits.length > 0)) on.edited?.();
	};

	/** Behind everything that was asked for before. */
	const enqueue = (command: StoreCommand): void => {
		waiting++;
		queue = queue.then(async () => {
			try {
				await perform(command);
			} catch (error) {
				readAll();
				const text = `Not saved: ${reasonOf(error)}`;
				dispatch({type: 'say', message: {text, tone: 'error'}});
			} finally {
				waiting--;
				readOthers();
				readDecided();
				tellProblem();
				if (untold) notify();
			}
		});
	};

	const copy = (text: string): void => {
		try {
			apply({type: 'say', message: {text: on.copy(text), tone: 'info'}});
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			apply({type: 'say', message: {text: `Not copied: ${why}`, tone: 'error'}});
		}
	};

	// One after the other: each reads what the one before has written.
	let keeping: Promise<void> = Promise.resolve();
	const keep = (change: (kept: KeptFilters) => KeptFilters): void => {
		keeping = keeping
			.then(async () => on.keepFilters?.(change))
			.catch((error: unknown) => {
				const text = `The filter is not kept: ${reasonOf(error)}`;
				dispatch({type: 'say', message: {text, tone: 'error'}});
			});
	};

	/** A digit alone puts a filter on when nothing follows it. */
	let resting: NodeJS.Timeout | undefined;
	const awaitRest = (): void => {
		clearTimeout(resting);
		const {count} = state;
		if (savedUnder(state, count) === null) return;
		resting = setTimeout(() => {
			if (state.count === count) dispatch({type: 'do', id: 'apply-filter'});
		}, restMilliseconds);
	};

	/** The preview follows where the cursor rests, and not with every key on the way there. */
	let following: NodeJS.Timeout | undefined;
	const awaitCursor = (): void => {
		clearTimeout(following);
		if (isBehind(state)) following = setTimeout(() => dispatch({type: 'rest'}), previewMilliseconds);
	};

	const editNote = async (text: string): Promise<void> => {
		try {
			dispatch({type: 'edited', text: (await on.edit?.(text)) ?? text});
		} catch (error) {
			const told = `The note is as it was: ${reasonOf(error)}`;
			dispatch({type: 'say', message: {text: told, tone: 'error'}});
		}
	};

	const run = (command: Command): void => {
		if (command.kind === 'repaint') on.repaint();
		else if (command.kind === 'suspend') on.suspend();
		else if (command.kind === 'edit-note') void editNote(command.text);
		else if (command.kind === 'copy') copy(command.text);
		else if (command.kind === 'use-filter') keep(kept => withUsed(kept, command.filter));
		else if (command.kind === 'name-filter') keep(kept => withNamed(kept, command.digit, command.filter));
		else if (command.kind === 'quit') on.quit(command.status);
		else enqueue(command);
	};

	const unsubscribe = stored.subscribe(news => {
		others.push(...news);
		if (news.length > 0) readOthers();
		// Something else is otherwise: the journal is another.
		else if (waiting === 0) readAll();
	});

	return {
		getState: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		keys(events) {
			const before = state;
			for (const event of events) {
				for (const key of meantKeys(state, event)) {
					const action = press(state, key);
					if (action) apply(action);
				}
			}

			awaitRest();
			awaitCursor();
			if (state !== before) notify();
		},
		dispatch,
		async refresh() {
			try {
				await stored.refresh();
				tellProblem();
			} catch (error) {
				const why = error instanceof Error ? error.message : String(error);
				dispatch({type: 'say', message: {text: `Others are not seen: ${why}`, tone: 'error'}});
			}
		},
		settled: async () => {
			await queue;
			await keeping;
		},
		close() {
			clearTimeout(resting);
			clearTimeout(following);
			unsubscribe();
		},
	};
};
