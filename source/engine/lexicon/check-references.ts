import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import type {World} from './entities.ts';
import type {Fault} from './fault.ts';
import {isPreposition, needsOf, structuralNeeds} from './needs.ts';
import type {Epithet, People, Reporting, TriggerRule} from './word-files.ts';

type References = {
	world: World;
	/** The names of all classes of words. */
	classes: ReadonlySet<string>;
	triggers: readonly TriggerRule[];
	people: readonly People[];
	epithets: readonly Epithet[];
	reporting: Reporting;
	ambiguous: Readonly<Record<string, {ids: string[]; choose?: {id: string | null}[] | undefined}>>;
};

/** What one data file names of another and does not exist there: places, actors, sources, classes of words. */
export const referenceFaults = function* ({
	world,
	classes,
	triggers,
	people,
	epithets,
	reporting,
	ambiguous,
}: References): Generator<Fault> {
	for (const [name, {ids, choose = []}] of Object.entries(ambiguous)) {
		for (const id of [...ids, ...choose.flatMap(({id}) => id ?? [])]) {
			if (!world.places.has(id as PlaceId))
				yield {
					file: 'ambiguous.json',
					place: `name "${name}"`,
					path: ['names', name],
					problem: `"${id}" is not in the gazetteer`,
					remedy: 'Correct the id.',
					missing: id,
				};
		}
	}

	for (const {rule, needs, retype, unless, never} of triggers) {
		const needed = needsOf({needs}).flatMap(all => all.map(({name}) => name));
		const isKnown = (name: string): boolean => structuralNeeds.has(name) || isPreposition(name);
		const named = {
			needs: needed.filter(name => !isKnown(name)),
			retype: Object.keys(retype),
			unless,
			never,
		};
		for (const [field, names] of Object.entries(named)) {
			for (const name of names) {
				if (classes.has(name)) continue;
				yield {
					file: 'lexicon/ar/triggers.json',
					place: `rule "${rule}"`,
					path: [rule, field],
					problem: `"${name}" is no class of words`,
					remedy: 'Add the class to classes.json or correct the name.',
					missing: name,
				};
			}
		}
	}

	for (const [index, {who, otherwise}] of people.entries()) {
		for (const [key, id] of Object.entries({who, otherwise})) {
			if (id === null || id === 'fighters' || id === 'attackers' || world.actors.has(id as ActorId)) continue;
			yield {
				file: 'lexicon/ar/people.json',
				place: `entry ${index}`,
				path: [index, key],
				problem: `"${id}" is not in actors.json`,
				remedy: 'Add the actor there or correct the id.',
				missing: id,
			};
		}
	}

	for (const [index, {of, otherwise}] of epithets.entries()) {
		for (const actor of [...of, ...(otherwise === null ? [] : [otherwise])].filter(
			id => !world.actors.has(id),
		))
			yield {
				file: 'lexicon/ar/actor-words.json',
				place: `epithet ${index}`,
				path: ['epithets', index],
				problem: `"${actor}" is not in actors.json`,
				remedy: 'Add the actor there or correct the id.',
				missing: actor,
			};
	}

	const sources: [entry: string, path: Fault['path'], SourceId][] = [
		...Object.entries(reporting.channels).map(([actor, source]): [string, Fault['path'], SourceId] => [
			actor,
			['channels', actor],
			source,
		]),
		...reporting.hearsay.map(({source}, index): [string, Fault['path'], SourceId] => [
			'hearsay',
			['hearsay', index, 'source'],
			source,
		]),
		['generic', ['generic'], reporting.generic],
	];
	for (const [entry, path, source] of sources) {
		if (!world.sources.has(source)) {
			yield {
				file: 'lexicon/ar/reporting.json',
				place: `entry "${entry}"`,
				path,
				problem: `"${source}" is not in sources.json`,
				remedy: 'Add the source there or correct the id.',
				missing: source,
			};
		}
	}

	for (const actor of Object.keys(reporting.channels)) {
		if (!world.actors.has(actor as ActorId)) {
			yield {
				file: 'lexicon/ar/reporting.json',
				place: 'channels',
				path: ['channels', actor],
				problem: `"${actor}" is not in actors.json`,
				remedy: 'Add the actor there or correct the id.',
				missing: actor,
			};
		}
	}
};
