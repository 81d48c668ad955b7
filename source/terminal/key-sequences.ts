import {codedKey, modifiedKey, type NamedKey} from './key-codes.ts';
import {type MouseReport, mouseKey} from './mouse.ts';

/** `key` null: a whole sequence that is no key: to be swallowed. 'reply': an answer of the terminal. */
export type SequenceMatch = {
	length: number;
	key: (NamedKey & {mouse?: MouseReport}) | 'reply' | null;
};

const finals: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	E: 'begin',
	F: 'end',
	H: 'home',
	Z: 'shift-tab',
};

const numbered: Readonly<Record<string, string>> = {
	'1': 'home',
	'2': 'insert',
	'3': 'delete',
	'4': 'end',
	'5': 'pageup',
	'6': 'pagedown',
	'7': 'home',
	'8': 'end',
};

/** The keypad in application mode, by its SS3 letter (VT100 user guide, table 3-8). */
const keypad: Readonly<Record<string, string>> = {
	...Object.fromEntries([...'0123456789'].map((digit, at) => [String.fromCharCode(0x70 + at), digit])),
	X: '=',
	j: '*',
	k: '+',
	l: ',',
	m: '-',
	n: '.',
	o: '/',
};
const namedKeypad: Readonly<Record<string, string>> = {M: 'enter', I: 'tab'};

/** rxvt's own way to say shift and control. */
const rxvtModifiers: Readonly<Record<string, string>> = {$: '2', '^': '5', '@': '6'};
const rxvtArrows: Readonly<Record<string, string>> = {a: 'up', b: 'down', c: 'right', d: 'left'};

// What follows `ESC [` (ECMA-48 5.4).
const controlSequence = /^([0-?]*)([ -/]*)([@-~])/u;
const controlStart = /^[0-?]*[ -/]*/u;
/** rxvt's Shift with a numbered key. A mode report has a semicolon before its `$`. */
const rxvtShift = /^(\d)\$/u;

/**
 * What terminals answer (xterm ctlseqs): device attributes `c`, mode reports `$ y`, cursor position `R`, status `n`,
 * window size `t`, terminal parameters `x`, and all that begins with `?`, `>` or `=`.
 */
const isReply = (parameters: string, intermediates: string, final: string): boolean =>
	/^[?>=]/.test(parameters) || (intermediates === '$' && final === 'y') || /[cRntx]/.test(final);

const keyOf = (parameters: string, final: string): NamedKey | null => {
	const [first = '', second, third] = parameters.split(';');
	if (final === 'u') return codedKey(Number(first.split(':')[0] || Number.NaN), second);
	if (final === '~' && first === '27') return codedKey(Number(third || Number.NaN), second);
	const arrow = rxvtArrows[final];
	if (arrow && parameters === '') return modifiedKey(arrow, '2');
	const name = numbered[first];
	const rxvt = rxvtModifiers[final];
	if (rxvt) return name && second === undefined ? modifiedKey(name, rxvt) : null;
	const named = final === '~' ? name : finals[final];
	return named ? modifiedKey(named, second) : null;
};

const matchControlSequence = (text: string): SequenceMatch | 'incomplete' => {
	// The Linux console's function keys, and X10 mouse reports, do not end where the standard says.
	if (text.startsWith('\u001B[[')) return text.length < 4 ? 'incomplete' : {length: 4, key: null};
	if (text.startsWith('\u001B[M')) return text.length < 6 ? 'incomplete' : {length: 6, key: null};
	const body = text.slice(2);
	const shifted = rxvtShift.exec(body)?.[1];
	if (shifted) return {length: 4, key: keyOf(shifted, '$')};
	const match = controlSequence.exec(body);
	if (!match) {
		// A broken sequence is dropped up to where it broke, and what follows is read as keys.
		const {length} = controlStart.exec(body)?.[0] ?? '';
		return length === body.length ? 'incomplete' : {length: 2 + length, key: null};
	}

	const [whole, parameters = '', intermediates = '', final = ''] = match;
	const length = 2 + whole.length;
	if (isReply(parameters, intermediates, final)) return {length, key: 'reply'};
	if (intermediates !== '') return {length, key: null};
	if (parameters.startsWith('<')) return {length, key: mouseKey(parameters, final)};
	return {length, key: keyOf(parameters, final)};
};

// What follows `ESC O`: a modifier that some terminals put there, a letter.
const singleShift = /^(?:1;)?(\d?)([A-Za-z])/u;
const singleShiftStart = /^(?:1?|1;|(?:1;)?\d)$/u;

const matchSingleShift = (text: string): SequenceMatch | 'incomplete' | null => {
	const match = singleShift.exec(text.slice(2));
	// Alt with a capital O, and then something that no terminal sends after SS3.
	if (!match) return singleShiftStart.test(text.slice(2)) ? 'incomplete' : null;
	const [whole, modifier = '', letter = ''] = match;
	const length = 2 + whole.length;
	const typed = keypad[letter];
	if (typed !== undefined) return {length, key: {name: typed, text: typed}};
	const arrow = rxvtArrows[letter];
	if (arrow) return {length, key: modifiedKey(arrow, '5')};
	const name = finals[letter] ?? namedKeypad[letter];
	return {length, key: name ? modifiedKey(name, modifier || undefined) : null};
};

/** What `ESC` begins a string with: device control, operating system and application command, privacy message, start of string. */
const stringStarts = ']P^_X';
/** A string ends at its terminator; any other control character breaks it off, and is read on its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const stringEnd = /\u001B\\|\u0007|[\u0000-\u001A\u001C-\u001F]|\u001B(?=[^\\])/u;

const matchString = (text: string): SequenceMatch | 'incomplete' => {
	const end = stringEnd.exec(text.slice(2));
	if (!end) return 'incomplete';
	const whole = end[0] === '\u001B\\' || end[0] === '\u0007';
	return {length: 2 + end.index + (whole ? end[0].length : 0), key: whole ? 'reply' : null};
};

/**
 * Matches the escape sequence that a text begins with.
 *
 * @returns `'incomplete'` where more may follow, null where the Escape stands before a character of its own.
 */
export const matchSequence = (text: string): SequenceMatch | 'incomplete' | null => {
	if (text.length < 2) return 'incomplete';
	if (text[1] === '[') return matchControlSequence(text);
	if (text[1] === 'O') return matchSingleShift(text);
	return stringStarts.includes(text.charAt(1)) ? matchString(text) : null;
};
