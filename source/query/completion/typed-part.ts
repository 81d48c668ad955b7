import {tokenise} from '../tokenise.ts';

/** What is being typed at the cursor: a word, or the value of a field. `from` and `to`: what a completion takes the place of. */
export type TypedPart = {from: number; to: number; field: string | null; text: string};

/** Finds what stands before the cursor; what follows on to the next blank or mark belongs to it. */
export const typedPart = (query: string, cursor: number): TypedPart => {
	const before = query.slice(0, cursor);
	const {tokens, error} = tokenise(before);
	const last = tokens.at(-1);
	const inQuote = error !== null;
	const rest = (inQuote ? /^[^"]*"?/ : /^[^\s|()]*/).exec(query.slice(cursor))?.[0] ?? '';
	const to = cursor + rest.length;
	if (!last || !('text' in last || 'value' in last) || (!inQuote && /[\s|()]$/.test(before)))
		return {from: cursor, to, field: null, text: ''};
	return last.kind === 'word'
		? {from: last.at, to, field: null, text: last.text}
		: {from: last.at, to, field: last.name, text: last.value};
};
