import type {ListColumn} from './event-columns.ts';

const flags = (values: readonly boolean[]): Uint8Array => Uint8Array.from(values, Number);

/** For each list whether any of it passes. */
export const listsWithAny = (
	{starts, values}: ListColumn,
	ids: readonly string[],
	test: (id: string) => boolean,
): Uint8Array => {
	const good = flags(ids.map(test));
	const yes = new Uint8Array(starts.length - 1);
	if (!good.includes(1)) return yes;
	for (let list = 0; list < yes.length; list++) {
		const end = starts[list + 1] as number;
		for (let at = starts[list] as number; at < end; at++)
			if (good[values[at] as number] === 1) {
				yes[list] = 1;
				break;
			}
	}

	return yes;
};

/** For each list of words whether the text that they make, a blank between two, has this in it. */
export const listsWithPhrase = (column: ListColumn, words: readonly string[], phrase: string): Uint8Array => {
	const parts = phrase.split(' ');
	const [first = '', ...rest] = parts;
	const last = rest.pop();
	if (last === undefined) return listsWithAny(column, words, word => word.includes(first));
	const {starts, values} = column;
	const yes = new Uint8Array(starts.length - 1);
	const fits = [
		flags(words.map(word => word.endsWith(first))),
		...rest.map(part => flags(words.map(word => word === part))),
		flags(words.map(word => word.startsWith(last))),
	];
	if (fits.some(one => !one.includes(1))) return yes;
	for (let list = 0; list < yes.length; list++) {
		const end = (starts[list + 1] as number) - rest.length - 1;
		for (let at = starts[list] as number; at < end && yes[list] === 0; at++)
			yes[list] = Number(fits.every((one, index) => one[values[at + index] as number] === 1));
	}

	return yes;
};
