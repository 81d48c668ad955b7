import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {idTest, type Predicate} from './compile-word.ts';
import {parseDayRange} from './day-range.ts';
import {eventWords} from './event-words.ts';
import {choices, fieldHelp, figures, qualities} from './fields.ts';
import type {FilterError} from './filter-error.ts';
import type {FilterNode} from './parse.ts';
import type {Operator} from './tokenise.ts';

type Field = Extract<FilterNode, {kind: 'field'}>;
type Compiled = Predicate | FilterError;

const compare = (operator: Operator, limit: number): ((value: number) => boolean) => {
	if (operator === '>=') return value => value >= limit;
	if (operator === '<=') return value => value <= limit;
	if (operator === '>') return value => value > limit;
	if (operator === '<') return value => value < limit;
	return value => value === limit;
};

const compileFigure = (field: Field, rule: Rule): Compiled => {
	const figureOf: (event: TriagedEvent, rule: Rule) => number | null =
		figures[field.name as keyof typeof figures];
	const range = /^(?<low>\d*)\.\.(?<high>\d*)$/.exec(field.value)?.groups;
	const bounded = range && (range.low !== '' || range.high !== '') && /[:=]/.test(field.operator);
	if (!bounded && !/^\d+$/.test(field.value))
		return {
			at: field.valueAt,
			message: `${field.name} needs a number: ${field.name}>=20 or ${field.name}:5..20`,
		};
	const low = bounded && range.low !== '' ? Number(range.low) : Number.NEGATIVE_INFINITY;
	const high = bounded && range.high !== '' ? Number(range.high) : Number.POSITIVE_INFINITY;
	const fits = bounded
		? (value: number) => value >= low && value <= high
		: compare(field.operator, Number(field.value));
	return event => {
		const figure = figureOf(event, rule);
		return figure !== null && fits(figure);
	};
};

const compileDate = (field: Field): Compiled => {
	const range = parseDayRange(field.value);
	if (!range)
		return {
			at: field.valueAt,
			message: 'date needs a day that exists: 2016-05-14, 2016-05 or 2016-05-14..16',
		};
	const {operator} = field;
	if (operator === '>') return event => event.date !== null && event.date.to > range.to;
	if (operator === '<') return event => event.date !== null && event.date.from < range.from;
	if (operator === '>=') return event => event.date !== null && event.date.to >= range.from;
	if (operator === '<=') return event => event.date !== null && event.date.from <= range.to;
	return event => event.date !== null && event.date.from <= range.to && event.date.to >= range.from;
};

const compileChoice = (field: Field, words: readonly string[]): Compiled => {
	const value = field.value.toLowerCase();
	const whole = words.filter(word => word === value);
	const begun = words.filter(word => word.startsWith(value));
	// "strike" finds "air-strike": the types are compound words.
	const within = field.name === 'type' ? words.filter(word => word.includes(value)) : [];
	const meant = [whole, begun, within].find(list => list.length > 0);
	if (!meant) return {at: field.valueAt, message: `${field.name} is none of these: ${words.join(', ')}`};
	if (field.name === 'type') return event => meant.includes(event.type);
	if (field.name === 'state') return event => meant.includes(event.state);
	const tests = meant.map(word => qualities[word as keyof typeof qualities]);
	return event => tests.some(test => test(event));
};

const compileText = (field: Field, world: World): Predicate => {
	const folded = fold(field.value);
	switch (field.name) {
		case 'front': {
			const test = idTest(world, 'fronts', field.value);
			return event => event.front !== null && test(event.front);
		}

		case 'place': {
			const test = idTest(world, 'places', field.value);
			return event => event.places.some(test);
		}

		case 'actor': {
			const test = idTest(world, 'actors', field.value);
			return event => eventWords(event).actors.some(test);
		}

		case 'outlet': {
			const test = idTest(world, 'sources', field.value);
			return event => event.outlets.some(test);
		}

		case 'source': {
			const test = idTest(world, 'sources', field.value);
			return event => eventWords(event).sources.some(test);
		}

		case 'tag':
			return event => event.tags.some(tag => fold(tag).includes(folded));
		case 'note':
			return event => event.note !== '' && fold(event.note).includes(folded);
		default: {
			const start = folded.startsWith('e-') ? folded : `e-${folded}`;
			return event => event.id.startsWith(start);
		}
	}
};

/** Binds one field of a filter to the world; an error where the field, its operator or its value is none. */
export const compileField = (field: Field, world: World, rule: Rule): Compiled => {
	const isFigure = Object.hasOwn(figures, field.name);
	if (!isFigure && !Object.hasOwn(fieldHelp, field.name)) {
		const fields = [...new Set([...Object.keys(fieldHelp), ...Object.keys(figures)])].join(', ');
		return {
			at: field.at,
			message: `there is no field "${field.name}" (there are ${fields}); quote it to search for the words`,
		};
	}

	if (field.value === '') return {at: field.valueAt, message: `${field.name} needs a value`};
	// Folding makes Arabic digits ASCII.
	if (isFigure) return compileFigure({...field, value: fold(field.value)}, rule);
	if (field.name === 'date') return compileDate({...field, value: fold(field.value)});
	if (field.operator !== ':' && field.operator !== '=')
		return {at: field.at, message: `${field.name} takes ":", as in ${field.name}:${field.value}`};
	const words = choices[field.name];
	return words ? compileChoice(field, words) : compileText(field, world);
};
