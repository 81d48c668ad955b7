import type {Claim} from '../../../model/claim.ts';
import type {Disagreement, Facet} from '../../../model/disagreement.ts';
import type {Event} from '../../../model/event.ts';
import type {DisagreementId, SourceId} from '../../../model/ids.ts';
import type {Report} from '../../../model/report.ts';
import type {Silence, SilenceTopic} from '../../../model/silence.ts';
import {createGeography} from '../../events/geography.ts';
import type {World} from '../../lexicon/entities.ts';
import {type Coverage, createCoverage} from './coverage.ts';
import {methods} from './methods.ts';
import {omissions} from './omissions.ts';
import {ownDead} from './own-dead.ts';
import {subjectOf} from './subject.ts';

/** Silences about one event, the most telling first. */
export type SilencesOf = (event: Event) => readonly Silence[];

/** One unnamed mouth is not enough to ask why others say nothing. */
const isHearsay = (world: World, {origins}: Event): boolean =>
	origins.length < 2 && origins.every(origin => world.sources.get(origin)?.kind === 'unnamed');

const facetsOf: Readonly<Record<SilenceTopic, readonly Facet[]>> = {
	deaths: ['killed', 'casualties'],
	captures: ['captured'],
	ground: ['control'],
};

/** Whose words stand in a disagreement on one of these topics. */
const positionsOn = (
	topics: readonly SilenceTopic[],
	disagreements: readonly Disagreement[],
): Set<SourceId> =>
	new Set(
		disagreements
			.filter(({facet}) => topics.some(topic => facetsOf[topic].includes(facet)))
			.flatMap(({positions}) => positions.flatMap(({sources}) => sources)),
	);

const mostTellingFirst = (a: Silence, b: Silence): number =>
	b.rank - a.rank || (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0);

/**
 * Who says nothing of an event, told only where speech was to be expected: a party to the war, or an outlet, that tells of that place in
 * those days and of the event in no report, a party that counts the enemy's dead and not its own (`omission`); and a source that by its
 * own method gives no figure of those whom others count, whose silence therefore says nothing (`method`). Pure, and the order of reports
 * and claims changes nothing.
 *
 * Events are asked one by one, so that a page costs only its own; the index behind them is made with the first question that needs it.
 */
export const createSilences = (
	{
		reports,
		claims,
		disagreements,
	}: {reports: readonly Report[]; claims: readonly Claim[]; disagreements: readonly Disagreement[]},
	world: World,
): SilencesOf => {
	const geography = createGeography(world);
	let coverage: Coverage | null = null;
	let byId: ReadonlyMap<DisagreementId, Disagreement> | null = null;
	return event => {
		const subject = subjectOf(event, geography);
		if (!subject || isHearsay(world, event)) return [];
		coverage ??= createCoverage(reports, claims, world, geography);
		byId ??= new Map(disagreements.map(one => [one.id, one]));
		const positioned = positionsOn(
			subject.topics,
			event.disagreements.flatMap(id => byId?.get(id) ?? []),
		);
		const setting = {subject, coverage, world, positioned};
		const {silences, explained} = omissions(setting);
		return [...silences, ...ownDead(setting), ...methods(setting, explained)].sort(mostTellingFirst);
	};
};
