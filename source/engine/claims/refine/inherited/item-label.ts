import type {Draft} from '../../draft.ts';
import type {PlaceMark} from '../../marks.ts';
import {firstFrom, inside} from '../../window.ts';
import type {Scene} from '../refiners.ts';

/** Before the name in a label stands no more than a sign: "# X :". In words and marks. */
const opening = 2;
const colon = /^[:|]$/;

/** The place that a line of a list is headed with: "# X : …"; null where it has no such label. */
export const labelOf = ({window}: Draft, {text}: Scene): PlaceMark | null => {
	const item = text.items[firstFrom(text.items, window.trigger.begin + 1) - 1];
	if (!item) return null;
	const [mark] = inside(text.places, item.body, item.body + opening);
	return mark && colon.test(text.tokens[mark.end]?.form ?? '') ? mark : null;
};

/** Whether a claim names no place of its own but that of its line. */
export const hasOnlyLabel = (draft: Draft, label: PlaceMark): boolean =>
	draft.evidence.filter(({role}) => role === 'place').every(({range}) => range.begin === label.begin);
