import type {ActorId} from '../../model/ids.ts';
import {type Ground, wordless} from './draft.ts';
import type {CountMark, PlaceMark, Range, Speech, TriggerMark} from './marks.ts';
import type {ModalityFound} from './modality.ts';
import type {Roles} from './roles/scene.ts';
import type {TypeFound} from './trigger-reading.ts';
import type {When} from './when.ts';

/** What one trigger tells, part by part. */
export type Parts = {
	trigger: TriggerMark;
	/** The trigger behind it that is told with it, or null. */
	absorbed: TriggerMark | null;
	type: TypeFound;
	roles: Roles;
	/** Where the side that acts on was named. */
	carriedFrom: readonly Range[];
	places: readonly PlaceMark[];
	counts: readonly CountMark[];
	when: When;
	speech: Speech | null;
	modality: ModalityFound;
	/** Of what reads its own grounds: circumstances and background. */
	more: readonly Ground[];
};

/** The side that acted before, where it was named. */
const carried = ({trigger, carriedFrom}: Parts, role: 'actor' | 'target'): Ground[] => {
	const ranges = carriedFrom.length > 0 ? carriedFrom : [wordless(trigger)];
	return ranges.map(range => ({role, range, rule: `${role}.carried`}));
};

const actorGrounds = (parts: Parts): Ground[] => {
	const {trigger, roles} = parts;
	const role = 'actor';
	const named = roles.actorMarks.map(
		mark => ({role, range: mark, rule: `${mark.rule}.${roles.found}`}) as const,
	);
	const covered = new Set<ActorId>(roles.actorMarks.flatMap(mark => mark.ids));
	if (roles.actors.every(id => covered.has(id))) return named;
	if (roles.found === 'both-sides')
		return [...named, {role, range: wordless(trigger), rule: 'actor.main-sides'}];
	return [...named, ...carried(parts, role)];
};

const targetGrounds = (parts: Parts): Ground[] => {
	const {trigger, roles} = parts;
	const role = 'target';
	const named = roles.targetMarks.map(mark => {
		const side = mark.begin < trigger.begin ? 'before' : 'after';
		return {role, range: mark, rule: `${mark.rule.replace('actor', role)}.${side}`} as const;
	});
	const covered = new Set<ActorId>(roles.targetMarks.flatMap(mark => mark.ids));
	return roles.targets.every(id => covered.has(id)) ? named : [...named, ...carried(parts, role)];
};

const dateGround = ({trigger, when: {date, mark, found}}: Parts): Ground[] => {
	const role = 'date';
	if (mark) return [{role, range: mark, rule: found === 'clause' ? mark.rule : `${mark.rule}.${found}`}];
	if (!date) return [];
	const rule = date.from === date.to ? 'date.publication' : 'date.last-day';
	return [{role, range: wordless(trigger), rule}];
};

const speakerGrounds = ({trigger, speech}: Parts): Ground[] => {
	const role = 'attribution';
	if (!speech) return [{role, range: wordless(trigger), rule: 'attribution.own-voice'}];
	const announced = {role, range: speech.announced, rule: speech.rule} as const;
	return speech.namedAt
		? [announced, {role, range: speech.namedAt, rule: 'attribution.from-speaker-before'}]
		: [announced];
};

/** Which words and which rule gave each part of a claim, in the order of its fields. */
export const groundsOf = (parts: Parts): Ground[] => {
	const {trigger, absorbed, type, places, counts, modality, more} = parts;
	return [
		{role: 'trigger', range: trigger, rule: trigger.meaning.rule.rule},
		...(type.ground ? [type.ground] : []),
		...(absorbed ? [{role: 'trigger', range: absorbed, rule: absorbed.meaning.rule.rule} as const] : []),
		...actorGrounds(parts),
		...targetGrounds(parts),
		...places.map(mark => ({role: 'place', range: mark, rule: mark.rule}) as const),
		...dateGround(parts),
		...counts.map(mark => ({role: 'count', range: mark, rule: mark.rule}) as const),
		...(modality.range ? [{role: 'modality', range: modality.range, rule: modality.rule} as const] : []),
		...speakerGrounds(parts),
		...more,
	];
};
