import type {CorpusItem} from './corpus-item.ts';
import {CorpusFault, type CorpusProblem, problemOf} from './corpus-problem.ts';
import {decodeText} from './decode-text.ts';
import {onOneLine} from './describe-problem.ts';
import {type Around, readRecord} from './read-record.ts';

/** Items and problems of one file. */
export type FileContent = {items: CorpusItem[]; problems: CorpusProblem[]};

const remedy = 'Correct it, or write it with a JSON library.';

const parseJson = (text: string, place: string | null): unknown => {
	try {
		return JSON.parse(text);
	} catch (error) {
		const reason = onOneLine((error as Error).message).slice(0, 120);
		const offset = /at position (\d+)/.exec(reason)?.[1];
		const line = offset === undefined ? null : text.slice(0, Number(offset)).split('\n').length;
		throw new CorpusFault(
			place ?? (line === null ? null : `line ${line}`),
			`is not JSON (${reason})`,
			remedy,
		);
	}
};

const readEach = (
	path: string,
	entries: Iterable<{place: string | null; origin: string; read: () => unknown}>,
	around: Around,
): FileContent => {
	const content: FileContent = {items: [], problems: []};
	for (const {place, origin, read} of entries) {
		try {
			content.items.push({...readRecord(read(), around, place), origin});
		} catch (fault) {
			content.problems.push(problemOf(path, fault));
		}
	}

	return content;
};

/** Hand-made claims that lie beside their text, for `evaluate`: no report. */
const isGold = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	'claims' in value &&
	!('text' in value) &&
	!('report' in value);

/**
 * Reads a JSON document: one record or an array of them. Gold that lies in a folder of reports is passed over.
 *
 * @param named whether the user named this very file.
 * @throws CorpusFault where the document as a whole is no JSON.
 */
export const readJson = (path: string, text: string, around: Around, named = true): FileContent => {
	const value = parseJson(text, null);
	if (!named && isGold(value)) return {items: [], problems: []};
	if (!Array.isArray(value)) return readEach(path, [{place: null, origin: path, read: () => value}], around);
	if (value.length === 0) throw new CorpusFault(null, 'is an empty list', 'Put at least one report into it.');
	return readEach(
		path,
		value.map((entry: unknown, index) => ({
			place: `entry ${index}`,
			origin: `${path}:${index}`,
			read: () => entry,
		})),
		around,
	);
};

function* linesOf(bytes: Uint8Array): Generator<{number: number; bytes: Uint8Array}> {
	for (let at = 0, number = 1; at < bytes.length; number++) {
		const newline = bytes.indexOf(0x0a, at);
		const end = newline === -1 ? bytes.length : newline;
		yield {number, bytes: bytes.subarray(at, end)};
		at = end + 1;
	}
}

const decodeLine = (bytes: Uint8Array, place: string): string => {
	try {
		return decodeText(bytes);
	} catch (fault) {
		if (!(fault instanceof CorpusFault)) throw fault;
		const byte = fault.place?.match(/byte \d+/)?.[0];
		throw new CorpusFault(byte ? `${place}, ${byte} of it` : place, fault.message, fault.remedy);
	}
};

/** Reads JSON Lines: a record a line, blank lines passed over. A bad line costs that line only. Decoded line by line, so size is no matter. */
export const readJsonLines = (path: string, bytes: Uint8Array, around: Around): FileContent => {
	const entries = function* () {
		for (const line of linesOf(bytes)) {
			const place = `line ${line.number}`;
			let text: string | CorpusFault;
			try {
				text = decodeLine(line.bytes, place).trim();
			} catch (fault) {
				if (!(fault instanceof CorpusFault)) throw fault;
				text = fault;
			}

			if (text === '') continue;
			yield {
				place,
				origin: `${path}:${line.number}`,
				read: () => {
					if (text instanceof CorpusFault) throw text;
					return parseJson(text, place);
				},
			};
		}
	};
	return readEach(path, entries(), around);
};
