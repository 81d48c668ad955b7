import type {ArabicMode} from '../model/arabic-mode.ts';

/** What each way of drawing Arabic means, in few words. */
export const arabicWords: Readonly<Record<ArabicMode, string>> = {
	app: 'joined and in order by this program',
	kitty: 'words in order by this program, letters left to the terminal',
	terminal: 'left to the terminal',
	off: 'sent as it is written',
};
