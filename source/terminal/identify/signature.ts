import type {Facts} from './facts.ts';
import type {Tmux} from './tmux.ts';

/**
 * What a terminal is remembered by: its answers, with versions, as a newer one may behave otherwise; in tmux with what tmux knows of the
 * terminal around it. One that answered nothing goes by TERM.
 */
export const signatureOf = (facts: Facts, tmux: Tmux | null, term: string | undefined): string => {
	const parts = [
		facts.version,
		facts.secondary === null ? null : `DA2 ${facts.secondary}`,
		facts.tertiary === null ? null : `DA3 ${facts.tertiary}`,
	].filter(part => part !== null);
	const own = parts.length > 0 ? parts.join(', ') : `TERM ${term || 'unset'}`;
	return tmux ? `${own}, in ${tmux.outer || tmux.term || 'a terminal unknown'}` : own;
};
