import type {EventId, PlaceId} from '../../model/ids.ts';
import type {Corpus, Lookup, Statement} from '../statements/statement.ts';
import type {Draft} from './draft.ts';

/** Which events a position rests on: what happened to a list of places at once happened once. */
const eventsUnder = (eventOf: Lookup<Statement, EventId>, statements: readonly Statement[]): string =>
	[...new Set(statements.map(one => eventOf.get(one) ?? `state of ${one.report.id}`))].sort().join(' ');

const union = (lists: readonly (readonly Statement[])[]): Statement[] => [...new Set(lists.flat())];

/** Whether a statement would stand in two positions. */
const mixes = (positions: readonly {statements: readonly Statement[]}[]): boolean => {
	const all = positions.flatMap(position => position.statements);
	return new Set(all).size < all.length;
};

/** How many statements a draft rests on. */
const sizeOf = ({positions}: Draft): number =>
	positions.reduce((sum, {statements}) => sum + statements.length, 0);

const foldGroup = (drafts: readonly [Draft, ...Draft[]], event: EventId): readonly Draft[] => {
	const [first] = drafts;
	if (drafts.length === 1 || !first.again) return drafts;
	const places = [
		...new Set(drafts.flatMap(draft => ('place' in draft.about ? [draft.about.place] : []))),
	].sort();
	const merged = first.positions.map(({value}, index) => ({
		value,
		statements: union(drafts.map(draft => draft.positions[index]?.statements ?? [])),
	}));
	if (mixes(merged)) return drafts;
	// One place, told of on several days: the fullest stands for all.
	if (places.length === 1) return [drafts.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? first];
	const {values, reason} = first.again(places as PlaceId[], merged);
	const positions = merged.map(({statements}, index) => ({statements, value: values[index] ?? ''}));
	return [{about: {event}, facet: first.facet, kind: first.kind, positions, reason}];
};

/**
 * Under which key a draft may be one story with others: updates and differences in precision with the same positions of the same events.
 * Null for all others: conflicts stay with their places.
 */
export const storyOf = ({eventOf}: Corpus, draft: Draft): string | null => {
	if (draft.kind === 'conflict' || draft.kind === 'denial' || !draft.again || !('place' in draft.about))
		return null;
	return [
		draft.facet,
		draft.kind,
		...draft.positions.map(({statements, value}) => `${value} ${eventsUnder(eventOf, statements)}`),
	].join('|');
};

/**
 * A list of places that changes hands is one story, not one for each name: the drafts of one key become one, about the event of their first
 * position.
 */
export const foldPlaces = ({eventOf}: Corpus, drafts: readonly Draft[]): readonly Draft[] => {
	const [first, ...others] = drafts;
	if (!first) return [];
	const statements = first.positions.flatMap(position => position.statements);
	const event = statements.map(one => eventOf.get(one)).find(id => id !== undefined);
	return event ? foldGroup([first, ...others], event) : drafts;
};
