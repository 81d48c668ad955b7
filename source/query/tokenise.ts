import type {FilterError} from './filter-error.ts';

export const operators = [':', '>=', '<=', '>', '<', '='] as const;
export type Operator = (typeof operators)[number];

export type Token =
	| {kind: 'or' | 'not' | 'open' | 'close'; at: number}
	| {kind: 'word'; at: number; text: string}
	| {kind: 'field'; at: number; name: string; operator: Operator; value: string; valueAt: number};

const ends = /[\s|()]/;
const fieldPattern = /^(?<name>\p{L}+)(?<operator>:|>=|<=|>|<|=)/u;

/** Reads one run of characters, with `"…"` holding blanks and marks together; tells where a quote was left open. */
const readWord = (query: string, from: number): {text: string; end: number; open: number | null} => {
	let text = '';
	let quote: number | null = null;
	let at = from;
	for (; at < query.length; at++) {
		const letter = query.charAt(at);
		if (letter === '"') quote = quote === null ? at : null;
		else if (quote === null && ends.test(letter)) break;
		else text += letter;
	}

	return {text, end: at, open: quote};
};

/**
 * Cuts a filter into words, fields and marks. A quote that is never closed holds to the end and is reported;
 * everything else that looks odd is left to the parser.
 */
export const tokenise = (query: string): {tokens: Token[]; error: FilterError | null} => {
	const tokens: Token[] = [];
	let error: FilterError | null = null;
	let at = 0;
	while (at < query.length) {
		const letter = query.charAt(at);
		if (/\s/.test(letter)) {
			at++;
		} else if (letter === '|' || letter === '(' || letter === ')') {
			tokens.push({kind: letter === '|' ? 'or' : letter === '(' ? 'open' : 'close', at});
			at++;
		} else if (letter === '-') {
			tokens.push({kind: 'not', at});
			at++;
		} else {
			const field = fieldPattern.exec(query.slice(at))?.groups;
			const valueAt = at + (field ? `${field.name}${field.operator}`.length : 0);
			const word = readWord(query, valueAt);
			if (word.open !== null) error ??= {at: word.open, message: 'this quote is not closed'};
			tokens.push(
				field
					? {
							kind: 'field',
							at,
							name: String(field.name).toLowerCase(),
							operator: field.operator as Operator,
							value: word.text,
							valueAt,
						}
					: {kind: 'word', at, text: word.text},
			);
			at = word.end;
		}
	}

	return {tokens, error};
};
