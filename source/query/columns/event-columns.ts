/** Whole numbers from 0 on, as narrow as they fit. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Texts one after the other, each followed by a line feed, in one string: entry `i` begins at `starts[i]` and ends before `starts[i + 1] - 1`. */
export type TextPool = {text: string; starts: Uint32Array};

/** A short list of ids for each event. Few different lists stand for many events, so a question is asked once a list. */
export type ListColumn = {
	/** Which of the lists each event has. */
	list: Numbers;
	/** List `k` is `values[starts[k]]` up to `values[starts[k + 1]]`, in the order that the event gives. */
	starts: Uint32Array;
	/** Positions in `ids`. */
	values: Numbers;
	ids: TextPool;
};

/** Columns of ids. `front`: none or one; `actors`: who acts and who is acted on; `sources`: outlets, origins and everybody on the way. */
export const listColumns = ['places', 'actors', 'sources', 'outlets', 'origins', 'front'] as const;
export type ListColumnName = (typeof listColumns)[number];

/** The different tolls, by all rules at once, as in `Toll`. */
export type TollColumns = {
	low: Uint32Array;
	best: Uint32Array;
	/** `openAbove` where the highest figure told has no upper bound. */
	high: Uint32Array;
	majorityMin: Uint32Array;
	/** `openAbove` as well. */
	majorityMax: Uint32Array;
	/** 1: there is no majority. */
	majorityTied: Uint8Array;
};

/** Stands for a figure without an upper bound. */
export const openAbove = 0xffff_ffff;

/** Stands for the day of what is not dated: after all days, so that it comes last. */
export const noDay = 0x7fff_ffff;

/** Bits of `flags`. */
export const flagBits = {
	/** Some claim denies it. */
	denied: 1,
	/** All its claims are old context. */
	background: 2,
} as const;

/**
 * All that filtering and sorting ask of events, whatever is decided about them: about 60 bytes an event. It is made of
 * numbers, texts and typed arrays alone, so that it can be written to a file in pieces and read back without parsing.
 * Positions are those of the analysis.
 */
export type EventColumns = Record<ListColumnName, ListColumn> & {
	length: number;
	ids: TextPool;
	/** The positions in the order of their ids. */
	byId: Uint32Array;
	/** The positions in the order of the days, the undated last. */
	byDay: Uint32Array;
	/** Position in `claimTypes`. */
	type: Uint8Array;
	/** The words of the label; there are few different ones, however many labels are made of them. `labelAt` puts them together. */
	label: ListColumn;
	/** The words of labels as `fold` makes them, at the same positions. */
	foldedWords: TextPool;
	/** Days since 1970-01-01, both included; `noDay` for none. */
	from: Int32Array;
	to: Int32Array;
	/** 0: no figure of the dead is told; else one more than the position in `tolls`. */
	toll: Numbers;
	tolls: TollColumns;
	claims: Numbers;
	disagreements: Numbers;
	flags: Uint8Array;
};
