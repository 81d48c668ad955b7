import type {ArabicMode} from '../model/arabic-mode.ts';

/** The environment variable that stands for `--arabic`. */
export const arabicVariable = 'DEIREZ_TUI_ARABIC';

/** What each way of drawing Arabic means, in few words. */
export const arabicWords: Readonly<Record<ArabicMode, string>> = {
	app: 'this program joins and orders them',
	kitty: 'it orders words, and the terminal each word',
	terminal: 'the terminal does',
	off: 'nobody does, they are sent as written',
};
