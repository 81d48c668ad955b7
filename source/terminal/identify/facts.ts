import {sanitise} from '../sanitise.ts';

/** What a terminal told of itself; null what it did not answer (yet). */
export type Facts = {
	/** XTVERSION: its name and version, safe to print, at most 60 characters. */
	version: string | null;
	/** DECRQM 8, the bidirectional mode of ECMA-48 (BDSM): 0 unknown to it, 1 on, 2 off, 3 always on, 4 always off. */
	ordering: number | null;
	/** DECRQM ?2026, synchronised output, in the same figures. */
	synchronised: number | null;
	/** DA3: hexadecimal digits in capitals. */
	tertiary: string | null;
	/** DA2: numbers joined with `;`. */
	secondary: string | null;
	/** DA1: the same; its coming means that nothing more will come. */
	primary: string | null;
};

export const noFacts: Facts = {
	version: null,
	ordering: null,
	synchronised: null,
	tertiary: null,
	secondary: null,
	primary: null,
};

type Reader = {
	/** The query as `queries` names it. */
	name: string;
	pattern: RegExp;
	take: (text: string) => Partial<Facts>;
};

/** One capture each, of replies as `plain` writes them. */
const readers: readonly Reader[] = [
	{
		name: 'XTVERSION',
		pattern: /^DCS>\|(.*)$/su,
		take: text => ({version: sanitise(text).trim().slice(0, 60) || null}),
	},
	{
		name: 'DECRQM 8',
		pattern: /^CSI8;([0-4])\$y$/u,
		take: text => ({ordering: Number(text)}),
	},
	{
		name: 'DECRQM 2026',
		pattern: /^CSI\?2026;([0-4])\$y$/u,
		take: text => ({synchronised: Number(text)}),
	},
	{
		name: 'DA3',
		pattern: /^DCS!\|([\dA-Fa-f]{1,16})$/u,
		take: text => ({tertiary: text.toUpperCase()}),
	},
	{
		name: 'DA2',
		pattern: /^CSI>([\d;]{1,40})c$/u,
		take: text => ({secondary: text}),
	},
	{
		name: 'DA1',
		pattern: /^CSI\?([\d;]{0,80})c$/u,
		take: text => ({primary: text}),
	},
];

/** A reply without its control characters: `CSI` or `DCS`, then what it says; a string ends with ST or BEL. */
const plain = (reply: string): string => {
	if (reply.startsWith('\u001B[')) return `CSI${reply.slice(2)}`;
	if (!reply.startsWith('\u001BP')) return '';
	const end = ['\u001B\\', '\u0007'].find(mark => reply.endsWith(mark));
	return end === undefined ? '' : `DCS${reply.slice(2, -end.length)}`;
};

/** Which query a reply answers, by the name that `queries` gives it; null for any other reply. */
export const answeredBy = (reply: string): string | null =>
	readers.find(({pattern}) => pattern.test(plain(reply)))?.name ?? null;

/**
 * What is known after one more reply: a raw sequence as the key decoder hands it over. One that answers none of our queries changes nothing.
 */
export const addReply = (facts: Facts, reply: string): Facts => {
	const said = plain(reply);
	for (const {pattern, take} of readers) {
		const text = pattern.exec(said)?.[1];
		if (text !== undefined) return {...facts, ...take(text)};
	}

	return facts;
};

/** A mode that can be set: DECRPM 1 or 2. Silence and 0 prove nothing, 3 and 4 that it cannot be changed. */
export const canBeSet = (answer: number | null): boolean => answer === 1 || answer === 2;
