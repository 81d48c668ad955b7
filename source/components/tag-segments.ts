import {truncate} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {inputSegments} from './input-segments.ts';
import type {Input, State} from './state/state.ts';
import {chosenTag, tagOffers} from './state/tags.ts';

/** Columns for what is offered, where what is typed leaves them. */
const forOffers = 24;

const offered = (state: State, input: Input): string => {
	const chosen = chosenTag(input);
	if (chosen) {
		const {options, index} = chosen;
		return [...options.slice(index + 1), ...options.slice(0, index)].join(' · ');
	}

	const {options} = tagOffers(state, input);
	if (options.length > 0) return `Tab: ${options.map(({tag, count}) => `${tag} ${count}`).join(' · ')}`;
	return input.editor.text === '' ? 'words with blanks between them; -word takes one off' : '';
};

/** The tags that are being written on one line, and those in use that Tab would put in, with how many events have each. */
export const tagSegments = (state: State, input: Input): Segment[] => {
	const {columns} = state.size;
	const many = input.of?.length ?? 0;
	const label = many > 1 ? ` Tags of ${many}: ` : ' Tags: ';
	const room = columns - label.length - 1;
	const typed = Math.max(
		8,
		Math.min(textWidth(input.editor.text) + 1, Math.max(room - forOffers, room * 0.5)),
	);
	const width = Math.floor(Math.min(typed, room));
	const offers = truncate(offered(state, input), Math.max(0, room - width - 2));
	return [
		{text: label, style: {bold: true}},
		...inputSegments(input.editor, width, null),
		{text: `  ${offers}`, style: {dim: true}},
	];
};
