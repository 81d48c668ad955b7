import type {Draft} from '../draft.ts';
import {inside} from '../window.ts';
import type {Refiner} from './refiners.ts';

const near = 5;

const subset = <Item>(a: readonly Item[], b: readonly Item[]): boolean => a.every(item => b.includes(item));

/** Two triggers of one type in one clause that name nothing different are one claim said twice ("a suicide bombing with a car bomb"). */
export const dropRepeats: Refiner = (drafts, {text}) => {
	const kept: Draft[] = [];
	for (const draft of drafts) {
		const last = kept.at(-1);
		const gap = last ? draft.window.trigger.begin - last.window.trigger.end : Number.POSITIVE_INFINITY;
		const sameClause =
			last &&
			last.window.clause === draft.window.clause &&
			last.type === draft.type &&
			last.modality === draft.modality;
		const joined = text.tokens[draft.window.trigger.begin]?.form.startsWith('\u0648') ?? false;
		const between = last
			? inside(text.places, last.window.trigger.end, draft.window.trigger.begin).length
			: 0;
		const sameParts =
			last !== undefined &&
			(!draft.placesNamed || !last.placesNamed || subset(draft.places, last.places)) &&
			subset(draft.actors, last.actors.length > 0 ? last.actors : draft.actors);
		if (
			last &&
			sameClause &&
			sameParts &&
			((gap <= near && !joined) || (draft.type !== 'killing' && !joined && between === 0))
		) {
			if (!last.placesNamed && draft.placesNamed) {
				last.places = draft.places;
				last.placesNamed = true;
			}

			if (last.actors.length === 0 || (!last.actorsNamed && draft.actorsNamed)) last.actors = draft.actors;
			last.targets = [...new Set([...last.targets, ...draft.targets])].filter(
				id => !last.actors.includes(id),
			);
			last.counts = [...new Set([...last.counts, ...draft.counts])];
			last.weapon ??= draft.weapon;
			last.range = {
				begin: Math.min(last.range.begin, draft.range.begin),
				end: Math.max(last.range.end, draft.range.end),
			};
			last.evidence.push(
				...draft.evidence.filter(
					({role, range}) =>
						role !== 'trigger' &&
						!last.evidence.some(own => own.role === role && own.range.begin === range.begin),
				),
			);
			continue;
		}

		kept.push(draft);
	}

	return kept;
};
