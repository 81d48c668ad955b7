import type {Context} from '../../keymap/binding.ts';
import {helpFor} from '../../keymap/help.ts';
import {wrap} from '../../terminal/wrap.ts';
import {type DocumentLine, emptyLine, ruled} from './document-line.ts';

const keysColumn = 22;

/** The help of a context as a page of the given width. */
export const helpDocument = (context: Context, width: number): DocumentLine[] => {
	const column = Math.min(keysColumn, Math.floor(width / 2));
	return helpFor(context).flatMap((section, index) => [
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
};
