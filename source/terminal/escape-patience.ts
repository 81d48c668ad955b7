const longest = 5000;

/**
 * How long a lone Escape is waited on before it is the Escape key, in milliseconds: 50, and 100 where the session came
 * over SSH, whose packets tear a key's bytes apart. `DEIREZ_TUI_ESCAPE_DELAY` (1 to 5000) says otherwise; anything else
 * in it is passed over.
 */
export const escapePatience = (env: Readonly<Record<string, string | undefined>>): number => {
	const wanted = env.DEIREZ_TUI_ESCAPE_DELAY?.trim() ?? '';
	const given = /^\d{1,4}$/.test(wanted) ? Number(wanted) : 0;
	if (given > 0 && given <= longest) return given;
	return env.SSH_CONNECTION || env.SSH_TTY ? 100 : 50;
};
