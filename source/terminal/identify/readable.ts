import {sanitise} from '../sanitise.ts';

const introducers: readonly (readonly [string, string])[] = [
	['\u001B[', 'CSI '],
	['\u001BP', 'DCS '],
	['\u001B]', 'OSC '],
	['\u001B\\', ' ST'],
	['\u001B', 'ESC '],
	['\u0007', ' BEL'],
];

/** A control sequence as the manuals write it: `CSI > q`, `DCS >|XTerm(379) ST`. Safe to print, at most 100 characters. */
export const readable = (sequence: string): string => {
	let text = sequence;
	for (const [code, name] of introducers) text = text.replaceAll(code, name);
	const clean = sanitise(text).trim();
	return clean.length > 100 ? `${clean.slice(0, 99)}…` : clean;
};
