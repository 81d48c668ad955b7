import type {SourceId} from '../../../model/ids.ts';
import type {Refiner} from './refiners.ts';

const own = 'outlet' as SourceId;
const bare = (id: string): string => id.replaceAll('-', '');

const correspondent = 'correspondent' as SourceId;

/** An outlet that names itself speaks in its own voice, and who spoke to its correspondent spoke to the outlet (contract, section 1). */
export const ownVoice: Refiner = (drafts, {report}) => {
	if (report.outlet === null) return [...drafts];
	const self = bare(report.outlet);
	return drafts.map(draft => {
		const attribution = draft.attribution.filter(
			(id, index) => bare(id) !== self && (index === 0 || id !== correspondent),
		);
		if (attribution.length === draft.attribution.length) return draft;
		if (attribution.length > 0) return {...draft, attribution};
		const evidence = draft.evidence.map(ground =>
			ground.role === 'attribution' ? {...ground, rule: 'attribution.outlet-itself'} : ground,
		);
		return {...draft, attribution: [own], evidence};
	});
};
