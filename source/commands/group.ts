import {eventIdOf} from '../engine/events/build-event.ts';
import type {Claim} from '../model/claim.ts';
import {untouched} from '../model/decision.ts';
import type {Edit} from '../model/edit.ts';
import type {Event} from '../model/event.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {carryOn, joinTriage, type Standing} from './carry-triage.ts';
import type {Command, Context} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure, UsageError} from './errors.ts';
import {findClaim, findEvent} from './find-by-id.ts';
import {note} from './output.ts';
import {sortWords} from './sort-words.ts';
import {type View, withAnalysis} from './with-analysis.ts';

/** Claims in the order of the analysis, which is that of the events' own. */
const inOrder = (view: View, claims: Iterable<Claim>): Claim[] => {
	const wanted = new Set([...claims].map(claim => claim.id));
	return view.analysis.claims.filter(claim => wanted.has(claim.id));
};

const distinct = <Item extends {id: string}>(items: readonly Item[]): Item[] => [
	...new Map(items.map(item => [item.id, item])).values(),
];

/** Takes the decision, and says under which ids its events are found from now on. */
const decide = async (
	context: Context,
	view: View,
	edit: Edit,
	{standings, told}: {standings: readonly Standing[]; told: string},
): Promise<number> => {
	const decision = await view.store.decide(carryOn(view, edit, standings), [edit]);
	await printDecisions(context, [decision]);
	note(context, told);
	return 0;
};

const idAfter = (claims: readonly Claim[]): string => (claims[0] ? eventIdOf(claims[0]) : '');

/** Makes one event of several. */
export const groupMerge: Command = async context => {
	const words = sortWords(context.input, ['e']);
	if (words.e.length < 2) throw new UsageError('name at least two events by their ids, e-….');
	return withAnalysis(
		context,
		words.paths,
		async view => {
			const events = distinct(words.e.map(word => findEvent(view.events, word)));
			const [first] = events;
			if (!first || events.length < 2) throw new Failure(`these are one event already: ${first?.id ?? ''}.`);
			const claims = inOrder(
				view,
				events.flatMap(event => event.claims),
			);
			const edit: Edit = {kind: 'merge', events: events.map(view.names.event)};
			const triage = joinTriage(events.map(event => view.store.triageOf(event)));
			return decide(context, view, edit, {
				standings: [{from: events, claims, triage}],
				told: `the event is ${idAfter(claims)}.`,
			});
		},
		'write',
	);
};

/** Where a claim stands, or why it stands nowhere. */
const eventOf = (view: View, claim: Claim): TriagedEvent => {
	const event = view.events.find(one => one.claims.some(({id}) => id === claim.id));
	if (event) return event;
	throw new Failure(
		claim.type === 'control'
			? `${claim.id} tells who holds a place, and such a claim stands in no event. If it tells of a happening, say so first: deirez-tui correct ${claim.id} --type …`
			: `${claim.id} is background, and stands in no event. If it is the news of its report, say so first: deirez-tui correct ${claim.id} --news`,
	);
};

/** Makes an event of its own of some claims of another. */
export const groupSplit: Command = async context => {
	const words = sortWords(context.input, ['e', 'c']);
	const [named, ...others] = words.e;
	if (named === undefined || others.length > 0) throw new UsageError('name one event by its id, e-….');
	if (words.c.length === 0)
		throw new UsageError('name the claims to split off by their ids, c-…. See: deirez-tui show EVENT');
	return withAnalysis(
		context,
		words.paths,
		async view => {
			const event = findEvent(view.events, named);
			const claims = inOrder(
				view,
				words.c.map(word => findClaim(view.analysis.claims, word)),
			);
			for (const claim of claims) {
				const own = eventOf(view, claim);
				if (own.id !== event.id) throw new Failure(`${claim.id} stands in ${own.id}, not in ${event.id}.`);
			}

			const rest = event.claims.filter(claim => !claims.includes(claim));
			if (rest.length === 0)
				throw new Failure(`${event.id} has no other claims: there is nothing to split off.`);
			const triage = view.store.triageOf(event);
			// What was decided stays with the rest; what is split off is new where it would inherit the id, and else finds its own decisions again.
			const inherits = idAfter(claims) === event.id;
			return decide(
				context,
				view,
				{kind: 'split', claims: claims.map(view.names.claim), from: event.id},
				{
					standings: [
						{from: [event], claims: rest, triage},
						...(inherits ? [{from: [], claims, triage: untouched}] : []),
					],
					told: `the events are ${idAfter(rest)} and ${idAfter(claims)}.`,
				},
			);
		},
		'write',
	);
};

/** Puts claims into another event than theirs. */
export const groupMove: Command = async context => {
	const words = sortWords(context.input, ['c', 'e']);
	const [named, ...others] = words.e;
	if (words.c.length === 0)
		throw new UsageError('name at least one claim by its id, c-…. See: deirez-tui show EVENT');
	if (named === undefined || others.length > 0) throw new UsageError('name one event by its id, e-….');
	return withAnalysis(
		context,
		words.paths,
		async view => {
			const target = findEvent(view.events, named);
			const moved = inOrder(
				view,
				words.c.map(word => findClaim(view.analysis.claims, word)),
			);
			const sources: Event[] = distinct(moved.map(claim => eventOf(view, claim)));
			if (sources.some(event => event.id === target.id)) {
				const there = moved.find(claim => target.claims.includes(claim));
				throw new Failure(`${there?.id ?? ''} stands in ${target.id} already.`);
			}

			const left = sources.map(event => ({
				from: [event],
				claims: event.claims.filter(claim => !moved.includes(claim)),
				triage: view.store.triageOf(event),
			}));
			// An event whose last claim goes takes its decisions along.
			const emptied = left.filter(({claims}) => claims.length === 0).flatMap(({from}) => from);
			const claims = inOrder(view, [...target.claims, ...moved]);
			const from = [target, ...emptied];
			const triage = joinTriage(from.map(event => view.store.triageOf(event)));
			return decide(
				context,
				view,
				{kind: 'move', claims: moved.map(view.names.claim), to: view.names.event(target)},
				{
					standings: [{from, claims, triage}, ...left],
					told: `the event is ${idAfter(claims)}.`,
				},
			);
		},
		'write',
	);
};
