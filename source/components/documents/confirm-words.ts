import {keyName} from '../../keymap/key-name.ts';
import {bindingsOf} from '../../keymap/lookup.ts';
import type {TriageState} from '../../model/decision.ts';

const actions: Readonly<Record<TriageState, string>> = {
	new: 'renew',
	verified: 'verify',
	disputed: 'dispute',
	dismissed: 'dismiss',
};

/** Which key settles what there is to say about an event in this state, as the keymap has it: "v: still verified, and settled". */
export const confirmWords = (state: TriageState): string => {
	const [key = ''] = bindingsOf('event').find(({id}) => id === actions[state])?.keys ?? [];
	return `${keyName(key)}: still ${state}, and settled.`;
};
