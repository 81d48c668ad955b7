import type {NamedKey} from './key-codes.ts';

/** What the mouse did, and where: column and row from 0, as the screen counts them. */
export type MouseReport = {column: number; row: number};

/** Reports of buttons (mode 1000) in decimal figures (mode 1006), as xterm's control sequences describe them. */
export const mouseOn = '\u001B[?1000h\u001B[?1006h';
export const mouseOff = '\u001B[?1006l\u001B[?1000l';

const motion = 32;
const wheel = 64;
const furtherButtons = 128;

const report = /^<(\d{1,4});(\d{1,5});(\d{1,5})$/u;

/**
 * The event that an SGR mouse report stands for: "click" (the first button went down), "wheel-up", "wheel-down"; null for every other.
 *
 * @param parameters what stands between `CSI` and the final letter.
 */
export const mouseKey = (parameters: string, final: string): (NamedKey & {mouse: MouseReport}) | null => {
	const [, code, x, y] = report.exec(parameters) ?? [];
	if (code === undefined || final !== 'M') return null;
	const buttons = Number(code);
	if ((buttons & (motion | furtherButtons)) > 0) return null;
	const name = {0: 'click', [wheel]: 'wheel-up', [wheel + 1]: 'wheel-down'}[buttons & (wheel | 3)];
	if (name === undefined) return null;
	return {name, text: null, mouse: {column: Number(x) - 1, row: Number(y) - 1}};
};
