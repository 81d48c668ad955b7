/** What needs any work at all: everything but printable ASCII, plain Arabic letters and digits, and Latin-1 letters. */
const suspicious =
	/[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F\u060C\u061B\u061F-\u064A\u0660-\u066D\u0671-\u06D3\u2013\u2014\u2018-\u201E\u2026]/u;

/** Direction overrides, embeddings and isolates: an attack on the reader until shown otherwise, so they are shown, never obeyed. */
const overrides: ReadonlyMap<string, string> = new Map([
	['\u202A', '‹LRE›'],
	['\u202B', '‹RLE›'],
	['\u202C', '‹PDF›'],
	['\u202D', '‹LRO›'],
	['\u202E', '‹RLO›'],
	['\u2066', '‹LRI›'],
	['\u2067', '‹RLI›'],
	['\u2068', '‹FSI›'],
	['\u2069', '‹PDI›'],
]);

const space = /\r\n|[\t\n\v\f\r\u0085\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
const override = /[\u202A-\u202E\u2066-\u2069]/gu;
const control = /\p{Control}/gu;
// The Arabic number signs are format characters that one sees; they stay.
const invisible =
	/(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2])[\p{Format}\p{Default_Ignorable_Code_Point}]/gu;
const loneSurrogate = /\p{Surrogate}/gu;
/** More marks on one letter than any script stacks: they would spill over the lines above and below. */
const stackedMarks = /(\p{Mark}{4})\p{Mark}+/gu;

/** C0 controls as Unicode's control pictures, so that an escape sequence in a report can be read instead of run. */
const picture = (character: string): string => {
	const code = character.charCodeAt(0);
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	return code === 0x7f ? '\u2421' : '\uFFFD';
};

/**
 * Makes foreign text safe to draw on one line: every control and escape character becomes a visible mark, direction
 * overrides are named, zero-width characters go, every kind of space and line break becomes a space.
 */
export const sanitise = (text: string): string => {
	if (!suspicious.test(text)) return text;
	return text
		.replace(space, ' ')
		.replace(override, character => overrides.get(character) ?? '')
		.replace(control, picture)
		.replace(invisible, '')
		.replace(loneSurrogate, '\uFFFD')
		.replace(stackedMarks, '$1');
};
