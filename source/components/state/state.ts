import type {Keymap} from '../../keymap/keymap.ts';
import type {ArabicMode} from '../../model/arabic-mode.ts';
import type {Triage, TriageChange} from '../../model/decision.ts';
import type {Edit} from '../../model/edit.ts';
import type {Event} from '../../model/event.ts';
import type {Grade} from '../../model/grade.ts';
import type {ClaimId, DisagreementId, EventId, ReportId, SourceId} from '../../model/ids.ts';
import type {Judgement} from '../../model/judgement.ts';
import type {Rule} from '../../model/rule.ts';
import type {SourceGrades} from '../../model/source-grade.ts';
import type {FilterDigit, KeptFilters} from '../../store/filters.ts';
import type {Form, FormValues} from '../form/form.ts';
import type {MapState} from '../map/map-state.ts';
import type {Selection} from '../reader/select-words.ts';
import type {Dataset} from './dataset.ts';
import type {Editor} from './editor.ts';
import type {FilterTyping} from './filter-typing.ts';
import type {TableChoice} from './table-choice.ts';

/** In the order of the tabs. */
export const viewNames = ['events', 'fronts', 'disagreements', 'sources', 'timeline', 'map'] as const;
export type ViewName = (typeof viewNames)[number];

/** `rows` are positions in what the view lists; `cursor` and `top` are positions in `rows`. */
export type List = {rows: readonly number[]; cursor: number; top: number};

/** What is opened over a view: things by their ids, which stay when the analysis becomes another; `top`: the first line shown. */
export type Screen =
	| {
			kind: 'event';
			event: EventId;
			top: number /** Which of its claims was chosen, from 0; none at first. */;
			claim?: number;
			/** Claims that are marked to be split off. */
			marked?: readonly ClaimId[];
	  }
	/** `link`: which of the things that its page leads to is marked. */
	| {kind: 'source'; source: SourceId; top: number; link: number}
	/** A report, from line `top` on; `claim`: the current one, by its id. */
	| {kind: 'reader'; report: ReportId; claim: ClaimId | null; top: number}
	/** Words of a report being selected. */
	| {kind: 'selecting'; report: ReportId; selection: Selection; top: number}
	/** Who says what of an event, or of the place that a disagreement is about. */
	| {
			kind: 'matrix';
			about: {event: EventId} | {disagreement: DisagreementId};
			at: {row: number; column: number};
			top: number;
	  }
	/** A form; `save` takes what was written, when all of it could be read, on the state as it was before the form. */
	| {kind: 'form'; form: Form; save(state: State, values: FormValues): State; top: number};
export type ScreenName = Screen['kind'];

/** Where somebody was before they opened something: `Esc` comes back to it. */
export type Stop = {
	view: ViewName;
	filter: string;
	screen: Screen | null;
	/** What the cursor stood on, by its id, and how far below the top of the list. */
	selected: string | null;
	below: number;
};

/** A change of one event; `seen`: what was shown when it was decided. */
export type AskedDecision = {event: Event; change: TriageChange; seen: Triage};

/** What must happen outside: the controller does it, in order, and clears the list. */
export type Command =
	/** One decision, however many events it is about. */
	| {kind: 'decide'; changes: readonly AskedDecision[]}
	/** `done`: what was done, in words. */
	| {kind: 'edit'; edits: readonly Edit[]; done: string}
	/** `before`: the grade that was shown. */
	| {kind: 'grade'; source: SourceId; before: Grade; after: Grade}
	| {kind: 'undo'}
	| {kind: 'redo'}
	/** Text for the clipboard. */
	| {kind: 'copy'; text: string}
	/** A filter was kept; it goes into the history. */
	| {kind: 'use-filter'; filter: string}
	/** Saved under a digit; an empty one frees it. */
	| {kind: 'name-filter'; digit: FilterDigit; filter: string}
	/** A note that is to be written in the user's own editor. */
	| {kind: 'edit-note'; text: string}
	| {kind: 'repaint'}
	| {kind: 'suspend'}
	| {kind: 'quit'; status: number};

export type Message = {text: string; tone: 'info' | 'error'};

/** Whose grade is typed: a source's, or of events, as positions, the credibility. */
export type Graded = {source: SourceId} | {events: readonly number[]};

/** What is being typed. `of`: the events that a note or tags are about; `graded`: of a grade; `chosen`: what Tab has put in, and what it chose from. */
export type Input = {
	kind: 'filter' | 'note' | 'tags' | 'grade' | 'find-key' | 'palette';
	editor: Editor;
	of?: readonly EventId[];
	graded?: Graded;
	chosen?: {before: string; after: string; options: readonly string[]; index: number};
};

/** Everything that the screen shows. Only `reduce` makes a new one. */
export type State = {
	data: Dataset;
	/** Which keys do what: the program's, with the user's in their place. */
	keymap: Keymap;
	/** What is decided about the events, by their position; nothing about most. */
	judgements: readonly (Judgement | undefined)[];
	/** How far sources are relied on, as decided. */
	grades: SourceGrades;
	size: {columns: number; rows: number};
	view: ViewName;
	lists: Readonly<Record<ViewName, List>>;
	/** How many of the listed events are decided and have not changed since. */
	reviewed: number;
	/** As it narrows the lists, and what is wrong with it. */
	filter: {text: string; error: {at: number; message: string} | null};
	/** What is being typed, if anything. */
	input: Input | null;
	/** What the keys of the filter's input are in the middle of. */
	filterTyping: FilterTyping | null;
	/** Filters that are saved under digits, and those used before. */
	kept: KeptFilters;
	/** A digit is asked for, to save the filter under. */
	naming: boolean;
	/** What is opened over the view. */
	screen: Screen | null;
	/** The way here, the last stop last. */
	trail: readonly Stop[];
	/** The events that keys which decide act on; of which there may be some that are not listed now. */
	marks: ReadonlySet<EventId>;
	/** The range that is being marked: the position of the event where it began, and what was marked before. */
	range: {from: number; before: ReadonlySet<EventId>} | null;
	/** How the table of events is wanted. */
	table: TableChoice;
	/** What is known of one event, below the list: the position of the one where the cursor rested last. */
	preview: {shown: boolean; of: number | null};
	/** The digits typed before a motion: how often. */
	count: string;
	/** By which the dead are counted. */
	rule: Rule;
	/** Who puts Arabic letters into their order and forms. */
	arabic: ArabicMode;
	/** Whether claims tell why they say what they say. */
	why: boolean;
	/** How the map is looked at. */
	map: MapState;
	/** First line shown of the page under a list. */
	paneTop: number;
	/** First line shown of the help; null while it is closed. */
	help: number | null;
	/** Which actions the help is narrowed to; empty: all. */
	helpQuery: string;
	/** The row chosen in the palette, and the first shown. */
	choice: {cursor: number; top: number};
	/** The actions done last from the palette, by their ids, the last one first. */
	recent: readonly string[];
	message: Message | null;
	undoable: boolean;
	/** Why no decision can be kept; null where it can. */
	readOnly: string | null;
	outbox: readonly Command[];
};
