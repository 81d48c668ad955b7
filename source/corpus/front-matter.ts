import {CorpusFault} from './corpus-problem.ts';

/** A text split from the metadata before it. `lines` gives the line number of each key, for messages. */
export type FrontMatter = {
	values: Record<string, string | null>;
	lines: Record<string, number>;
	body: string;
};

const fence = /^---[ \t]*\r?\n/;
const entry = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/;

const readValue = (raw: string): string | null => {
	const quoted = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(raw);
	if (quoted) return (quoted[1] as string).replace(/\\(.)/g, '$1');
	const single = /^'((?:[^']|'')*)'\s*(?:#.*)?$/.exec(raw);
	if (single) return (single[1] as string).replaceAll("''", "'");
	const plain = raw.replace(/\s+#.*$/, '').trim();
	return plain === '' || plain === '~' || plain === 'null' ? null : plain;
};

/**
 * Takes YAML front matter off a text: `---`, lines of `key: value`, `---`. It is metadata and no part of the text: the body begins right
 * after the line that closes it, offsets count from there, and the hash is that of the body alone, so no claim can come out of it.
 * Only plain values are read (`date` stands for `published`); lists and nested values are passed over.
 * A text whose first line is a bare rule but whose second is no `key:` has no front matter and stays whole.
 *
 * @returns null where there is none.
 * @throws CorpusFault for front matter that is not closed or has a line that is not `key: value`.
 */
export const readFrontMatter = (text: string): FrontMatter | null => {
	const opened = fence.exec(text);
	if (!opened) return null;
	const values: Record<string, string | null> = {};
	const lines: Record<string, number> = {};
	let at = opened[0].length;
	for (let number = 2; at < text.length; number++) {
		const newline = text.indexOf('\n', at);
		const next = newline === -1 ? text.length : newline + 1;
		const line = text.slice(at, next).trimEnd();
		at = next;
		if (number > 2 && (line === '---' || line === '...')) return {values, lines, body: text.slice(at)};
		const pair = entry.exec(line);
		if (number === 2 && !pair) return null;
		if (pair) {
			const key = pair[1] === 'date' ? 'published' : (pair[1] as string);
			values[key] = readValue(pair[2] ?? '');
			lines[key] = number;
		} else if (!/^(?:\s|-\s|#|$)/.test(line)) {
			throw new CorpusFault(
				`line ${number}`,
				'the front matter has a line that is not "key: value"',
				'Correct the line, or close the front matter before it with a line "---".',
			);
		}
	}

	throw new CorpusFault('line 1', 'the front matter is not closed', 'End it with a line "---".');
};
