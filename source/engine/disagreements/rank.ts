import type {DisagreementKind, Facet} from '../../model/disagreement.ts';

/** How much hangs on the facet: deaths and who holds what first (issue of the project; ACLED and GED code these two), manner and hour last. */
const weight: Readonly<Record<Facet, number>> = {
	killed: 1,
	control: 1,
	casualties: 0.9,
	captured: 0.8,
	outcome: 0.8,
	wounded: 0.7,
	actor: 0.85,
	reason: 0.6,
	extent: 0.6,
	place: 0.6,
	modality: 0.55,
	strikes: 0.5,
	time: 0.4,
	weapon: 0.3,
};

const sharpness: Readonly<Record<DisagreementKind, number>> = {
	conflict: 0.75,
	denial: 0.7,
	revision: 0.4,
	update: 0.25,
	compatible: 0.1,
};

/** 0..1, worst first: what kind of difference, about what, by how many origins; kinds never overtake each other by numbers alone. */
export const rankOf = (kind: DisagreementKind, facet: Facet, origins: number): number => {
	const crowd = 1 - 1 / Math.max(1, origins);
	const value = sharpness[kind] + 0.13 * weight[facet] + 0.12 * crowd * weight[facet];
	return Math.round(Math.min(1, value) * 1000) / 1000;
};
