/** What a key is called in the keymap, and what it types. */
export type NamedKey = {name: string; text: string | null};

const controls: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u0008': 'backspace',
	'\u001B': 'escape',
	'\u007F': 'backspace',
	'\u0000': 'ctrl-space',
};

/** The key that a terminal in its plain mode sends as this one character; null where the character is no key. */
export const plainKey = (character: string): NamedKey | null => {
	const control = controls[character];
	if (control) return {name: control, text: null};
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x1b) return {name: `ctrl-${String.fromCharCode(code + 0x60)}`, text: null};
	if (code < 0x20 || (code >= 0x80 && code < 0xa0) || code === 0xfffd) return null;
	return {name: character === ' ' ? 'space' : character, text: character};
};

/** xterm's modifier parameter: 1 + shift 1 + alt 2 + control 4 + super, hyper, meta 8, 16, 32 + locks. */
const modifiers = (parameter: string | undefined) => {
	const [value, event] = (parameter ?? '').split(':');
	const bits = Math.max(0, (Number(value) || 1) - 1);
	return {
		shift: (bits & 1) > 0,
		alt: (bits & 2) > 0,
		control: (bits & 4) > 0,
		/** Let go (kitty's event 3), or with a modifier that belongs to the desktop. */
		none: event === '3' || (bits & 56) > 0,
	};
};

/** A named key ("up", "delete") under xterm's modifier parameter; null where it is none of ours. */
export const modifiedKey = (name: string, parameter: string | undefined): NamedKey | null => {
	const {shift, alt, control, none} = modifiers(parameter);
	if (none) return null;
	const prefix = `${control ? 'ctrl-' : ''}${alt ? 'alt-' : ''}${shift && !name.startsWith('shift-') ? 'shift-' : ''}`;
	return {name: prefix + name, text: null};
};

/** Keypad and cursor keys in kitty's protocol, from U+E037 (57399) on. */
const firstKeypadKey = 57399;
const keypadKeys = [
	...'0123456789./*-+',
	'enter',
	...'=,',
	'left',
	'right',
	'up',
	'down',
	'pageup',
	'pagedown',
	'home',
	'end',
	'insert',
	'delete',
];

/**
 * A key that is sent by its code point with modifiers: `CSI 27 ; modifiers ; code ~` (xterm's modifyOtherKeys) and
 * `CSI code ; modifiers u` (fixterms, kitty). It is named as it would be if the terminal sent plain bytes: Ctrl-I is "tab".
 */
export const codedKey = (code: number, parameter: string | undefined): NamedKey | null => {
	const {shift, alt, control, none} = modifiers(parameter);
	if (none || !Number.isInteger(code) || code < 0 || code > 0x10ffff) return null;
	const keypad = keypadKeys[code - firstKeypadKey];
	if (keypad !== undefined && keypad.length > 1) return modifiedKey(keypad, parameter);
	if (code >= 0xd800 && code < 0xf900 && keypad === undefined) return null;
	if (code === 9 && shift) return {name: 'shift-tab', text: null};
	const typed = keypad ?? String.fromCodePoint(code);
	const capital = typed.toUpperCase();
	const byControl = control && /^[@-_a-z ]$/.test(typed);
	const key = byControl
		? plainKey(String.fromCharCode(code & 0x1f))
		: plainKey(shift && capital.length === typed.length ? capital : typed);
	if (!key || !(control || alt)) return key;
	const prefix = `${alt ? 'alt-' : ''}${control && key.text !== null ? 'ctrl-' : ''}`;
	return {name: prefix + key.name, text: null};
};
