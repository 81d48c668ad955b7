import type {ReactNode} from 'react';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {Line} from './line.tsx';
import {type State, type ViewName, viewNames} from './state/state.ts';
import {views} from './views/views.ts';

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
		return view === state.view
			? {text: `[${text}]`, style: {bold: true}}
			: {text: ` ${text} `, style: {dim: true}};
	});

/** What stands at the right, from the most to the least that there may be room for: the rule stays longest. */
const endings = (state: State): string[] => {
	const rule = `killed: ${state.rule}`;
	const reviewed = `${state.reviewed} of ${state.lists.events.rows.length} reviewed`;
	const done = state.readOnly === null ? reviewed : `read-only · ${reviewed}`;
	return [`${rule} · ${done}`, rule, state.rule];
};

/** The views with the rows that each lists, by which rule the dead are counted, and how much of the work is done. */
export const TabBar = ({state}: {state: State}): ReactNode => {
	const room = state.size.columns - 1;
	const [whole = '', ...shorter] = endings(state);
	const candidates = [
		{left: tabs(state, 'titles'), right: whole},
		{left: tabs(state, 'short'), right: whole},
		...[whole, ...shorter].map(right => ({left: tabs(state, 'letters'), right})),
	];
	const fitting = candidates.find(({left, right}) => widthOf(left) + 1 + right.length <= room);
	const {left, right} = fitting ?? {left: tabs(state, 'letters'), right: ''};
	const free = room - widthOf(left) - right.length;
	return <Line segments={free >= 1 ? [...left, {text: ' '.repeat(free)}, {text: right}] : left} />;
};
