import type {ArabicMode} from '../model/arabic-mode.ts';
import type {Switches} from './session.ts';

/** What is known of the terminal that the dashboard is drawn on. */
export type Profile = {
	arabic: ArabicMode;
	/** Why so, in words for the user. */
	why: string;
	/** The sequences that turn the terminal's own reordering of Arabic off (`on`) and back (`off`); empty where it has none. */
	switches: Switches;
	/** It confirmed synchronised output, mode 2026. */
	synchronised: boolean;
	/** It is tmux, and the terminal that draws stands behind that. */
	tmux: boolean;
	/** It stands at the other end of an SSH connection. */
	slowLink: boolean;
};
