/**
 * A sequence wrapped so that tmux hands it to the terminal around it (tmux(1), `allow-passthrough`): every ESC of it doubled.
 */
export const throughTmux = (sequence: string): string =>
	sequence === '' ? '' : `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;

/** A control sequence as tmux's configuration writes it in a terminal capability. */
const written = (sequence: string): string =>
	sequence.replaceAll('\u001B', '\\E').replaceAll('\u0007', '\\a');

/**
 * The line of `~/.tmux.conf` that has tmux itself switch the terminal around it, where it must not hand sequences on.
 *
 * @param term the TERM that tmux sees outside.
 */
export const overridesLine = (term: string, switches: {on: string; off: string}): string =>
	`set -as terminal-overrides ',${term}:smcup=\\E[?1049h${written(switches.on)}\\E[2J:rmcup=${written(switches.off)}\\E[?1049l'`;
