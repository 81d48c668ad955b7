import type {Analysed} from '../../cache/analysed.ts';
import type {ControlNow} from '../../cache/control.ts';
import type {ControlChange} from '../../model/front.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';

/** What the pictures ask about who has which place: over all reports, whatever a filter lists. */
export type Control = {
	/** Who is told to have a place; null where nobody tells. */
	statementOf(place: PlaceId, rule: Rule): ControlNow | null;
	/** How many changes of control are told; they stand in the order of the days, the same under every rule. */
	readonly changes: number;
	changeAt(index: number): ControlChange | undefined;
	/** The events that tell of a change, as positions. */
	eventsOf(index: number): readonly number[];
};

/** Reads what is laid down of an analysis when it is first asked for: how many changes there are at once, what they are once somebody looks. */
export const controlOf = (analysed: Pick<Analysed, 'summary'>): Control => {
	let now: Readonly<Record<string, Readonly<Record<Rule, ControlNow>>>> | null = null;
	let events: readonly (readonly number[])[] | null = null;
	let changes: readonly ControlChange[] | null = null;
	const eventLists = (): readonly (readonly number[])[] => {
		events ??= analysed.summary('changeEvents') ?? [];
		return events;
	};

	return {
		statementOf(place, rule) {
			now ??= analysed.summary('controlNow') ?? {};
			return now[place]?.[rule] ?? null;
		},
		get changes() {
			return eventLists().length;
		},
		changeAt(index) {
			changes ??= analysed.summary('controlChanges') ?? [];
			return changes[index];
		},
		eventsOf: index => eventLists()[index] ?? [],
	};
};
