import type {Claim} from '../../model/claim.ts';
import type {SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {World} from '../lexicon/entities.ts';

/** How a report speaks in its own voice (contract, section 2). */
const ownVoice = new Set(['outlet', 'correspondent']);

/** Whether a report means itself by this source. */
export const isOwnVoice = (source: SourceId): boolean => ownVoice.has(source);

/** Whoever published; the word "outlet" where nothing tells. */
export const outletOf = (report: Report): SourceId => report.outlet ?? ('outlet' as SourceId);

/** Who said it first, as far as the text tells: the nearest speaker, or the outlet where it speaks in its own voice. */
export const originOf = (claim: Claim, report: Report): SourceId => {
	const [nearest] = claim.attribution;
	return nearest === undefined || isOwnVoice(nearest) ? outletOf(report) : nearest;
};

/**
 * What an origin counts as: channels of one body are one voice (`group` in `sources.json`), and unnamed people ("activists") are the
 * same ones only within one report.
 *
 * @param report given where two statements are to be laid to one mouth; left out where origins are only counted.
 */
export const voiceOf = (world: World, origin: SourceId, report?: Report): string => {
	const source = world.sources.get(origin);
	if (source?.group) return `group:${source.group}`;
	return report && source?.kind === 'unnamed' ? `${origin} in ${report.id}` : origin;
};

/** The distinct origins of some claims, sorted; of the channels of one body the first by name stands for all. */
export const distinctOrigins = (world: World, origins: Iterable<SourceId>): SourceId[] => {
	const byVoice = new Map<string, SourceId>();
	for (const origin of [...new Set(origins)].sort()) {
		const voice = voiceOf(world, origin);
		if (!byVoice.has(voice)) byVoice.set(voice, origin);
	}

	return [...byVoice.values()].sort();
};
