import {createTimelines} from '../engine/fronts/timelines.ts';
import {controlRuleLine} from '../export/control-rule-words.ts';
import {entryRows, timelineColumns} from '../export/timeline-columns.ts';
import type {Timeline} from '../model/timeline.ts';
import type {Command} from './command.ts';
import {passingStatement} from './passing.ts';
import {printList} from './print-list.ts';
import {legend, timelineLines} from './timeline-lines.ts';
import {type View, withAnalysis} from './with-analysis.ts';

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
			filter.trim() === '' ? undefined : passingStatement(view),
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
