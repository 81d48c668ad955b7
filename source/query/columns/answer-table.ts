import {claimTypes} from '../../model/claim.ts';
import type {Rule} from '../../model/rule.ts';
import type {Ask} from '../ask.ts';
import {type EventColumns, flagBits, type Numbers, type TollColumns} from './event-columns.ts';
import {listsWithAny, listsWithPhrase} from './lists-with.ts';
import {textsOf} from './text-pool.ts';

/** The answers to one question: event `i` passes where `yes[by[i]]` is 1. */
export type AnswerTable = {by: Numbers; yes: Uint8Array};

/** Questions whose answers can be told for a few values once, instead of for every event. */
export type TableAsk = Exclude<Ask, {of: 'id' | 'days' | 'dated' | 'judgement'}>;

const flags = (values: Iterable<boolean>): Uint8Array => Uint8Array.from(values, Number);

/** The figure of each toll that a rule goes by. */
export const figuresUnder = (tolls: TollColumns, rule: Rule): Uint32Array => {
	if (rule === 'majority') return tolls.majorityMin;
	return rule === 'best' ? tolls.best : tolls.low;
};

/** Every figure up to the highest there is. */
const upTo = (values: Numbers, test: (figure: number) => boolean): Uint8Array => {
	let highest = 0;
	for (const value of values) if (value > highest) highest = value;
	return flags(Array.from({length: highest + 1}, (_, figure) => test(figure)));
};

export const answerTable = (columns: EventColumns, ask: TableAsk): AnswerTable => {
	switch (ask.of) {
		case 'type':
			return {by: columns.type, yes: flags(claimTypes.map(type => ask.test(type)))};
		case 'label': {
			const words = textsOf(ask.exact ? columns.label.ids : columns.foldedWords);
			return {by: columns.label.list, yes: listsWithPhrase(columns.label, words, ask.words)};
		}

		case 'killed':
			return {
				by: columns.toll,
				yes: flags([false, ...Array.from(figuresUnder(columns.tolls, ask.rule), figure => ask.test(figure))]),
			};
		case 'count': {
			if (ask.what === 'claims' || ask.what === 'disagreements')
				return {by: columns[ask.what], yes: upTo(columns[ask.what], figure => ask.test(figure))};
			const {list, starts} = columns[ask.what];
			const lengths = Array.from(starts.subarray(1), (end, at) => end - (starts[at] as number));
			return {by: list, yes: flags(lengths.map(length => ask.test(length)))};
		}

		case 'told':
			return {
				by: columns.flags,
				yes: flags(Array.from({length: 256}, (_, bits) => (bits & flagBits[ask.as]) > 0)),
			};
		default: {
			const column = columns[ask.of];
			return {by: column.list, yes: listsWithAny(column, textsOf(column.ids), id => ask.test(id))};
		}
	}
};
