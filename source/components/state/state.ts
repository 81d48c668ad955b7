import type {ArabicMode} from '../../model/arabic-mode.ts';
import type {Triage, TriageChange} from '../../model/decision.ts';
import type {Event} from '../../model/event.ts';
import type {Rule} from '../../model/rule.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from './dataset.ts';
import type {Editor} from './editor.ts';

export const viewNames = ['events', 'fronts', 'disagreements'] as const;
export type ViewName = (typeof viewNames)[number];

/** `rows` are positions in the analysis' own arrays; `cursor` and `top` are positions in `rows`. */
export type List = {rows: readonly number[]; cursor: number; top: number};

/** What must happen outside: the controller does it, in order, and clears the list. */
export type Command =
	/** `seen`: what was shown when it was decided. */
	| {kind: 'decide'; event: Event; change: TriageChange; seen: Triage}
	| {kind: 'undo'}
	| {kind: 'redo'}
	/** Text for the clipboard. */
	| {kind: 'copy'; text: string}
	| {kind: 'repaint'}
	| {kind: 'suspend'}
	| {kind: 'quit'; status: number};

export type Message = {text: string; tone: 'info' | 'error'};

/** Everything that the screen shows. Only `reduce` makes a new one. */
export type State = {
	data: Dataset;
	/** The events with what was decided about them, in the analysis' order. */
	events: readonly TriagedEvent[];
	size: {columns: number; rows: number};
	view: ViewName;
	lists: Readonly<Record<ViewName, List>>;
	/** How many of the listed events are decided and have not changed since. */
	reviewed: number;
	/** As it narrows the lists, and what is wrong with it. */
	filter: {text: string; error: {at: number; message: string} | null};
	/** What is being typed, if anything. */
	input: {kind: 'filter' | 'note'; editor: Editor} | null;
	/** The opened event: its position in `events`, and the first line shown. */
	detail: {event: number; top: number} | null;
	/** By which the dead are counted. */
	rule: Rule;
	/** Who puts Arabic letters into their order and forms. */
	arabic: ArabicMode;
	/** Whether claims tell why they say what they say. */
	why: boolean;
	/** First line shown of the positions under the list of disagreements. */
	paneTop: number;
	/** First line shown of the help; null while it is closed. */
	help: number | null;
	message: Message | null;
	undoable: boolean;
	/** Why no decision can be kept; null where it can. */
	readOnly: string | null;
	outbox: readonly Command[];
};
