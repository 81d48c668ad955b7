import {credibilityWords, reliabilityWords} from '../export/grade-words.ts';
import {credibilities, reliabilities, unjudged} from '../model/grade.ts';
import {truncate} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {inputSegments} from './input-segments.ts';
import type {Editor} from './state/editor.ts';
import {gradeOf} from './state/grade.ts';
import type {Graded, State} from './state/state.ts';
import {sourceName} from './words/names.ts';

/** What is graded, what has been typed, and what may be typed next with what that means. */
export const gradeSegments = (state: State, editor: Editor, graded: Graded): Segment[] => {
	const isSource = 'source' in graded;
	const name = isSource ? sourceName(state.data.world, graded.source) : 'credibility';
	const shown = isSource
		? gradeOf(state, graded.source)
		: String(state.judgements[graded.events[0] ?? -1]?.credibility ?? unjudged);
	const head = ` Grade ${truncate(name, 24)} (${shown}): `;
	const letter = isSource && editor.text === '';
	const choices = letter
		? reliabilities.map(one => `${one} ${reliabilityWords[one]}`)
		: credibilities.map(one => `${one} ${credibilityWords[one]}`);
	const short = letter ? 'A reliable … E not, F unknown' : '1 confirmed … 5 improbable, 6 unknown';
	const shortest = letter ? 'A to F' : '1 to 6';
	const room = state.size.columns - 1 - textWidth(head) - 4;
	const help = [choices.join(' · '), short].find(words => textWidth(words) <= room) ?? shortest;
	return [
		{text: head, style: {bold: true}},
		...inputSegments(editor, 3, null),
		{text: `  ${truncate(help, Math.max(1, room))}`, style: {dim: true}},
	];
};
