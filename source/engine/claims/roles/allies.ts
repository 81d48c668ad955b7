import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {isCivilian} from '../../lexicon/camps.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {ActorMark, MarkedText, Range} from '../marks.ts';
import {firstFrom, inside} from '../window.ts';
import {type RoleScene, type Roles, withJoined} from './scene.ts';

/** How many words may stand between "with the support of" and the side: "the aircraft of". */
const kindReach = 2;
/** How far behind a side "backed by" describes it, in words: "in the countryside of Y". */
const backedReach = 4;
/** The longest such phrase, in words. */
const phraseLength = 4;
/** Who backs a holder, a deal or a closed road holds, makes and closes nothing. */
const unshared: ReadonlySet<ClaimType> = new Set(['control', 'agreement', 'access', 'territory-left']);

const definite = /^\u0648?\u0627\u0644/;

/** "The forces backed by X", with the article and "from": who always backs them, and need not have taken part this time. */
const onlyDescribes = (tokens: readonly Token[], lexicon: Lexicon, {begin, end}: Range): boolean =>
	definite.test(tokens[begin]?.form ?? '') &&
	(lexicon.actorWords.at(tokens, end - 1)?.meanings.includes('member-of') ?? false);

/** The words that name a side as the ally of another: "with the support of X", "backed by X"; null where none do. */
const allyPhrase = (tokens: readonly Token[], lexicon: Lexicon, begin: number): Range | null => {
	for (let at = begin - 1; at >= begin - kindReach - phraseLength; at--) {
		const found = lexicon.connectors.at(tokens, at);
		if (found?.meanings.some(meaning => meaning === 'ally' || meaning === 'backed'))
			return found.end <= begin && begin - found.end <= kindReach ? found : null;
	}

	return null;
};

/** Whether a side is named as the ally of another. */
export const isAlly = ({tokens}: Pick<MarkedText, 'tokens'>, lexicon: Lexicon, begin: number): boolean =>
	allyPhrase(tokens, lexicon, begin) !== null;

/** Whether a side so named takes part in what the other does. */
export const takesPart = ({tokens}: Pick<MarkedText, 'tokens'>, lexicon: Lexicon, begin: number): boolean => {
	const phrase = allyPhrase(tokens, lexicon, begin);
	return phrase !== null && !onlyDescribes(tokens, lexicon, phrase);
};

/** The allies named in the window with those who act. */
const alliesIn = (scene: RoleScene, acting: readonly ActorMark[]): ActorMark[] => {
	const {text, lexicon, window} = scene;
	const found: ActorMark[] = [];
	/** No other side stands between. */
	const describesActing = (at: number): boolean => {
		const last = text.actors[firstFrom(text.actors, at) - 1];
		return last !== undefined && at - last.end <= backedReach && [...acting, ...found].includes(last);
	};

	// "Backed by raids of X" ends the window where it tells of the raids as well.
	for (let at = Math.min(window.trigger.begin, ...acting.map(mark => mark.begin)); at <= window.right; at++) {
		const phrase = lexicon.connectors.at(text.tokens, at);
		const isBacked = phrase?.meanings.includes('backed') ?? false;
		if (!phrase || !(isBacked || phrase.meanings.includes('ally'))) continue;
		const named = inside(text.actors, phrase.end, Math.max(window.right, phrase.end + kindReach + 1));
		const first = named[0];
		const isNear = first && first.begin - phrase.end <= kindReach;
		const isPart = !isBacked || (describesActing(at) && !onlyDescribes(text.tokens, lexicon, phrase));
		if (isNear && isPart) found.push(...withJoined(scene, named, first));
		at = phrase.end - 1;
	}

	return found;
};

/** "X with the support of Y took …": both do it, wherever in the clause the ally is named. */
export const withAllies = (scene: RoleScene, roles: Roles): Roles => {
	const {lexicon, window} = scene;
	const {rule, kind} = window.trigger.meaning;
	const isState = unshared.has(rule.type) || (kind === 'imperfect' && rule.imperfect === 'control');
	if (roles.actors.length === 0 || rule.mutual || isState) return roles;
	const allies = alliesIn(scene, roles.actorMarks).filter(
		mark => !roles.actorMarks.includes(mark) && !mark.ids.some(id => isCivilian(lexicon, id)),
	);
	if (allies.length === 0) return roles;
	const ids: ActorId[] = allies.flatMap(mark => mark.ids);
	return {
		...roles,
		actors: [...new Set([...roles.actors, ...ids])],
		actorMarks: [...roles.actorMarks, ...allies],
		targets: roles.targets.filter(id => !ids.includes(id)),
		targetMarks: roles.targetMarks.filter(mark => !allies.includes(mark)),
	};
};
