import type {ClaimType} from '../../../model/claim.ts';
import type {Facet} from '../../../model/disagreement.ts';
import type {ActorId} from '../../../model/ids.ts';
import {remoteViolence} from '../../claims/claim-groups.ts';
import {actorName} from '../../events/names.ts';
import {mayBeSame, sidesOf} from '../../events/sides.ts';
import {blocOf, blocOfAlignment} from '../../lexicon/camps.ts';
import {actorsInWords, listInWords, sourcesInWords, verb} from '../../statements/in-words.ts';
import {type Corpus, groupBy, hasSeveral, type Statement, statementsOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

const act: Readonly<Partial<Record<ClaimType, string>>> = {
	'territory-gained': 'the taking',
	assault: 'the attack',
	shelling: 'the shelling',
	bombing: 'the bombing',
	agreement: 'the deal',
	'territory-left': 'the withdrawal',
	'armed-clash': 'the fighting',
	'air-strike': 'the air strike',
	killing: 'the deaths',
	capture: 'the capture',
};

/** What is in doubt where a thing of this type is denied; else whether it happened at all. */
const facets: Readonly<Partial<Record<ClaimType, Facet>>> = {
	killing: 'killed',
	capture: 'captured',
	'territory-gained': 'control',
	'territory-left': 'control',
};

const others = (list: readonly Statement[], than: readonly Statement[]): Statement[] => {
	const voices = new Set(than.map(one => one.voice));
	return list.filter(one => !voices.has(one.voice));
};

/** "No civilian was killed" denies no death of a fighter. */
const sameVictims = (corpus: Corpus, denial: Statement, told: Statement): boolean =>
	mayBeSame(sidesOf(corpus.world, denial.claim.targets), sidesOf(corpus.world, told.claim.targets));

/**
 * Whether a denial may mean what another tells: both name one quarter, village or building, or deny and tell the deaths of one group. "Without
 * any resistance" in a city denies no fight of that day elsewhere in it.
 */
const meets = (corpus: Corpus, denial: Statement, told: Statement): boolean => {
	const {sharp} = corpus.geography.sharpen(denial.claim.places);
	if (denial.claim.type === 'killing' && !sameVictims(corpus, denial, told)) return false;
	if (sharp.length > 0) return sharp.some(place => told.claim.places.includes(place));
	if (denial.claim.type === 'armed-clash') return denial.claim.places.length === 0 && denial.firm;
	return denial.claim.targets.some(target => told.claim.targets.includes(target));
};

/** Who says that it happened: of deaths also who counts them among what a strike did. */
const tells = (type: ClaimType, {claim}: Statement): boolean =>
	claim.modality === 'asserted' &&
	(claim.type === type ||
		(type === 'killing' && claim.counts.some(({what, min}) => what === 'killed' && min > 0)));

/** The camp that is accused denies it, while others name another or nobody: not the strike is in doubt, but whose it was. */
const isOfOwner = (corpus: Corpus, denied: readonly Statement[], all: readonly Statement[]): boolean => {
	const blocs = (actors: readonly ActorId[]): Set<string> =>
		new Set(actors.map(actor => blocOf({world: corpus.world}, actor)));
	return denied.every(({claim}) => {
		const accused = blocs(claim.actors);
		// A spokesman by name speaks for the body whose statement it is.
		const speaks = claim.attribution.some(id => {
			const bloc = blocOfAlignment(corpus.world.sources.get(id)?.alignment);
			return bloc !== null && accused.has(bloc);
		});
		const isOpen = ({claim: told}: Statement): boolean =>
			remoteViolence.has(told.type) &&
			told.modality === 'asserted' &&
			[...blocs(told.actors)].every(bloc => !accused.has(bloc));
		return remoteViolence.has(claim.type) && speaks && all.some(isOpen);
	});
};

/** "There was an exchange", and in the same report "there is no truce": who tells such a thing of the same people himself denies another. */
const deniesAnother = (denial: Statement, all: readonly Statement[]): boolean =>
	all.some(
		one =>
			one.claim.modality === 'asserted' &&
			one.claim.type === denial.claim.type &&
			one.report === denial.report &&
			one.voice === denial.voice &&
			one.claim.actors.length === denial.claim.actors.length &&
			one.claim.actors.every(actor => denial.claim.actors.includes(actor)),
	);

const ownersInWords = (corpus: Corpus, statements: readonly Statement[]): string =>
	listInWords(
		[...new Set(statements.flatMap(({claim}) => claim.actors))].map(actor => actorName(corpus.world, actor)),
	);

const valueFor = (
	corpus: Corpus,
	type: ClaimType,
	statements: readonly Statement[],
	taking: string,
	other: string,
): string => (type === 'territory-gained' ? `${actorsInWords(corpus.world, statements)} ${taking}` : other);

const draftOf = (
	corpus: Corpus,
	event: Draft['about'],
	type: ClaimType,
	{told, denied, all}: Record<'told' | 'denied' | 'all', readonly Statement[]>,
): Draft => {
	const named = told.filter(one => one.claim.actors.length > 0);
	const denier = sourcesInWords(corpus.world, denied);
	const deny = verb(denied, 'denies', 'deny');
	if (named.length > 0 && isOfOwner(corpus, denied, all)) {
		const owner = ownersInWords(corpus, denied);
		return {
			about: event,
			facet: 'actor',
			kind: 'denial',
			positions: [
				{statements: named, value: owner},
				{statements: denied, value: `not ${owner}`},
			],
			reason: `${denier} ${deny} that it was ${owner}, as ${sourcesInWords(corpus.world, named)} ${verb(named, 'tells', 'tell')}.`,
		};
	}

	return {
		about: event,
		facet: facets[type] ?? 'modality',
		kind: 'denial',
		positions: [
			{statements: told, value: valueFor(corpus, type, told, 'took it', 'it happened')},
			{statements: denied, value: valueFor(corpus, type, denied, 'did not take it', 'denied')},
		],
		reason: `${denier} ${deny} ${act[type] ?? 'it'} that ${sourcesInWords(corpus.world, told)} ${verb(told, 'tells', 'tell')}.`,
	};
};

/** Told by one and denied by another: that it happened, or whose it was. */
export const denial: Finder = {
	of: 'event',
	find(corpus, event) {
		if (!hasSeveral(event)) return [];
		const all = statementsOf(corpus, event);
		const byType = groupBy(all, ({claim}) => (claim.modality === 'denied' ? claim.type : null));
		return [...byType].flatMap(([type, denied]) => {
			const told = others(
				all.filter(one => tells(type, one)),
				denied,
			).filter(one => denied.some(other => meets(corpus, other, one)));
			const met = denied.filter(
				one => !deniesAnother(one, all) && told.some(other => meets(corpus, one, other)),
			);
			return met.length > 0 ? [draftOf(corpus, {event: event.id}, type, {told, denied: met, all})] : [];
		});
	},
};
