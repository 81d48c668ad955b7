import {overSsh} from './over-ssh.ts';
import {wishedNumber} from './wished-number.ts';

const longest = 5000;

/**
 * How long a lone Escape is waited on before it is the Escape key, in milliseconds: 50, and 100 where the session came
 * over SSH, whose packets tear a key's bytes apart. `DEIREZ_TUI_ESCAPE_DELAY` (1 to 5000) says otherwise; anything else
 * in it is passed over.
 */
export const escapePatience = (env: Readonly<Record<string, string | undefined>>): number =>
	wishedNumber(env.DEIREZ_TUI_ESCAPE_DELAY, longest) ?? (overSsh(env) ? 100 : 50);
