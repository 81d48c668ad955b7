import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import {DataError} from './data-error.ts';
import type {World} from './entities.ts';
import type {People, Reporting, TriggerRule} from './word-files.ts';

/** What a trigger may need that is no class of words: told by the marks around it, see `claims/needs.ts`. */
const structuralNeeds: ReadonlySet<string> = new Set([
	'any',
	'place',
	'places',
	'actor',
	'military',
	'fighters',
	'pronoun',
	'count',
]);
const isPreposition = (need: string): boolean => /\p{Script=Arabic}/u.test(need);

export type References = {
	world: World;
	/** The names of all classes of words. */
	classes: ReadonlySet<string>;
	triggers: readonly TriggerRule[];
	people: readonly People[];
	reporting: Reporting;
	ambiguous: Readonly<Record<string, {ids: string[]; choose?: {id: string | null}[] | undefined}>>;
};

/**
 * Checks that what one data file names of another exists there.
 *
 * @throws DataError for the first place, actor, source or class of words that does not.
 */
export const checkReferences = ({
	world,
	classes,
	triggers,
	people,
	reporting,
	ambiguous,
}: References): void => {
	for (const [name, {ids, choose = []}] of Object.entries(ambiguous)) {
		for (const id of [...ids, ...choose.flatMap(({id}) => id ?? [])]) {
			if (!world.places.has(id as PlaceId))
				throw new DataError(
					'ambiguous.json',
					`name "${name}"`,
					`"${id}" is not in the gazetteer`,
					'Correct the id.',
				);
		}
	}

	for (const {rule, needs, retype} of triggers) {
		const named = [...needs.flatMap(need => need.split('&')), ...Object.keys(retype)];
		const unknown = named.find(
			name => !classes.has(name) && !structuralNeeds.has(name) && !isPreposition(name),
		);
		if (unknown !== undefined) {
			throw new DataError(
				'lexicon/ar/triggers.json',
				`rule "${rule}"`,
				`"${unknown}" is no class of words`,
				'Add the class to classes.json or correct the name.',
			);
		}
	}

	for (const [index, {who}] of people.entries()) {
		if (who !== null && who !== 'fighters' && !world.actors.has(who as ActorId)) {
			throw new DataError(
				'lexicon/ar/people.json',
				`entry ${index}`,
				`"${who}" is not in actors.json`,
				'Add the actor there or correct the id.',
			);
		}
	}

	const sources: [string, SourceId][] = [
		...Object.entries(reporting.channels),
		...reporting.hearsay.map(({source}): [string, SourceId] => ['hearsay', source]),
		['generic', reporting.generic],
	];
	for (const [entry, source] of sources) {
		if (!world.sources.has(source)) {
			throw new DataError(
				'lexicon/ar/reporting.json',
				`entry "${entry}"`,
				`"${source}" is not in sources.json`,
				'Add the source there or correct the id.',
			);
		}
	}

	for (const actor of Object.keys(reporting.channels)) {
		if (!world.actors.has(actor as ActorId)) {
			throw new DataError(
				'lexicon/ar/reporting.json',
				`channels`,
				`"${actor}" is not in actors.json`,
				'Add the actor there or correct the id.',
			);
		}
	}
};
