import type {World} from '../../lexicon/entities.ts';
import type {Mention} from '../mention.ts';
import {voiceOf} from '../origin-of.ts';
import type {Refiner} from './refiner.ts';

/** Smaller figures come up by chance twice a day. */
const leastFigure = 10;

/**
 * One monitor's "35 soldiers killed" printed by several outlets, each at another entrance of the city: the same figure of the same group, by
 * the same voice, on the same day is one toll, and the places are what the outlets differ on; so is the city for which another gives it.
 */
export const sameFigure =
	(world: World): Refiner =>
	scene => {
		const first = new Map<string, Mention>();
		for (const group of scene.groups) {
			for (const mention of group) {
				if (!mention.window || mention.tale === 'cumulative') continue;
				for (const count of mention.claim.counts) {
					if (count.what !== 'killed' || count.min < leastFigure || count.max === 99) continue;
					const key = [
						mention.claim.type,
						voiceOf(world, mention.origin, mention.report),
						count.who,
						count.min,
						// "20" and "at least 20" of one mouth are one count.
						count.max === count.min ? null : count.max,
						mention.root,
						mention.window.from,
						mention.window.to,
					].join('|');
					const other = first.get(key);
					if (!other) first.set(key, mention);
					else if (other.report.id !== mention.report.id) scene.joints.join(other, mention);
				}
			}
		}
	};
