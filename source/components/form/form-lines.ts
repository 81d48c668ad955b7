import {fitText} from '../../terminal/fit-text.ts';
import type {Segment} from '../../terminal/style.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {type DocumentLine, labelled, paragraph, ruled} from '../documents/document-line.ts';
import {inputSegments} from '../input-segments.ts';
import {completionsOf, currentField, type Field, type Form, isChanged, readingOf} from './form.ts';

const gap = 2;

const fieldLine = (field: Field, isCurrent: boolean, column: number, width: number): DocumentLine => {
	const room = Math.max(1, width - 1 - column);
	const {text} = field.editor;
	const shown: Segment[] = isCurrent
		? inputSegments(field.editor, room, null)
		: [text === '' ? {text: '—', style: {dim: true}} : {text: fitText(text, room)}];
	const {fault} = readingOf(field);
	return [
		{
			text: isCurrent ? '▌' : fault === null ? ' ' : '!',
			style: {bold: true, colour: isCurrent ? 'cyan' : 'red'},
		},
		{text: fitText(`${field.label}${isChanged(field) ? '*' : ''}`, column), style: {dim: true}},
		...shown,
	];
};

/** What the current field says, what it said before, and what it may become. */
const aboutCurrent = (form: Form, field: Field, width: number): DocumentLine[] => {
	const {words, fault} = readingOf(field);
	const {options} = completionsOf(form);
	const {choice} = form;
	const listed = choice
		? choice.options.map((text, index) => ({text, words: '', chosen: index === choice.index}))
		: options.map(option => ({...option, chosen: false}));
	// The chosen one in sight, with what comes next.
	const from = Math.max(
		0,
		listed.findIndex(({chosen}) => chosen),
	);
	return [
		...(fault === null ? [] : paragraph(`! ${fault}`, width, {bold: true, colour: 'red'})),
		...labelled('Means', words, width),
		...(isChanged(field) ? labelled('Was', field.original || 'nothing', width) : []),
		...listed.slice(from).map(({text, words: says, chosen}, index): DocumentLine => {
			const name = says === '' || says === text ? '' : `  ${says}`;
			return [
				{text: (index === 0 ? 'Tab' : '').padEnd(10), style: {dim: true}},
				{
					text: fitText(text, Math.min(textWidth(text), width - 10)),
					...(chosen ? {style: {bold: true}} : {}),
				},
				{text: fitText(name, Math.max(0, width - 10 - textWidth(text))).trimEnd(), style: {dim: true}},
			];
		}),
	];
};

/**
 * A form as lines of a screen, at most `rows` of them: the title, the fields with the current one in sight, below a rule what the
 * current one means, what is wrong with it, and what Tab would put in.
 */
export const formLines = (form: Form, {width, rows}: {width: number; rows: number}): DocumentLine[] => {
	const column = Math.max(...form.fields.map(({label}) => textWidth(label) + 1), 1) + gap;
	const field = currentField(form);
	// The title, the rule, and two lines of what is said below.
	const shown = Math.max(1, Math.min(form.fields.length, rows - 4));
	const top = Math.max(0, Math.min(form.current - Math.floor(shown / 2), form.fields.length - shown));
	const title: Segment = {text: fitText(form.title, width), style: {bold: true}};
	return [
		[title],
		...form.fields
			.slice(top, top + shown)
			.map((one, index) => fieldLine(one, top + index === form.current, column, width)),
		ruled(field?.label ?? '', width),
		...(field ? aboutCurrent(form, field, width) : []),
	].slice(0, rows);
};
