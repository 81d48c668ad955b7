import {StringDecoder} from 'node:string_decoder';
import {matchSequence} from './key-sequences.ts';

/**
 * What the user pressed. `name` is the key as the keymap writes it ("j", "G", "ctrl-d", "shift-tab", "pagedown"), or
 * "paste"; `text` is what it would type, or null. What the terminal answers to a query comes as "reply", with the raw
 * sequence as `text`.
 */
export type KeyEvent = {name: string; text: string | null};

export type KeyDecoder = {
	/** Takes bytes as they come: split anywhere, or many keys at once. */
	push(bytes: Uint8Array): KeyEvent[];
	/** True while the bytes so far may still become a longer sequence. */
	readonly pending: boolean;
	/** Milliseconds after which a pending sequence should be settled by `flush`. */
	readonly patience: number;
	/** Nothing more came: a lone Escape is the Escape key, the start of any other sequence is dropped. */
	flush(): KeyEvent[];
};

const escapeByte = '\u001B';
const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
const escapePatience = 50;
/** A sequence that has begun for certain is given a slow link's time. */
const sequencePatience = 500;
const longestSequence = 65_536;

const controls: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u0008': 'backspace',
	'\u007F': 'backspace',
	'\u0000': 'ctrl-space',
};

const plainKey = (character: string): KeyEvent | null => {
	const control = controls[character];
	if (control) return {name: control, text: null};
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x1b) return {name: `ctrl-${String.fromCharCode(code + 0x60)}`, text: null};
	if (code < 0x20 || (code >= 0x80 && code < 0xa0) || code === 0xfffd) return null;
	return {name: character === ' ' ? 'space' : character, text: character};
};

/**
 * Decodes raw standard input into key events. Escape followed by another key in one chunk is Escape and that key, as no
 * key of the program uses Alt. Mouse and focus reports are swallowed.
 */
export const createKeyDecoder = (): KeyDecoder => {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	/** The text of a bracketed paste so far; null outside one. */
	let pasted: string | null = null;

	const takePaste = (): KeyEvent | null => {
		const end = rest.indexOf(pasteEnd);
		if (end < 0) {
			// The end mark may be split over chunks: what could be its beginning stays.
			const keep = Math.max(0, rest.length - pasteEnd.length + 1);
			pasted += rest.slice(0, keep);
			rest = rest.slice(keep);
			return null;
		}

		const text = pasted + rest.slice(0, end);
		rest = rest.slice(end + pasteEnd.length);
		pasted = null;
		return {name: 'paste', text};
	};

	const drain = (): KeyEvent[] => {
		const events: KeyEvent[] = [];
		while (rest !== '') {
			if (pasted !== null) {
				const paste = takePaste();
				if (!paste) break;
				events.push(paste);
				continue;
			}

			if (!rest.startsWith(escapeByte)) {
				const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
				rest = rest.slice(character.length);
				const key = plainKey(character);
				if (key) events.push(key);
				continue;
			}

			const match = matchSequence(rest);
			if (match === 'incomplete' && rest.length <= longestSequence) break;
			if (match === 'incomplete') {
				rest = '';
				break;
			}

			if (match === null) {
				events.push({name: 'escape', text: null});
				rest = rest.slice(1);
				continue;
			}

			const whole = rest.slice(0, match.length);
			rest = rest.slice(match.length);
			if (whole === pasteStart) pasted = '';
			else if (match.name === 'reply') events.push({name: 'reply', text: whole});
			else if (match.name !== null) events.push({name: match.name, text: null});
		}

		return events;
	};

	return {
		push(bytes) {
			rest += decoder.write(bytes as Buffer);
			return drain();
		},
		get pending() {
			return rest !== '' || pasted !== null;
		},
		get patience() {
			return rest === escapeByte && pasted === null ? escapePatience : sequencePatience;
		},
		flush() {
			if (pasted !== null) {
				// The end of the paste was lost: what came of it is better than a keyboard that seems dead.
				const text = pasted + rest;
				pasted = null;
				rest = '';
				return [{name: 'paste', text}];
			}

			const lone = rest === escapeByte;
			rest = '';
			return lone ? [{name: 'escape', text: null}] : [];
		},
	};
};
