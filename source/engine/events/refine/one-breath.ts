import {groundTypes} from '../mention.ts';
import {equalDays, equalSides, neighbours, type Refiner, sharesFront} from './refiner.ts';

const sentenceEnd = /[.!?؟\n]/;

/** "… took the two quarters, and also the stadium": one taking told by two verbs of one sentence, of one front, by one side. */
export const oneBreath: Refiner = scene => {
	for (const [a, b] of neighbours(scene)) {
		if (a.claim.type !== b.claim.type || !groundTypes.has(a.claim.type) || a.origin !== b.origin) continue;
		if (!equalDays(a, b) || !equalSides(a.actors, b.actors) || a.actors.size !== 1 || !sharesFront(a, b))
			continue;
		if (a.claim.modality !== b.claim.modality || b.claim.span[0] < a.claim.span[1]) continue;
		if (sentenceEnd.test(a.report.text.slice(a.claim.span[1], b.claim.span[0]))) continue;
		scene.joints.join(a, b);
	}
};
