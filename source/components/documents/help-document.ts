import type {Context} from '../../keymap/binding.ts';
import {helpFor} from '../../keymap/help.ts';
import {wrap} from '../../terminal/wrap.ts';
import {noticeMarks, stateMarks} from '../words/event-words.ts';
import {type DocumentLine, emptyLine, paragraph, ruled} from './document-line.ts';

const keysColumn = 22;

const marks = [
	...Object.values(stateMarks).map(({mark, word}) => `${mark} ${word.toLowerCase()}`),
	'* flagged',
	...Object.values(noticeMarks).map(({mark, word}) => `${mark} ${word}`),
	'!2 two disagreements',
].join(', ');

const columns =
	'Out·Or: how many outlets tell it, and how many said it first, each counted once. Killed: 24 (12–60) is the figure of the rule "best" and what is told at least and at most. Dis: disagreements that it takes part in.';

/** The help of a context as a page of the given width. */
export const helpDocument = (context: Context, width: number): DocumentLine[] => {
	const column = Math.min(keysColumn, Math.floor(width / 2));
	const sections = helpFor(context).flatMap((section, index) => [
		...(index === 0 ? [] : [emptyLine]),
		ruled(section.title, width),
		...section.entries.flatMap(({keys, words}) =>
			wrap(words, width - column).map(
				(line, row): DocumentLine => [
					{text: (row === 0 ? keys : '').padEnd(column), style: {bold: true}},
					{text: line},
				],
			),
		),
	]);
	return [
		...sections,
		emptyLine,
		ruled('Marks', width),
		...paragraph(marks, width),
		...paragraph(columns, width),
	];
};
