import type {ClaimType} from '../../../model/claim.ts';
import {verbForm} from '../agreement.ts';
import {bearsPassive} from '../passive.ts';
import {anyInside, hasClass} from '../window.ts';
import type {RoleScene} from './scene.ts';

/** The sound plural of men in the nominative, with and without its noun behind it: "gunmen", "volunteers of". */
const nominative = /\p{L}{3}\u0648\u0646?$/u;
/** How far before its verb an aircraft stands that is its subject, in words: "an unknown drone". */
const aircraftReach = 4;

/** What a road or a town comes to, by whoever acted before: "that the road was cut because of it". */
const befalls: ReadonlySet<ClaimType> = new Set(['access', 'siege', 'control']);

/** "That" has a noun behind it, and a verb that comes later has that noun as its subject: "that volunteers have handed out …". */
const followsThatNoun = ({text, lexicon, window: {clause, trigger}}: RoleScene): boolean => {
	const {begin} = clause;
	const isOfMany = verbForm(text.tokens, trigger) === 'plural';
	if ((befalls.has(trigger.meaning.rule.type) && !isOfMany) || bearsPassive(text, trigger)) return false;
	if (!hasClass(text, lexicon, 'that', begin, begin + 1)) return false;
	const noun = begin + 1;
	const isParticle = lexicon.modality.at(text.tokens, noun) ?? lexicon.connectors.at(text.tokens, noun);
	return (
		noun < trigger.begin &&
		text.tokens[noun]?.kind === 'word' &&
		!isParticle &&
		!anyInside(text.times, noun, noun + 1)
	);
};

/** "Volunteers handed out", "gunmen attacked": people in the nominative right behind their verb. */
const precedesPeople = ({text, window: {trigger}}: RoleScene): boolean => {
	const next = text.tokens[trigger.end];
	return (
		next?.kind === 'word' &&
		next.sentence === text.tokens[trigger.begin]?.sentence &&
		nominative.test(next.form) &&
		!anyInside(text.places, trigger.end, trigger.end + 1)
	);
};

/** "A drone dropped", "aircraft bombed": they have an owner of their own, named or not. */
const isByAircraft = ({text, lexicon, window: {trigger, left}}: RoleScene): boolean =>
	hasClass(text, lexicon, 'air', trigger.end, trigger.end + 2) ||
	hasClass(text, lexicon, 'aircraft', Math.max(left, trigger.begin - aircraftReach), trigger.begin);

/** Whether a verb has a subject that is no side known here, so that nobody named before acts in it. */
export const hasOwnSubject = (scene: RoleScene): boolean =>
	isByAircraft(scene) || followsThatNoun(scene) || precedesPeople(scene);
