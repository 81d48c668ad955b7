import type {ClaimType} from '../../../../model/claim.ts';
import type {PlaceMark} from '../../marks.ts';
import {wayOf} from '../../place-phrases.ts';
import {antecedents} from '../../where.ts';
import {connectorIn, inside} from '../../window.ts';
import {foundIn, handedOn, type PlaceReader} from './asked.ts';
import {labelOf} from './item-label.ts';
import {withoutStarts} from './moving.ts';
import {isNext, sentenceOf} from './sentences.ts';

/** How far before a claim, in words, its sentence may name where it happened. */
const reach = 60;
/** "… , which led to": so far before its clause the word of result may stand, in words. */
const resultReach = 4;

const goesOn: ReadonlySet<ClaimType> = new Set([
	'armed-clash',
	'killing',
	'capture',
	'siege',
	'shelling',
	'air-strike',
	'looting',
	'bombing',
	'mines',
]);

/** The places in the words of its sentence that lead up to a claim and tell of no event: "in X a source said that …". */
export const wordsBetween: PlaceReader = ({draft, last, scene}) => {
	const {text, lexicon} = scene;
	const {begin} = draft.window.trigger;
	const sentence = sentenceOf(scene, draft);
	const from = last && sentenceOf(scene, last) === sentence ? last.range.end : 0;
	const isThere = (mark: PlaceMark): boolean =>
		text.tokens[mark.begin]?.sentence === sentence && !mark.locates && wayOf(text, lexicon, mark) === null;
	const mark = inside(text.places, Math.max(from, begin - reach), begin)
		.filter(isThere)
		.at(-1);
	if (!mark) return null;
	const run = antecedents(text, lexicon, mark.end).filter(other => other.begin >= from);
	return foundIn(run.length > 0 ? run : [mark], 'place.from-words-between');
};

/** "The raids", "the operation": where they were told to be, unless one voice goes on in one sentence: "they left it under the shelling". */
export const sameEvent: PlaceReader = ({draft, last, next, told, scene}) => {
	const same = told.takenUp(draft, next, scene);
	const isOtherVoice = last?.attribution.join() !== draft.attribution.join() && draft.modality !== 'unknown';
	const isApart = !last || sentenceOf(scene, last) !== sentenceOf(scene, draft) || isOtherVoice;
	return same && isApart ? handedOn(same, 'place.from-same-event', draft) : null;
};

/** Where what its sentence told before was; deaths that an attack led to are where that was. */
export const eventBefore: PlaceReader = ({draft, before, told, scene}) => {
	if (!before || (labelOf(draft, scene) && isNext(draft, before, scene))) return null;
	const {text, lexicon} = scene;
	const {trigger, clause} = draft.window;
	const attack = told.last;
	const isResult =
		draft.type === 'killing' &&
		attack !== null &&
		sentenceOf(scene, attack) === sentenceOf(scene, draft) &&
		connectorIn(text, lexicon, 'result', Math.max(0, clause.begin - resultReach), trigger.begin) !== null;
	const from = isResult ? attack : before;
	// Who leaves X does so in X; all else happens where somebody gets to.
	const reached =
		from.type === 'territory-left' || from.type === draft.type ? from : withoutStarts(from, scene);
	return handedOn(reached, 'place.from-event-before', draft);
};

/** "# X : …": the place that heads the line. */
export const headOfLine: PlaceReader = ({draft, scene}) => {
	const label = labelOf(draft, scene);
	return label && foundIn([label], 'place.from-label');
};

/** The same speaker goes on about the same day in the next sentence of the paragraph. */
export const sameSpeaker: PlaceReader = ({draft, last, scene}) => {
	if (!last || !goesOn.has(draft.type) || last.background || draft.background) return null;
	const {tokens} = scene.text;
	const there = tokens[last.window.trigger.begin];
	const here = tokens[draft.window.trigger.begin];
	const follows =
		there?.paragraph === here?.paragraph && (here?.sentence ?? 0) - (there?.sentence ?? 0) === 1;
	return follows && last.attribution.join() === draft.attribution.join()
		? handedOn(last, 'place.from-same-speaker', draft)
		: null;
};

/** The attack told last goes on. */
export const attackBefore: PlaceReader = ({draft, told, scene}) => {
	const attack = told.lastBefore(draft, scene);
	return attack && handedOn(attack, 'place.from-last-attack', draft);
};
