import type {Event} from '../../model/event.ts';
import type {SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {SourceSummary} from '../../model/source-summary.ts';
import {sourceName} from '../events/names.ts';
import {distinctOrigins, originOf} from '../events/origin-of.ts';
import type {World} from '../lexicon/entities.ts';

/**
 * The distinct origins that tell an event: not who denies it or says that nobody knows, and of several that pass on one origin's words that
 * one alone.
 */
export const supportOf = (
	event: Pick<Event, 'claims'>,
	reports: {get(id: Report['id']): Report | undefined},
	world: World,
): SourceId[] =>
	distinctOrigins(
		world,
		event.claims.flatMap(claim => {
			const report = reports.get(claim.report);
			const tells = claim.modality !== 'denied' && claim.modality !== 'unknown';
			return report && tells ? [originOf(claim, report)] : [];
		}),
	);

/**
 * Why an event may not be judged 1; null where it may. The digit means "confirmed by other independent sources" (AJP-2.1; FM 2-22.3, table B-2), and
 * to repeat a source is not to confirm it.
 */
export const whyNotConfirmed = (support: readonly SourceId[], world: World): string | null => {
	if (support.length > 1) return null;
	const [only] = support;
	return only === undefined
		? '1 means confirmed by other sources, and no source tells it as something that happened.'
		: `1 means confirmed by other sources, and all of it goes back to one: ${sourceName(world, only)}. Who passes its words on confirms nothing.`;
};

/** The same of a source: why nothing that it tells can count as confirmed; null where some of it may. */
export const whyNoneConfirmed = ({
	name,
	events,
	alone,
}: Pick<SourceSummary, 'name' | 'events' | 'alone'>): string | null => {
	if (events > alone) return null;
	return events === 0
		? `1 means confirmed by other sources, and ${name} tells of no event.`
		: `1 means confirmed by other sources, and nobody else tells of anything that ${name} tells of.`;
};
