import {graphemes} from '../graphemes.ts';
import {textWidth} from '../text-width.ts';
import {showsOnBlank} from './sgr.ts';

/**
 * One column of a row. A wide character stands in its first column, and `''` in the one it covers besides.
 * `loose`: terminals disagree about its width, so nothing may be written after it without saying in which column.
 * `spill`: as many columns behind its own are covered where a terminal draws the parts of a cluster beside each other; 0 of what is not loose.
 */
export type Cell = {text: string; style: string; loose: boolean; spill: number};

export type Row = readonly Cell[];

const loneSurrogate = /\p{Surrogate}/gu;
// What follows an ESC.
const sgr = /^\[([\d;]*)m/u;
const foreign = /^(?:\]\P{Control}*(?:\p{Control}|$)|\[[0-?]*[ -/]*[@-~]|.)/u;
const plainCluster =
	/^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u00FF\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFC\u2500-\u259F\u2010-\u2027\u2264\u2265](?:\p{Mark}*)$/u;

const starts: Readonly<Record<string, string>> = {
	'1': 'bold',
	'2': 'dim',
	'3': 'italic',
	'4': 'underline',
	'7': 'inverse',
	'9': 'strike',
};
const ends: Readonly<Record<string, readonly string[]>> = {
	'22': ['bold', 'dim'],
	'23': ['italic'],
	'24': ['underline'],
	'27': ['inverse'],
	'29': ['strike'],
	'39': ['colour'],
	'49': ['background'],
};

/** Follows the SGR parameters of one sequence; `pen` maps what is on to the code that put it on. */
const follow = (pen: Map<string, string>, parameters: string): void => {
	const codes = parameters === '' ? ['0'] : parameters.split(';');
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index] ?? '0';
		const start = starts[code];
		if (code === '0' || code === '') pen.clear();
		else if (start) pen.set(start, code);
		else if (ends[code]) for (const name of ends[code]) pen.delete(name);
		else if (code === '38' || code === '48') {
			const length = codes[index + 1] === '5' ? 3 : 5;
			pen.set(code === '38' ? 'colour' : 'background', codes.slice(index, index + length).join(';'));
			index += length - 1;
		} else if (/^(?:3|9)[0-7]$/.test(code)) pen.set('colour', code);
		else if (/^(?:4|10)[0-7]$/.test(code)) pen.set('background', code);
	}
};

const styleOf = (pen: Map<string, string>, colour: boolean): string =>
	[...pen]
		.filter(([name]) => colour || (name !== 'colour' && name !== 'background'))
		.map(([, code]) => code)
		.sort()
		.join(';');

/** A wide character that the margin would cut in two is left out. */
const clip = (cells: Cell[], columns: number): void => {
	let end = columns;
	while (end > 0 && cells[end]?.text === '') end--;
	if (cells.length > end) cells.length = end;
};

/** Columns of a cluster of which each part stands alone: an emoji sequence on a terminal that knows no sequences. */
const widthApart = (cluster: string): number => {
	let width = 0;
	for (const part of cluster) {
		const own = textWidth(part);
		width += own > 0 && part.length > 1 ? 2 : own;
	}

	return width;
};

const put = (cells: Cell[], text: string, style: string): void => {
	for (const cluster of graphemes(text)) {
		const width = textWidth(cluster);
		const before = cells.at(-1);
		if (width === 0) {
			if (before && before.text !== '') before.text += cluster;
			continue;
		}

		// A space in bold or in a colour looks like any other.
		const own = cluster === ' ' && !showsOnBlank(style) ? '' : style;
		const loose = !plainCluster.test(cluster);
		const spill = loose ? Math.max(0, widthApart(cluster) - width) : 0;
		cells.push({text: cluster, style: own, loose, spill});
		for (let extra = 1; extra < width; extra++) cells.push({text: '', style, loose, spill: 0});
	}
};

/**
 * Reads one line of a frame: text and SGR sequences become cells; any other escape sequence is dropped.
 *
 * @param colour false keeps bold, dim, underline and inverse, and drops colours.
 * @param columns of the screen; what stands beyond is left out.
 */
export const parseRow = (line: string, colour: boolean, columns: number): Row => {
	const cells: Cell[] = [];
	const pen = new Map<string, string>();
	let style = '';
	const [before = '', ...parts] = line.replace(loneSurrogate, '\uFFFD').split('\u001B');
	put(cells, before, style);
	for (const part of parts) {
		const match = sgr.exec(part);
		if (match) {
			follow(pen, match[1] ?? '');
			style = styleOf(pen, colour);
		}

		const length = (match ?? foreign.exec(part))?.[0].length ?? 0;
		put(cells, part.slice(length), style);
	}

	clip(cells, columns);
	return cells;
};
