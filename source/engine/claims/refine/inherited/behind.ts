import type {Draft} from '../../draft.ts';
import type {Scene} from '../refiners.ts';
import {type Found, handedOn, type PlaceReader} from './asked.ts';
import {diedWithin} from './deaths-within.ts';
import {hasOnlyLabel, labelOf} from './item-label.ts';
import {isNext, sentenceOf} from './sentences.ts';

/** How far behind a claim, in words, the event that tells where may stand. */
const reach = 12;
/** "Killed the two who were holed up in X": so far behind those whom it hit, in words. */
const targetReach = 4;
const rule = 'place.from-event-behind';

/** "Ten were killed in fighting at X": the deaths are where the fighting is. */
export const deathsWithin: PlaceReader = ({draft, next, scene}) =>
	next?.placesNamed && diedWithin(draft, next, scene) ? handedOn(next, rule, draft) : null;

/** "# X : three died in a raid on Y": the raid says more closely where than the head of the line. */
export const sharperThanLabel = (draft: Draft, next: Draft | undefined, scene: Scene): Found | null => {
	const label = next?.placesNamed && diedWithin(draft, next, scene) ? labelOf(draft, scene) : null;
	return label && hasOnlyLabel(draft, label) ? handedOn(next as Draft, rule, draft) : null;
};

/** "Killed two snipers who were holed up in X": the clause right behind says where those were whom it hit. */
export const whereTargetWas: PlaceReader = ({draft, next, scene}) => {
	if (!next?.placesNamed || sentenceOf(scene, next) !== sentenceOf(scene, draft)) return null;
	const {begin} = next.window.trigger;
	const {text, lexicon} = scene;
	const was = [1, 2].some(back => lexicon.connectors.at(text.tokens, begin - back)?.meanings.includes('was'));
	const describes = was || next.window.clause.relative;
	return describes && !isNext(next, draft, scene) && begin - draft.range.end <= targetReach
		? handedOn(next, rule, draft)
		: null;
};

/** "Launched an attack in which it took X": the event that its sentence goes on with says where, but for a movement from one place to another. */
export const toldBehind: PlaceReader = ({draft, next, scene}) =>
	next?.placesNamed &&
	draft.type !== 'killing' &&
	!isNext(next, draft, scene) &&
	!(next.type === 'reinforcement' && next.places.length > 1) &&
	next.window.clause.sentence === draft.window.clause.sentence &&
	next.window.trigger.begin - draft.range.end <= reach &&
	sentenceOf(scene, next) === sentenceOf(scene, draft)
		? handedOn(next, rule, draft)
		: null;
