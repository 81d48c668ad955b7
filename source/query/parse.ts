import type {FilterError} from './filter-error.ts';
import {type Operator, type Token, tokenise} from './tokenise.ts';

/** What a filter means, before it is bound to the events. */
export type FilterNode =
	| {kind: 'and' | 'or'; nodes: FilterNode[]}
	| {kind: 'not'; node: FilterNode}
	| {kind: 'word'; at: number; text: string}
	| {kind: 'field'; at: number; name: string; operator: Operator; value: string; valueAt: number};

/**
 * Parses a filter: words side by side must all match, `a|b` is either (and binds tighter than the blank, as in fzf),
 * `-x` is not x, `(…)` groups. What cannot be parsed is dropped and the first fault reported; the rest stands.
 */
export const parseFilter = (query: string): {node: FilterNode | null; error: FilterError | null} => {
	const {tokens, error: quoteError} = tokenise(query);
	const errors: FilterError[] = quoteError ? [quoteError] : [];
	let next = 0;
	const peek = (): Token | undefined => tokens[next];
	const fail = (at: number, message: string): null => {
		errors.push({at, message});
		return null;
	};

	const parseUnary = (): FilterNode | null => {
		const token = peek();
		if (!token) return null;
		next++;
		if (token.kind === 'word') return token.text === '' ? null : token;
		if (token.kind === 'field') return token;
		if (token.kind === 'not') {
			const follows = peek();
			if (!follows || follows.at !== token.at + 1 || follows.kind === 'or' || follows.kind === 'close')
				return fail(token.at, 'nothing follows "-"; quote it to search for a dash');
			const node = parseUnary();
			return node && {kind: 'not', node};
		}

		if (token.kind === 'open') {
			const node = parseAll();
			if (peek()?.kind === 'close') next++;
			else fail(token.at, 'this bracket is not closed');
			return node;
		}

		next--;
		return null;
	};

	const parseEither = (): FilterNode | null => {
		const nodes: FilterNode[] = [];
		const first = parseUnary();
		if (first) nodes.push(first);
		for (let token = peek(); token?.kind === 'or'; token = peek()) {
			next++;
			const follows = peek();
			if (!follows || follows.kind === 'or' || follows.kind === 'close') {
				fail(token.at, 'nothing follows "|"');
				continue;
			}

			const node = parseUnary();
			if (node) nodes.push(node);
		}

		return nodes.length > 1 ? {kind: 'or', nodes} : (nodes[0] ?? null);
	};

	const parseAll = (): FilterNode | null => {
		const nodes: FilterNode[] = [];
		for (let token = peek(); token && token.kind !== 'close'; token = peek()) {
			if (token.kind === 'or') {
				fail(token.at, 'nothing stands before "|"');
				next++;
				continue;
			}

			const node = parseEither();
			if (node) nodes.push(node);
		}

		return nodes.length > 1 ? {kind: 'and', nodes} : (nodes[0] ?? null);
	};

	const all: FilterNode[] = [];
	while (next < tokens.length) {
		const node = parseAll();
		if (node) all.push(node);
		const token = peek();
		if (token?.kind === 'close') {
			fail(token.at, 'this bracket was never opened');
			next++;
		}
	}

	errors.sort((a, b) => a.at - b.at);
	return {node: all.length > 1 ? {kind: 'and', nodes: all} : (all[0] ?? null), error: errors[0] ?? null};
};
