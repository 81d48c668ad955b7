import {createTimelines} from '../engine/fronts/timelines.ts';
import {frontOf} from '../engine/lexicon/entities.ts';
import type {Statement} from '../engine/statements/statement.ts';
import {controlRuleLine} from '../export/control-rule-words.ts';
import {entryRows, timelineColumns} from '../export/timeline-columns.ts';
import type {PlaceId} from '../model/ids.ts';
import type {Timeline} from '../model/timeline.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {claimEvent} from '../query/claim-event.ts';
import type {Command} from './command.ts';
import {printList} from './print-list.ts';
import {legend, timelineLines} from './timeline-lines.ts';
import {type View, withAnalysis} from './with-analysis.ts';

/** A statement passes for one place as a claim about that place alone: `place:` picks timelines, not whoever else is named beside them. */
const keepFor = (view: View): ((statement: Statement, place: PlaceId) => boolean) => {
	const {world} = view.lexicon;
	const eventOf = new Map<string, TriagedEvent>();
	for (const event of view.events) for (const claim of event.claims) eventOf.set(claim.id, event);
	return ({claim, report}, place) =>
		view.matches({
			...claimEvent(claim, report, eventOf.get(claim.id) ?? null, world),
			places: [place],
			front: frontOf(world, place),
		});
};

/** Front by front, in the order of the world; the widest places of each last. */
const inOrder = (view: View): ((a: Timeline, b: Timeline) => number) => {
	const rank = new Map([...view.lexicon.world.fronts.keys()].map((front, index) => [front as string, index]));
	const of = ({front}: Timeline): number => rank.get(front ?? '') ?? rank.size;
	return (a, b) =>
		of(a) - of(b) ||
		Number(a.broad) - Number(b.broad) ||
		(a.place < b.place ? -1 : a.place > b.place ? 1 : 0);
};

/** Prints who is told to have each place, day by day; with a filter, as far as the claims pass it. */
export const timeline: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const {analysis, lexicon, reports, rule} = view;
		const filter = context.options.filter ?? '';
		const {places, of} = createTimelines(analysis, lexicon.world).under(
			rule,
			filter.trim() === '' ? undefined : keepFor(view),
		);
		const items = places.flatMap(place => of(place) ?? []).sort(inOrder(view));
		const disagreements = new Map(analysis.disagreements.map(one => [one.id as string, one]));
		await printList(context, items, {
			record: item => item,
			csv: {rows: entryRows(items), columns: timelineColumns(reports, filter)},
			lines: width => [
				...timelineLines(items, {world: lexicon.world, reports, disagreements}, width),
				'',
				controlRuleLine(rule),
				...(filter === '' ? [] : [`Filter: ${filter}`]),
				legend,
			],
			empty: 'Nothing that matches tells who has a place.',
		});
		return 0;
	});
