import {keyFor} from '../../keymap/key-for.ts';
import type {Keymap} from '../../keymap/keymap.ts';
import type {TriageState} from '../../model/decision.ts';

const actions: Readonly<Record<TriageState, string>> = {
	new: 'renew',
	verified: 'verify',
	disputed: 'dispute',
	dismissed: 'dismiss',
};

/** Which key settles what there is to say about an event in this state, as the keymap has it: "v: still verified, and settled". */
export const confirmWords = (keymap: Keymap, state: TriageState): string =>
	`${keyFor(keymap, 'event', actions[state])}: still ${state}, and settled.`;
