import {press} from '../../source/components/state/press.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import type {State} from '../../source/components/state/state.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';

const names: Readonly<Record<string, string>> = {
	Enter: '\r',
	Esc: '\u001B',
	Tab: '\t',
	BackTab: '\u001B[Z',
	PgDn: '\u001B[6~',
	PgUp: '\u001B[5~',
	Home: '\u001B[H',
	End: '\u001B[F',
	CtrlD: '\u0004',
	CtrlU: '\u0015',
	Backspace: '\u007F',
	Space: ' ',
	Left: '\u001B[D',
	Right: '\u001B[C',
};

/** Plays a script of a user: keys with spaces between them, a word in quotes is typed letter by letter. */
export const play = (state: State, script: string): State => {
	let next = state;
	for (const [, quoted, name] of script.matchAll(/"([^"]*)"|(\S+)/gu)) {
		const text = quoted ?? names[name ?? ''] ?? name ?? '';
		const decoder = createKeyDecoder();
		for (const key of [...decoder.push(Buffer.from(text)), ...decoder.flush()]) {
			const action = press(next, key);
			if (action) next = reduce(next, action);
		}
	}

	return next;
};
