import type {ClaimId, DisagreementId, PlaceId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import type {ControlStatement, Timeline} from '../../model/timeline.ts';
import {hull} from '../events/days.ts';
import {placeName} from '../events/names.ts';
import type {World} from '../lexicon/entities.ts';
import type {Corpus} from '../statements/statement.ts';
import {aroundOf} from './around.ts';
import {chapterOf} from './chapter.ts';
import {type Contest, type Contests, contestsOver} from './contests.ts';
import {statementUnder} from './current.ts';
import {entriesOf} from './entries.ts';
import {outletsOf, witnesses} from './origins.ts';
import {repeatsOf} from './repeats.ts';
import type {Said} from './said.ts';
import {shareStatement} from './shares.ts';
import {type SideNames, sideNames} from './side-names.ts';
import {spansOf, type Voice, voicesOf} from './spans.ts';
import {statementInWords} from './statement-words.ts';
import {stretchesOf} from './stretches.ts';

const idsByClaim = (contests: readonly Contest[]): Map<ClaimId, DisagreementId[]> => {
	const found = new Map<ClaimId, DisagreementId[]>();
	for (const {disagreement, positions} of contests)
		for (const id of new Set(positions.flat().map(one => one.statement.claim.id)))
			found.set(id, [...(found.get(id) ?? []), disagreement.id]);
	return found;
};

/** What is told of one place under whatever rule, with what the rules choose from. */
export type PlaceTold = {
	facts: readonly Said[];
	voices: readonly Voice[];
	names: SideNames;
	timeline: Omit<Timeline, 'current' | 'parts'>;
};

/**
 * Reads what is said of one place. This takes nearly all the time of a timeline.
 *
 * @param said in the order of the days, at least one.
 */
export const placeTold = (
	corpus: Corpus,
	place: PlaceId,
	said: readonly Said[],
	contests: Contests,
): PlaceTold => {
	const {world, geography} = corpus;
	const broad = geography.isBroad(place);
	const names = sideNames(world, said);
	const own = contestsOver(contests, place, said);
	const entries = entriesOf(corpus, said, names, broad, idsByClaim(own));
	const facts = said.filter(one => one.statement.claim.modality !== 'unknown');
	const voices = broad ? [] : voicesOf(facts);
	const statements = [...new Set(said.map(one => one.statement))];
	return {
		facts,
		voices,
		names,
		timeline: {
			place,
			name: placeName(world, place),
			front: geography.frontOf(place),
			broad,
			date: hull(said.map(one => one.window).filter(window => window !== null)),
			origins: witnesses(world, statements).origins,
			outlets: outletsOf(statements),
			entries,
			spans: spansOf(world, voices, names),
			stretches: stretchesOf(world, voices, broad ? [] : own, names),
			repeats: broad
				? []
				: repeatsOf(
						world,
						facts.filter(one => one.told !== 'standing'),
						own,
						names,
					),
		},
	};
};

/** The timeline of one place under a rule, but for the parts of a broad one. */
export const timelineUnder = (world: World, rule: Rule, told: PlaceTold): Timeline => {
	const {facts, voices, names, timeline} = told;
	const bare = timeline.broad
		? shareStatement(rule, world, facts, names)
		: statementUnder(rule, world, chapterOf(world, voices, facts), names);
	const around = aroundOf(timeline.entries, bare);
	const current: ControlStatement = {...bare, around, words: statementInWords(world, bare, around)};
	return {...timeline, parts: null, current};
};
