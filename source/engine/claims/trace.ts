import type {Token} from '../text/tokens.ts';
import type {Range} from './marks.ts';

/**
 * Told of every rule that looked at words and left them: the words, the rule, the name of the reason (see `left-reasons.ts`), and more of it
 * where there is more to say. null where nobody asks, which costs nothing.
 */
export type Trace =
	| ((tokens: readonly Token[], range: Range, rule: string, why: string, detail?: string) => void)
	| null;
