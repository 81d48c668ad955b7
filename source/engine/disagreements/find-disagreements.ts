import type {Claim} from '../../model/claim.ts';
import type {Disagreement} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {DisagreementId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {createGeography} from '../events/geography.ts';
import {createWording, type Wording} from '../events/wording.ts';
import type {World} from '../lexicon/entities.ts';
import {readCorpus, voicesOf, type WholeCorpus} from '../statements/statement.ts';
import {stableId} from '../text/hash.ts';
import {type Draft, type Finder, toPosition} from './draft.ts';
import {control} from './facets/control.ts';
import {extent} from './facets/extent.ts';
import {figures} from './facets/figures.ts';
import {growingToll} from './facets/growing-toll.ts';
import {holdings} from './facets/holdings.ts';
import {hour} from './facets/hour.ts';
import {modality} from './facets/modality.ts';
import {people} from './facets/people.ts';
import {reason} from './facets/reason.ts';
import {weapon} from './facets/weapon.ts';
import {where} from './facets/where.ts';
import {foldPlaces} from './fold-places.ts';
import {rankOf} from './rank.ts';

const finders: readonly Finder[] = [
	figures,
	growingToll,
	control,
	extent,
	holdings,
	reason,
	...people,
	...where,
	hour,
	weapon,
	modality,
];

const finish = (draft: Draft): Disagreement => {
	const statements = draft.positions.flatMap(position => position.statements);
	const about = 'event' in draft.about ? draft.about.event : draft.about.place;
	const claims = draft.positions
		.map(position =>
			position.statements
				.map(one => one.claim.id)
				.toSorted()
				.join(','),
		)
		.toSorted();
	return {
		id: stableId('d', about, draft.facet, ...claims) as DisagreementId,
		about: draft.about,
		facet: draft.facet,
		kind: draft.kind,
		positions: draft.positions.map(toPosition),
		reason: draft.reason,
		rank: rankOf(draft.kind, draft.facet, voicesOf(statements).size),
	};
};

/** Worst first; what ranks alike by id, so that no order of import shows. */
const worstFirst = (a: Disagreement, b: Disagreement): number =>
	b.rank - a.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What is filed under each key. */
const filed = <One>(all: readonly One[], keysOf: (one: One) => readonly string[]): Map<string, One[]> => {
	const files = new Map<string, One[]>();
	for (const one of all)
		for (const key of keysOf(one)) {
			const file = files.get(key);
			if (file) file.push(one);
			else files.set(key, [one]);
		}

	return files;
};

const draftsOf = (finder: Finder, corpus: WholeCorpus): Draft[] => {
	if (finder.of === 'event') return corpus.events.flatMap(event => finder.find(corpus, event));
	if (finder.of === 'events')
		return [...filed(corpus.events, event => finder.keysOf(corpus, event))].flatMap(([key, events]) =>
			finder.find(corpus, events, key),
		);
	return [...filed(corpus.statements, statement => finder.keysOf(corpus, statement))].flatMap(
		([key, statements]) => finder.find(corpus, statements, key),
	);
};

/**
 * Finds where sources differ, about what, and how badly: positions per facet of an event or a place, each disagreement about one thing.
 * Pure, and the order of events, claims and reports changes nothing.
 */
export const findDisagreements = (
	events: Event[],
	claims: Claim[],
	reports: Report[],
	world: World,
	wording: Wording = createWording(),
): Disagreement[] => {
	const corpus = readCorpus(events, claims, reports, world, createGeography(world), wording);
	const byId = new Map<DisagreementId, Disagreement>();
	const drafts = finders.flatMap(finder => draftsOf(finder, corpus));
	for (const draft of foldPlaces(corpus, drafts)) {
		const found = finish(draft);
		if (!byId.has(found.id)) byId.set(found.id, found);
	}

	return [...byId.values()].sort(worstFirst);
};
