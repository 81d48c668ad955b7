import {StringDecoder} from 'node:string_decoder';
import {plainLetters} from './arabic/plain-letters.ts';
import {type NamedKey, plainKey} from './key-codes.ts';
import {matchSequence} from './key-sequences.ts';
import type {MouseReport} from './mouse.ts';

/**
 * What the user pressed. `name` is the key as the keymap writes it ("j", "G", "ctrl-d", "shift-tab", "alt-b"), or
 * "paste"; `text` is what it would type, or null. What the terminal answers to a query comes as "reply", with the raw
 * sequence as `text`.
 */
export type KeyEvent = NamedKey & {
	/** Alt with a key is sent as Escape and that key. Where nothing is bound to the former, it was Escape and this. */
	apart?: NamedKey;
	/** Where the mouse did what `name` says: "click", "wheel-up", "wheel-down". */
	mouse?: MouseReport;
};

export type KeyDecoder = {
	/** Takes bytes as they come: split anywhere, or many keys at once. */
	push(bytes: Uint8Array): KeyEvent[];
	/** True while the bytes so far may still become a longer sequence. */
	readonly pending: boolean;
	/** Milliseconds after which a pending sequence should be settled by `flush`, from when `progress` last changed. */
	readonly patience: number;
	/** Changes with all that is decoded; stands still while one sequence is waited for. */
	readonly progress: number;
	/** Nothing more came: a lone Escape is the Escape key, the start of any other sequence is dropped. */
	flush(): KeyEvent[];
};

const escapeByte = '\u001B';
const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
const escapeKey: NamedKey = {name: 'escape', text: null};

/** How much longer than for a lone Escape is waited for the rest of a sequence, and of a paste. */
const sequenceFactor = 20;
const pasteFactor = 100;
/** UTF-16 units: of a string, beyond which it is passed over; of a paste, beyond which the rest is dropped. */
const longestString = 4096;
const longestPaste = 100_000;

/** Alt with the one key that a text is, or null. */
const altKey = (text: string): KeyEvent | null => {
	const key = plainKey(text);
	return key && {name: `alt-${key.name}`, text: null, apart: key};
};

/**
 * Decodes raw standard input into key events. Focus reports are swallowed, and what of the mouse nothing is made of.
 *
 * @param escapePatience milliseconds after which a lone Escape is the Escape key.
 */
export const createKeyDecoder = (escapePatience = 50): KeyDecoder => {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	/** The text of a bracketed paste so far; null outside one. */
	let pasted: string | null = null;
	let progress = 0;

	const take = (length: number): string => {
		const taken = rest.slice(0, length);
		rest = rest.slice(length);
		if (length > 0) progress++;
		return taken;
	};

	const addPasted = (length: number): void => {
		const text = take(length);
		if (pasted !== null && pasted.length < longestPaste) pasted += text;
	};

	const endPaste = (): KeyEvent => {
		const text = plainLetters((pasted ?? '').slice(0, longestPaste));
		pasted = null;
		return {name: 'paste', text};
	};

	const takePaste = (): KeyEvent | null => {
		const end = rest.indexOf(pasteEnd);
		// The end mark may be split over chunks: what could be its beginning stays.
		addPasted(end < 0 ? Math.max(0, rest.length - pasteEnd.length + 1) : end);
		if (end < 0) return null;
		take(pasteEnd.length);
		return endPaste();
	};

	/** The next event; null for what is none; 'wait' where more must come first. */
	const next = (): KeyEvent | null | 'wait' => {
		if (pasted !== null) return takePaste() ?? 'wait';
		if (!rest.startsWith(escapeByte))
			return plainKey(take(String.fromCodePoint(rest.codePointAt(0) ?? 0).length));
		const match = matchSequence(rest);
		if (match === 'incomplete') {
			// What is too long is no answer to anything; its middle is forgotten, its end still waited for.
			if (rest.length > longestString) rest = rest.slice(0, 2) + rest.slice(-1);
			return 'wait';
		}

		if (match === null) {
			const second = String.fromCodePoint(rest.codePointAt(1) ?? 0);
			const key = second === escapeByte ? null : altKey(second);
			take(key ? 1 + second.length : 1);
			return key ?? escapeKey;
		}

		const whole = take(match.length);
		if (whole === pasteStart) pasted = '';
		return match.key === 'reply' ? {name: 'reply', text: whole} : match.key;
	};

	const drain = (): KeyEvent[] => {
		const events: KeyEvent[] = [];
		while (rest !== '') {
			const event = next();
			if (event === 'wait') break;
			if (event) events.push(event);
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
			if (pasted !== null) return escapePatience * pasteFactor;
			return rest === escapeByte ? escapePatience : escapePatience * sequenceFactor;
		},
		get progress() {
			return progress;
		},
		flush() {
			if (pasted !== null) {
				// The end of the paste was lost: what came of it is better than a keyboard that seems dead.
				addPasted(rest.length);
				return [endPaste()];
			}

			const whole = take(rest.length);
			if (whole === escapeByte) return [escapeKey];
			// Alt with `[`, `]`, `O` or `P` looks like the beginning of more.
			const key = whole.length === 2 ? altKey(whole.slice(1)) : null;
			return key ? [key] : [];
		},
	};
};
