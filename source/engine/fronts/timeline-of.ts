import type {ClaimId, DisagreementId, PlaceId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import type {ControlStatement, Timeline} from '../../model/timeline.ts';
import {hull} from '../events/days.ts';
import {placeName} from '../events/names.ts';
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
import {sideNames} from './side-names.ts';
import {spansOf, voicesOf} from './spans.ts';
import {statementInWords} from './statement-words.ts';
import {stretchesOf} from './stretches.ts';

const idsByClaim = (contests: readonly Contest[]): Map<ClaimId, DisagreementId[]> => {
	const found = new Map<ClaimId, DisagreementId[]>();
	for (const {disagreement, positions} of contests)
		for (const id of new Set(positions.flat().map(one => one.statement.claim.id)))
			found.set(id, [...(found.get(id) ?? []), disagreement.id]);
	return found;
};

/**
 * The timeline of one place from what is said of it, but for the parts of a broad one.
 *
 * @param said in the order of the days, at least one.
 */
export const timelineOf = (
	corpus: Corpus,
	place: PlaceId,
	said: readonly Said[],
	contests: Contests,
	rule: Rule,
): Timeline => {
	const {world, geography} = corpus;
	const broad = geography.isBroad(place);
	const names = sideNames(world, said);
	const own = contestsOver(contests, place, said);
	const entries = entriesOf(corpus, said, names, broad, idsByClaim(own));
	const facts = said.filter(one => one.statement.claim.modality !== 'unknown');
	const voices = broad ? [] : voicesOf(facts);
	const bare = broad
		? shareStatement(rule, world, facts, names)
		: statementUnder(rule, world, chapterOf(world, voices, facts), names);
	const around = aroundOf(entries, bare);
	const current: ControlStatement = {...bare, around, words: statementInWords(world, bare, around)};
	const statements = [...new Set(said.map(one => one.statement))];
	return {
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
		parts: null,
		current,
	};
};
