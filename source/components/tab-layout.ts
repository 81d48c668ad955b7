import type {Segment, Style} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {type State, type ViewName, viewNames} from './state/state.ts';
import {views} from './views/views.ts';

/** One tab for each view, in their order; the rest of the line. */
export type TabLayout = {tabs: readonly Segment[]; right: string; free: number};

const widthOf = (segments: readonly Segment[]): number =>
	segments.reduce((sum, {text}) => sum + textWidth(text), 0);

/** How the tabs are named, from the widest on: in the narrowest the one that is shown, and of the others the letter that is their key. */
type Naming = 'titles' | 'short' | 'letters';

const nameOf = (state: State, view: ViewName, naming: Naming): string => {
	const {title, short} = views[view];
	if (naming === 'letters' && view !== state.view) return title.slice(0, 1);
	const name = naming === 'short' && view !== state.view ? short : title;
	return `${name} ${state.lists[view].rows.length}`;
};

const tabs = (state: State, naming: Naming): Segment[] =>
	viewNames.map((view): Segment => {
		const text = nameOf(state, view, naming);
		// Brackets and not only weight: a terminal without bold must show where one is too.
		const here = view === state.view;
		const style: Style = here ? {bold: true} : {dim: true};
		// Letters stand close: six of them, the tab that is shown and the rule share 40 columns.
		if (naming === 'letters') return {text: here ? ` [${text}]` : ` ${text}`, style};
		return {text: here ? `[${text}]` : ` ${text} `, style};
	});

/** What stands at the right, from the most to the least that there may be room for: the rule stays longest. */
const endings = (state: State): string[] => {
	const rule = `killed: ${state.rule}`;
	const reviewed = `${state.reviewed} of ${state.lists.events.rows.length} reviewed`;
	const done = state.readOnly === null ? reviewed : `read-only · ${reviewed}`;
	return [`${rule} · ${done}`, rule, state.rule];
};

/** How the tabs share their line with what stands at the right of it. */
export const tabLayout = (state: State): TabLayout => {
	const room = state.size.columns - 1;
	const [whole = '', ...shorter] = endings(state);
	const candidates = [
		{left: tabs(state, 'titles'), right: whole},
		{left: tabs(state, 'short'), right: whole},
		...[whole, ...shorter].map(right => ({left: tabs(state, 'letters'), right})),
	];
	const fitting = candidates.find(({left, right}) => widthOf(left) + 1 + right.length <= room);
	const {left, right} = fitting ?? {left: tabs(state, 'letters'), right: ''};
	return {tabs: left, right, free: room - widthOf(left) - right.length};
};

/** The view whose tab is in this column; null for none. */
export const viewAt = (state: State, column: number): ViewName | null => {
	let end = 0;
	const at = tabLayout(state).tabs.findIndex(({text}) => {
		end += textWidth(text);
		return column < end;
	});
	return viewNames[at] ?? null;
};
