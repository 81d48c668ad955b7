import {groundTypes} from '../mention.ts';
import {equalDays, equalSides, neighbours, sharesFront} from './refiner.ts';

const sentenceEnd = /[.!?؟\n]/;

/** "… took the two quarters, and also the stadium": one taking told by two verbs of one sentence, of one front, by one side. */
export const oneBreath = neighbours(
	(a, b) =>
		a.claim.type === b.claim.type &&
		groundTypes.has(a.claim.type) &&
		a.origin === b.origin &&
		equalDays(a, b) &&
		equalSides(a.actors, b.actors) &&
		a.actors.size === 1 &&
		sharesFront(a, b) &&
		a.claim.modality === b.claim.modality &&
		b.claim.span[0] >= a.claim.span[1] &&
		!sentenceEnd.test(a.report.text.slice(a.claim.span[1], b.claim.span[0])),
);
