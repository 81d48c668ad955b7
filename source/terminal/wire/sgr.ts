// A colour of more than one number is one code. What follows `38` and `48`: xterm ctlseqs, "Character Attributes (SGR)".
const code = /[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;

/** What turns a code off (ECMA-48 8.3.117). Bold and dim have one end between them. */
const endOf = (one: string): string => {
	if (one === '1' || one === '2') return '22';
	if (/^[3479]$/.test(one)) return `2${one}`;
	return /^(?:4|10)\d/.test(one) ? '49' : '39';
};

const codesOf = (style: string): string[] => style.match(code) ?? [];

/**
 * The shortest SGR sequence (ECMA-48 8.3.117) from one style to another. Styles are codes joined by semicolons, '' the default.
 * What it sends is what the terminfo entries of linux, screen, tmux, putty, vte and xterm have for turning attributes on and off, and 22.
 */
export const sgrBetween = (from: string, to: string): string => {
	if (from === to) return '';
	if (to === '') return '\u001B[m';
	if (from === '') return `\u001B[${to}m`;
	const had = codesOf(from);
	const wanted = codesOf(to);
	const gained = wanted.filter(one => !had.includes(one));
	const replaced = new Set<string>(gained.map(endOf).filter(end => end === '39' || end === '49'));
	const ends = new Set(
		had
			.filter(one => !wanted.includes(one))
			.map(endOf)
			.filter(end => !replaced.has(end)),
	);
	const again = wanted.filter(one => ends.has('22') && endOf(one) === '22' && had.includes(one));
	const stepwise = [...ends, ...again, ...gained].join(';');
	// An empty parameter is 0, the reset.
	const afresh = `;${to}`;
	return `\u001B[${stepwise.length <= afresh.length ? stepwise : afresh}m`;
};

/** Styles that change how a space looks: underline, inverse, struck through, a background. */
export const showsOnBlank = (style: string): boolean =>
	style !== '' && codesOf(style).some(one => /^[479]$|^4\d|^10\d/.test(one));
