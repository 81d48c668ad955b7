/** `name` null: a whole sequence that is no key (a mouse report): to be swallowed. 'reply': an answer of the terminal. */
export type SequenceMatch = {length: number; name: string | null};

const finals: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
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

/** Keypad keys in application mode, by their SS3 letter. */
const keypad: Readonly<Record<string, string>> = {M: 'enter', j: '*', k: '+', m: '-', o: '/'};

/** xterm's modifier parameter: 1 + shift 1 + alt 2 + control 4. */
const modified = (name: string, parameter: string | undefined): string => {
	const bits = Math.max(0, (Number(parameter) || 1) - 1);
	const control = bits & 4 ? 'ctrl-' : '';
	const alt = bits & 2 ? 'alt-' : '';
	const shift = bits & 1 && name !== 'shift-tab' ? 'shift-' : '';
	return control + alt + shift + name;
};

// What follows `ESC [`.
const controlSequence = /^([0-?]*)([ -/]*)([@-~])/u;
const controlStart = /^[0-?]*[ -/]*/u;
/** Operating system command, device control string, privacy message, application command, start of string. */
const stringStarts = new Set([']', 'P', '^', '_', 'X']);
const terminators = ['\u0007', '\u001B\\'];

/**
 * What terminals answer (xterm ctlseqs): device attributes `c`, mode reports `$ y`, cursor position `R`, status `n`,
 * window size `t`, keyboard flags `? u`, terminal parameters `x`, and all that begins with `?` or `>`.
 */
const isReply = (parameters: string, intermediates: string, final: string): boolean =>
	/^[?>=]/.test(parameters) || (intermediates === '$' && final === 'y') || /[cRntx]/.test(final);

const matchControlSequence = (text: string): SequenceMatch | 'incomplete' => {
	// The Linux console's function keys, and X10 mouse reports, do not end where the standard says.
	if (text.startsWith('\u001B[[')) return text.length < 4 ? 'incomplete' : {length: 4, name: null};
	if (text.startsWith('\u001B[M')) return text.length < 6 ? 'incomplete' : {length: 6, name: null};
	const body = text.slice(2);
	const match = controlSequence.exec(body);
	if (!match) {
		// A broken sequence is dropped up to where it broke, and what follows is read as keys.
		const {length} = controlStart.exec(body)?.[0] ?? '';
		return length === body.length ? 'incomplete' : {length: 2 + length, name: null};
	}

	const [whole, parameters = '', intermediates = '', final = ''] = match;
	const length = 2 + whole.length;
	const [first = '', modifier] = parameters.split(';');
	if (isReply(parameters, intermediates, final)) return {length, name: 'reply'};
	if (intermediates !== '' || /^[<=>?]/.test(parameters)) return {length, name: null};
	const name = final === '~' ? numbered[first] : finals[final];
	return {length, name: name ? modified(name, modifier) : null};
};

/**
 * Matches the escape sequence that a text begins with.
 *
 * @returns `'incomplete'` where more may follow, null where the Escape stands alone before something else.
 */
export const matchSequence = (text: string): SequenceMatch | 'incomplete' | null => {
	if (text.length < 2) return 'incomplete';
	if (text[1] === '[') return matchControlSequence(text);

	if (text[1] === 'O') {
		const letter = text[2];
		if (letter === undefined) return 'incomplete';
		// Escape, then a capital O typed at once, then something that no terminal sends after SS3.
		if (!/[A-Za-z]/.test(letter)) return null;
		return {length: 3, name: finals[letter] ?? keypad[letter] ?? null};
	}

	if (stringStarts.has(text[1] ?? '')) {
		const ends = terminators
			.map(terminator => ({at: text.indexOf(terminator, 2), terminator}))
			.filter(({at}) => at >= 0)
			.sort((one, other) => one.at - other.at);
		const [end] = ends;
		return end ? {length: end.at + end.terminator.length, name: 'reply'} : 'incomplete';
	}

	return null;
};
