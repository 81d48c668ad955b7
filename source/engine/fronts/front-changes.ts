import type {Disagreement} from '../../model/disagreement.ts';
import type {ControlChange, Front} from '../../model/front.ts';
import type {ClaimId, DisagreementId, SourceId} from '../../model/ids.ts';
import type {ControlEntry, ControlRepeat, Timeline} from '../../model/timeline.ts';
import {file} from '../events/filed.ts';
import {actorName} from '../events/names.ts';
import {distinctOrigins} from '../events/origin-of.ts';
import type {World} from '../lexicon/entities.ts';
import type {Timelines} from './timelines.ts';

/** Who stands at the other sides of some contests that an entry takes part in. */
const othersThan = (
	entry: ControlEntry,
	contests: readonly DisagreementId[],
	disagreements: ReadonlyMap<string, Disagreement>,
	world: World,
): SourceId[] => {
	const own = new Set(entry.claims);
	const others = contests.flatMap(id =>
		(disagreements.get(id)?.positions ?? [])
			.filter(position => !position.claims.some(claim => own.has(claim)))
			.flatMap(position => position.sources),
	);
	return distinctOrigins(world, others);
};

const changesAt = (
	{place, name: placeName, entries, repeats}: Timeline,
	disagreements: ReadonlyMap<string, Disagreement>,
	world: World,
): ControlChange[] => {
	const repeatsOf = new Map<ClaimId, ControlRepeat[]>();
	for (const repeat of repeats)
		for (const claim of [...repeat.first.claims, ...repeat.again.claims]) file(repeatsOf, claim, repeat);
	return entries.flatMap(entry => {
		const {act, date, side, extent, origins, claims} = entry;
		const told = !entry.background && entry.modality === 'asserted';
		if ((act !== 'took' && act !== 'left') || !date || !told) return [];
		const twice = [...new Set(claims.flatMap(claim => repeatsOf.get(claim) ?? []))];
		const repeating = new Set(twice.flatMap(repeat => repeat.disagreements));
		const contests = entry.disagreements.filter(id => !repeating.has(id));
		return [
			{
				date,
				act,
				side,
				name: actorName(world, entry.actors[0] ?? (side as never)),
				place,
				placeName,
				extent,
				origins,
				claims,
				disagreements: entry.disagreements,
				repeated: twice.length > 0,
				contestedBy: othersThan(entry, contests, disagreements, world),
			},
		];
	});
};

/** The places of a front that are told to have changed hands, in the order of the days; of a city as a whole nobody says so. */
export const changesOn = (
	front: Pick<Front, 'id'>,
	timelines: Timelines,
	disagreements: ReadonlyMap<string, Disagreement>,
	world: World,
): ControlChange[] =>
	timelines.places
		.flatMap(place => timelines.of(place) ?? [])
		.filter(timeline => timeline.front === front.id && !timeline.broad)
		.flatMap(timeline => changesAt(timeline, disagreements, world))
		.sort(
			(a, b) =>
				(a.date.to < b.date.to ? -1 : a.date.to > b.date.to ? 1 : 0) ||
				(a.date.from < b.date.from ? -1 : a.date.from > b.date.from ? 1 : 0) ||
				(a.place < b.place ? -1 : a.place > b.place ? 1 : 0),
		);
