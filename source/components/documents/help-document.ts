import type {Context} from '../../keymap/binding.ts';
import {type HelpEntry, helpFor} from '../../keymap/help.ts';
import {keyFor} from '../../keymap/key-for.ts';
import type {Keymap} from '../../keymap/keymap.ts';
import type {Situation} from '../../keymap/situation.ts';
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

/** All keys of an action in the left column, beside them its words, whether it is dangerous and why it cannot be done now. */
const entryLines = (
	{keys, words, dangerous, why}: HelpEntry,
	width: number,
	column: number,
): DocumentLine[] => {
	const left = wrap(keys, column - 1);
	const style = why === null ? undefined : ({dim: true} as const);
	const right = [
		...wrap(dangerous ? `! ${words}` : words, width - column).map(text => (style ? {text, style} : {text})),
		...(why === null
			? []
			: wrap(`Not now: ${why}`, width - column).map(text => ({text, style: {dim: true} as const}))),
	];
	return Array.from(
		{length: Math.max(left.length, right.length)},
		(_, row): DocumentLine => [
			{text: (left[row] ?? '').padEnd(column), style: {bold: true, ...style}},
			right[row] ?? {text: ''},
		],
	);
};

/** How the help is searched, or what was found. */
const searchLines = (keymap: Keymap, query: string, found: number, width: number): DocumentLine[] => {
	const search = keyFor(keymap, 'help', 'find-key');
	if (query === '')
		return paragraph(
			`${search} searches this help. ${keyFor(keymap, 'help', 'close-help')} closes it. "!" marks what cannot be undone or changes many rows.`,
			width,
			{dim: true},
		);
	const text =
		found === 0 ? `No action here is found by "${query}".` : `Actions found by "${query}": ${found}.`;
	return paragraph(`${text} ${search} changes the search.`, width, {dim: true});
};

/**
 * The help of a place as a page of the given width.
 *
 * @param query only the actions that this finds; empty: all, and what the marks of the tables mean.
 */
export const helpDocument = (
	keymap: Keymap,
	situation: Situation & {context: Context},
	width: number,
	query = '',
): DocumentLine[] => {
	const column = Math.min(keysColumn, Math.floor(width * 0.4));
	const sections = helpFor(keymap, situation, query);
	const found = sections.reduce((sum, {entries}) => sum + entries.length, 0);
	return [
		...searchLines(keymap, query, found, width),
		...sections.flatMap(({title, entries}) => [
			emptyLine,
			ruled(title, width),
			...entries.flatMap(entry => entryLines(entry, width, column)),
		]),
		...(query === ''
			? [emptyLine, ruled('Marks', width), ...paragraph(marks, width), ...paragraph(columns, width)]
			: []),
	];
};
