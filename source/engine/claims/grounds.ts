import type {ActorId} from '../../model/ids.ts';
import {type Ground, wordless} from './draft.ts';
import type {ActorMark, CountMark, PlaceMark, Range, Speech, TriggerMark} from './marks.ts';
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

const isCovered = (ids: readonly ActorId[], marks: readonly ActorMark[]): boolean =>
	ids.every(id => marks.some(mark => mark.ids.includes(id)));

/** The side that acted before, where it was named. */
const addCarried = (grounds: Ground[], {trigger, carriedFrom}: Parts, role: 'actor' | 'target'): void => {
	const rule = `${role}.carried`;
	if (carriedFrom.length === 0) grounds.push({role, range: wordless(trigger), rule});
	for (const range of carriedFrom) grounds.push({role, range, rule});
};

const addActors = (grounds: Ground[], parts: Parts): void => {
	const {trigger, roles} = parts;
	const role = 'actor';
	for (const mark of roles.actorMarks) grounds.push({role, range: mark, rule: `${mark.rule}.${roles.found}`});
	if (isCovered(roles.actors, roles.actorMarks)) return;
	if (roles.found === 'both-sides') grounds.push({role, range: wordless(trigger), rule: 'actor.main-sides'});
	else addCarried(grounds, parts, role);
};

const addTargets = (grounds: Ground[], parts: Parts): void => {
	const {trigger, roles} = parts;
	const role = 'target';
	for (const mark of roles.targetMarks) {
		const side = mark.begin < trigger.begin ? 'before' : 'after';
		grounds.push({role, range: mark, rule: `${mark.rule.replace('actor', role)}.${side}`});
	}

	if (!isCovered(roles.targets, roles.targetMarks)) addCarried(grounds, parts, role);
};

const addDate = (grounds: Ground[], {trigger, when: {date, mark, found}}: Parts): void => {
	const role = 'date';
	if (mark) grounds.push({role, range: mark, rule: found === 'clause' ? mark.rule : `${mark.rule}.${found}`});
	if (mark || !date) return;
	const rule = date.from === date.to ? 'date.publication' : 'date.last-day';
	grounds.push({role, range: wordless(trigger), rule});
};

const addSpeaker = (grounds: Ground[], {trigger, speech}: Parts): void => {
	const role = 'attribution';
	if (!speech) {
		grounds.push({role, range: wordless(trigger), rule: 'attribution.own-voice'});
		return;
	}

	grounds.push({role, range: speech.announced, rule: speech.rule});
	if (speech.namedAt) grounds.push({role, range: speech.namedAt, rule: 'attribution.from-speaker-before'});
};

/**
 * Which words and which rule gave each part of a claim, in the order of its fields. Pushed onto one list: a list spread out of lists took
 * longer to compile than all other parts of a claim take to find.
 */
export const groundsOf = (parts: Parts): Ground[] => {
	const {trigger, absorbed, type, places, counts, modality, more} = parts;
	const grounds: Ground[] = [{role: 'trigger', range: trigger, rule: trigger.meaning.rule.rule}];
	if (type.ground) grounds.push(type.ground);
	if (absorbed) grounds.push({role: 'trigger', range: absorbed, rule: absorbed.meaning.rule.rule});
	addActors(grounds, parts);
	addTargets(grounds, parts);
	for (const mark of places) grounds.push({role: 'place', range: mark, rule: mark.rule});
	addDate(grounds, parts);
	for (const mark of counts) grounds.push({role: 'count', range: mark, rule: mark.rule});
	if (modality.range) grounds.push({role: 'modality', range: modality.range, rule: modality.rule});
	addSpeaker(grounds, parts);
	for (const ground of more) grounds.push(ground);
	return grounds;
};
