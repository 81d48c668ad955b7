/** What `check` goes over, in this order. */
export const checkedParts = [
	'permissions',
	'encryption',
	'journal',
	'snapshot',
	'corpus',
	'originals',
	'cache',
	'files',
	'decisions',
] as const;
export type CheckedPart = (typeof checkedParts)[number];

/** Something that `check` has to say. A fault means that the home is not whole; a note is only to be known. */
export type Finding = {
	part: CheckedPart;
	severity: 'fault' | 'note';
	/** Equal for the same thing found twice, before and after a repair. */
	key: string;
	/** One line: which file, what is wrong, what to do. */
	words: string;
};

/** What was found in one part, and how much was looked at: "1,204 lines". */
export type Looked = {part: CheckedPart; at: string; findings: Finding[]};

export const fault = (part: CheckedPart, key: string, words: string): Finding => ({
	part,
	severity: 'fault',
	key,
	words,
});

export const remark = (part: CheckedPart, key: string, words: string): Finding => ({
	part,
	severity: 'note',
	key,
	words,
});
