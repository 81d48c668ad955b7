/** What needs any work at all: everything but printable ASCII, plain Arabic letters and digits, and Latin-1 letters. */
const suspicious =
	/[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F\u060C\u061B\u061F-\u064A\u0660-\u066D\u0671-\u06D3\u2013\u2014\u2018-\u201E\u2026]/u;

/** What cannot be seen and changes what a reader sees or a search finds, by the names that Unicode's charts abbreviate it to. */
const names: ReadonlyMap<string, string> = new Map([
	// Direction overrides, embeddings and isolates: an attack on the reader until shown otherwise.
	['\u202A', 'LRE'],
	['\u202B', 'RLE'],
	['\u202C', 'PDF'],
	['\u202D', 'LRO'],
	['\u202E', 'RLO'],
	['\u2066', 'LRI'],
	['\u2067', 'RLI'],
	['\u2068', 'FSI'],
	['\u2069', 'PDI'],
	['\u00AD', 'SHY'],
	['\u034F', 'CGJ'],
	['\u200B', 'ZWSP'],
	['\u200C', 'ZWNJ'],
	['\u200D', 'ZWJ'],
	['\u2060', 'WJ'],
	['\uFEFF', 'BOM'],
]);

const space = /\r\n|[\t\n\v\f\r\u0085\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
const control = /\p{Control}/gu;
/** Marks that only tell a word processor which way a neutral runs. Every second Arabic report is full of them, and they order nothing here. */
const directionHint = /[\u200E\u200F\u061C]/gu;
/**
 * What stays is matched first: joiners that Arabic spelling needs and the layout obeys; emoji that are one of several; the Arabic number
 * signs, which are format characters that one sees. Then the style of a lone emoji, which goes: terminals differ about its width.
 */
const kept = [
	String.raw`(?<=[\p{Script=Arabic}\u0640]\p{Mark}*)[\u200C\u200D]`,
	String.raw`\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)+`,
	String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]`,
];
const emojiStyle = String.raw`(?<=[\p{Extended_Pictographic}0-9#*])[\uFE0E\uFE0F]`;
const tags = String.raw`[\u{E0000}-\u{E007F}]+`;
const unseen = String.raw`(?<unseen>[\p{Format}\p{Default_Ignorable_Code_Point}])\k<unseen>*`;
const invisible = new RegExp(
	`(?<kept>${kept.join('|')})|(?<style>${emojiStyle})|(?<tags>${tags})|${unseen}`,
	'gu',
);
const loneSurrogate = /\p{Surrogate}/gu;
/** More marks on one letter than any script stacks: they would spill over the lines above and below. */
const stackedMarks = /(\p{Mark}{4})\p{Mark}+/gu;

/** C0 controls as Unicode's control pictures, so that an escape sequence in a report can be read instead of run. */
const picture = (character: string): string => {
	const code = character.charCodeAt(0);
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	return code === 0x7f ? '\u2421' : '\uFFFD';
};

const nameOf = (character: string): string => {
	const known = names.get(character);
	if (known) return known;
	const code = character.codePointAt(0) ?? 0;
	if (code >= 0xfe00 && code <= 0xfe0f) return `VS${code - 0xfe00 + 1}`;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** Tag characters are ASCII that nobody sees: what they spell is shown. */
const spelt = (text: string): string =>
	[...text]
		.map(character => (character.codePointAt(0) ?? 0) - 0xe0000)
		.map(code => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ''))
		.join('');

/** `‹RLO›`; of several alike `‹ZWSP×3›`; of tags `‹TAG ls›`. */
const mark = (...found: unknown[]): string => {
	const whole = found[0] as string;
	const groups = found.at(-1) as Record<'kept' | 'style' | 'tags' | 'unseen', string | undefined>;
	if (groups.kept !== undefined) return groups.kept;
	if (groups.style !== undefined) return '';
	if (groups.tags !== undefined) return `‹TAG ${spelt(whole)}›`;
	const one = groups.unseen ?? '';
	const times = whole.length / one.length;
	return times === 1 ? `‹${nameOf(one)}›` : `‹${nameOf(one)}×${times}›`;
};

/**
 * Makes foreign text safe to draw on one line: every control and escape character, direction override and invisible character becomes a
 * visible mark, every kind of space and line break a space. Only what Arabic spelling and emoji need stays invisible.
 */
export const sanitise = (text: string): string => {
	if (!suspicious.test(text)) return text;
	return text
		.replace(space, ' ')
		.replace(control, picture)
		.replace(directionHint, '')
		.replace(invisible, mark)
		.replace(loneSurrogate, '\uFFFD')
		.replace(stackedMarks, '$1');
};
