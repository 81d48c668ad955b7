import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import type {Rule} from '../model/rule.ts';
import type {Ask, Plan} from './ask.ts';
import {parseDayRange} from './day-range.ts';
import {choices, fieldHelp, figures} from './fields.ts';
import type {FilterError} from './filter-error.ts';
import {idTest} from './name-test.ts';
import type {FilterNode} from './parse.ts';
import {qualities} from './qualities.ts';
import {remember} from './remember.ts';
import type {Operator} from './tokenise.ts';

type Field = Extract<FilterNode, {kind: 'field'}>;
type Compiled = {plan: Plan} | {error: FilterError};

const asking = (ask: Ask): Compiled => ({plan: {kind: 'ask', ask}});
const fault = (at: number, message: string): Compiled => ({error: {at, message}});

const compare = (operator: Operator, limit: number): ((value: number) => boolean) => {
	if (operator === '>=') return value => value >= limit;
	if (operator === '<=') return value => value <= limit;
	if (operator === '>') return value => value > limit;
	if (operator === '<') return value => value < limit;
	return value => value === limit;
};

const isFigure = (name: string): name is (typeof figures)[number] => figures.some(one => one === name);

const compileFigure = (field: Field, name: (typeof figures)[number], rule: Rule): Compiled => {
	const range = /^(?<low>\d*)\.\.(?<high>\d*)$/.exec(field.value)?.groups;
	const bounded = range && (range.low !== '' || range.high !== '') && /[:=]/.test(field.operator);
	if (!bounded && !/^\d+$/.test(field.value))
		return fault(field.valueAt, `${name} needs a number: ${name}>=20 or ${name}:5..20`);
	const low = bounded && range.low !== '' ? Number(range.low) : Number.NEGATIVE_INFINITY;
	const high = bounded && range.high !== '' ? Number(range.high) : Number.POSITIVE_INFINITY;
	const test = bounded
		? (value: number) => value >= low && value <= high
		: compare(field.operator, Number(field.value));
	return asking(name === 'killed' ? {of: 'killed', rule, test} : {of: 'count', what: name, test});
};

const compileDate = ({operator, value, valueAt}: Field): Compiled => {
	const range = parseDayRange(value);
	return range
		? asking({of: 'days', operator, range})
		: fault(valueAt, 'date needs a day that exists: 2016-05-14, 2016-05 or 2016-05-14..16');
};

const compileChoice = (field: Field, words: readonly string[]): Compiled => {
	const value = field.value.toLowerCase();
	const whole = words.filter(word => word === value);
	const begun = words.filter(word => word.startsWith(value));
	// "strike" finds "air-strike": the types are compound words.
	const within = field.name === 'type' ? words.filter(word => word.includes(value)) : [];
	const meant = [whole, begun, within].find(list => list.length > 0);
	if (!meant) return fault(field.valueAt, `${field.name} is none of these: ${words.join(', ')}`);
	if (field.name === 'type') return asking({of: 'type', test: type => meant.includes(type)});
	if (field.name === 'state') return asking({of: 'judgement', test: ({state}) => meant.includes(state)});
	const asks: Ask[] = meant.map(word => qualities[word as keyof typeof qualities]);
	return {plan: {kind: 'or', parts: asks.map(ask => ({kind: 'ask', ask}))}};
};

const compileText = ({name, value}: Field, world: World): Compiled => {
	const folded = fold(value);
	const within = remember(words => fold(words).includes(folded));
	switch (name) {
		case 'front':
			return asking({of: 'front', test: idTest(world, 'fronts', value)});
		case 'place':
			return asking({of: 'places', test: idTest(world, 'places', value)});
		case 'actor':
			return asking({of: 'actors', test: idTest(world, 'actors', value)});
		case 'outlet':
			return asking({of: 'outlets', test: idTest(world, 'sources', value)});
		case 'source':
			return asking({of: 'sources', test: idTest(world, 'sources', value)});
		case 'tag':
			return asking({of: 'judgement', test: ({tags}) => tags.some(within)});
		case 'note':
			return asking({of: 'judgement', test: ({note}) => note !== '' && within(note)});
		default:
			return asking({of: 'id', prefix: folded.startsWith('e-') ? folded : `e-${folded}`});
	}
};

/** Binds one field of a filter to the world; an error where the field, its operator or its value is none. */
export const compileField = (field: Field, world: World, rule: Rule): Compiled => {
	const {name, operator, value, at, valueAt} = field;
	if (!isFigure(name) && !Object.hasOwn(fieldHelp, name)) {
		const fields = [...new Set([...Object.keys(fieldHelp), ...figures])].join(', ');
		return fault(at, `there is no field "${name}" (there are ${fields}); quote it to search for the words`);
	}

	if (value === '') return fault(valueAt, `${name} needs a value`);
	// Folding makes Arabic digits ASCII.
	if (isFigure(name)) return compileFigure({...field, value: fold(value)}, name, rule);
	if (name === 'date') return compileDate({...field, value: fold(value)});
	if (operator !== ':' && operator !== '=') return fault(at, `${name} takes ":", as in ${name}:${value}`);
	const words = choices[name];
	return words ? compileChoice(field, words) : compileText(field, world);
};
