/** Terminals of one colour, as terminfo names them. */
const monochrome = /^vt(?:52|1\d\d|2\d\d|3\d\d|420)$|-m(?:ono)?$/;

/**
 * Whether colours are drawn; bold, dim, underline and inverse stay. The first that says anything decides: `--no-color`; FORCE_COLOR, where
 * "0" and "false" forbid (Node's order, which puts it before NO_COLOR too); NO_COLOR (no-color.org): any value but the empty one; the terminal.
 */
export const wantsColour = (env: Readonly<Record<string, string | undefined>>, refused = false): boolean => {
	if (refused) return false;
	if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
	return !env.NO_COLOR && !monochrome.test(env.TERM ?? '');
};
