import type {Disagreement} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {DisagreementId, EventId} from '../../model/ids.ts';
import type {World} from '../lexicon/entities.ts';
import {buildEvent} from './build-event.ts';
import {type Change, sameList} from './change.ts';
import type {Geography} from './geography.ts';
import type {Grouper} from './group-events.ts';
import {type Group, inOrder} from './mention.ts';
import {insert, revised} from './sorted.ts';
import {tollOf} from './toll.ts';
import type {Wording} from './wording.ts';

/** An event as it is, before and after its disagreements are known. */
type Entry = {group: Group; plain: Event; event: Event};

/** Disagreements with the events that they touch. */
type Touching = {disagreement: Disagreement; events: ReadonlySet<EventId>};

/** The events, kept up to date while groups and disagreements change. */
export type Events = {
	/** Makes events of groups; gives those that are no more and those that are new, still without disagreements. One that changed is both. */
	regroup(change: Change): {gone: Event[]; come: Event[]};
	/** Enters disagreements with the events that they touch. */
	settle(gone: readonly Touching[], come: readonly Touching[]): void;
	/** In the order of their earliest claims. */
	list(): Event[];
};

const byFirstClaim = (a: Entry, b: Entry): number => inOrder(a.group[0], b.group[0]);

/** @param order in which an event names its disagreements. */
export const createEvents = (
	world: World,
	geography: Geography,
	wording: Wording,
	grouper: Pick<Grouper, 'isEvent' | 'isRegrouped'>,
	order: (a: Disagreement, b: Disagreement) => number,
): Events => {
	const entries = new Map<Group, Entry>();
	const byId = new Map<EventId, Entry>();
	const touching = new Map<EventId, Disagreement[]>();
	let ordered: readonly Entry[] = [];

	const enter = (group: Group): Entry => {
		const plain = buildEvent(group, world, geography, wording);
		if (grouper.isRegrouped(group)) plain.regrouped = true;
		if (group.some(({claim}) => claim.counts.some(({what}) => what === 'killed'))) {
			const reports = new Map(group.map(({report}) => [report.id, report] as const));
			plain.killed = tollOf(plain, reports, world);
		}

		return {group, plain, event: plain};
	};

	/** The event with the disagreements that touch it by now. */
	const withDisagreements = ({plain, event}: Entry): Event => {
		const ids: DisagreementId[] = (touching.get(plain.id) ?? []).map(one => one.id);
		return sameList(event.disagreements, ids) ? event : {...plain, disagreements: ids};
	};

	return {
		regroup(change) {
			const gone: Entry[] = [];
			for (const group of change.gone) {
				const entry = entries.get(group);
				if (!entry) continue;
				gone.push(entry);
				entries.delete(group);
				byId.delete(entry.plain.id);
			}

			const come: Entry[] = [];
			for (const group of change.come) {
				if (!grouper.isEvent(group)) continue;
				const entry = enter(group);
				come.push(entry);
				entries.set(group, entry);
				byId.set(entry.plain.id, entry);
			}

			for (const entry of come) entry.event = withDisagreements(entry);
			ordered = revised(ordered, new Set(gone), come, byFirstClaim);
			return {gone: gone.map(one => one.plain), come: come.map(one => one.plain)};
		},
		settle(gone, come) {
			const touched = new Set<EventId>();
			for (const {disagreement, events} of gone)
				for (const event of events) {
					const list = touching.get(event) ?? [];
					list.splice(list.indexOf(disagreement), 1);
					touched.add(event);
				}

			for (const {disagreement, events} of come)
				for (const event of events) {
					const list = touching.get(event);
					if (list) insert(list, disagreement, order);
					else touching.set(event, [disagreement]);
					touched.add(event);
				}

			for (const id of touched) {
				const entry = byId.get(id);
				if (entry) entry.event = withDisagreements(entry);
				if (touching.get(id)?.length === 0) touching.delete(id);
			}
		},
		list: () => ordered.map(entry => entry.event),
	};
};
