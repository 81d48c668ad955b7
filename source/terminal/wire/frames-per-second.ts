import {overSsh} from '../over-ssh.ts';
import {wishedNumber} from '../wished-number.ts';

const most = 240;

/**
 * How many frames a second are drawn at the most: 60, and 10 where the session came over SSH, so that a held key does not fill
 * a slow link with frames nobody sees. `DEIREZ_TUI_FPS` (1 to 240) says otherwise; anything else in it is passed over.
 */
export const framesPerSecond = (env: Readonly<Record<string, string | undefined>>): number =>
	wishedNumber(env.DEIREZ_TUI_FPS, most) ?? (overSsh(env) ? 10 : 60);
