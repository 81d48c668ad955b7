import type {Draft} from '../../draft.ts';
import type {PlaceMark} from '../../marks.ts';
import {wayOf} from '../../place-phrases.ts';
import {inside} from '../../window.ts';
import type {Scene} from '../refiners.ts';
import type {PlaceReader} from './asked.ts';

/** How far behind the verb that hits it a column may stand, in words. */
const columnReach = 3;

const marksOf = ({evidence}: Draft, {text}: Scene): PlaceMark[] =>
	evidence.flatMap(({role, range}) =>
		role === 'place' ? inside(text.places, range.begin, range.begin + 1) : [],
	);

/** "Destroyed a column on its way from X to Y": what is hit moves, and nothing says where it was. */
export const onItsWay: PlaceReader = ({draft, next, scene}) => {
	if (draft.onWay) return 'nowhere';
	if (next?.type !== 'reinforcement' || next.window.clause !== draft.window.clause) return null;
	if (next.window.trigger.begin - draft.range.end > columnReach) return null;
	const ways = marksOf(next, scene).map(mark => wayOf(scene.text, scene.lexicon, mark));
	return ways.includes('from') && ways.includes('to') ? 'nowhere' : null;
};

/** A claim without where somebody came from: "a column came from X to Y, then shells fell" at Y. */
export const withoutStarts = (draft: Draft, scene: Scene): Draft => {
	const reached = marksOf(draft, scene).filter(mark => wayOf(scene.text, scene.lexicon, mark) !== 'from');
	if (reached.length === 0) return draft;
	const begins = new Set(reached.map(({begin}) => begin));
	return {
		...draft,
		places: [...new Set(reached.flatMap(({ids}) => ids))],
		evidence: draft.evidence.filter(({role, range}) => role !== 'place' || begins.has(range.begin)),
	};
};
