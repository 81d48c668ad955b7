import type {SourceSummary} from '../../model/source-summary.ts';
import type {State} from './state.ts';

/** What is counted of a source among what is listed, beside what it comes to in all. */
export type SourceFigures = {
	/** null: nothing is filtered, and all counts. */
	listed: {events: number; alone: number; contradicted: number; revised: number} | null;
	source: SourceSummary;
};

type Counted = {
	events: Uint32Array;
	alone: Uint32Array;
	disagreements: ReadonlySet<number>;
};

// Each row on the screen asks.
const counted = new WeakMap<readonly number[], Counted>();

const countedIn = ({data, lists}: State): Counted => {
	const {rows} = lists.events;
	const known = counted.get(rows) ?? {
		...data.spoken(rows),
		disagreements: new Set(lists.disagreements.rows),
	};
	counted.set(rows, known);
	return known;
};

/** The figures of the source at a position; under a filter of the listed events and disagreements alone. */
export const figuresOf = (state: State, position: number): SourceFigures | null => {
	const source = state.data.sources[position];
	if (!source) return null;
	if (state.filter.text.trim() === '') return {source, listed: null};
	const {events, alone, disagreements} = countedIn(state);
	const among = (positions: readonly number[]): number =>
		positions.filter(at => disagreements.has(at)).length;
	return {
		source,
		listed: {
			events: events[position] ?? 0,
			alone: alone[position] ?? 0,
			contradicted: among(source.contradictions),
			revised: among(source.revisions),
		},
	};
};
