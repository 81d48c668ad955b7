import {userInfo} from 'node:os';

/** The variable by which people who share an account tell themselves apart. */
export const whoVariable = 'DEIREZ_TUI_WHO';

/** A name has to fit into a column of the log. */
const longest = 40;

/** Without what acts on a terminal or turns the direction of writing, blanks as one, not longer than fits. */
const tidy = (name: string): string =>
	[
		...name
			.normalize('NFC')
			.replaceAll(/[\p{Z}\s]+/gu, ' ')
			.replaceAll(/[\p{C}]/gu, '')
			.trim(),
	]
		.slice(0, longest)
		.join('')
		.trim();

const loginName = (): string => {
	try {
		return tidy(userInfo().username) || 'unknown';
	} catch {
		// Containers run under numbers that no account has.
		return 'unknown';
	}
};

/** Who takes decisions here, and what tells so: the variable `DEIREZ_TUI_WHO`, else the login name. */
export type Whoever = {who: string; from: 'DEIREZ_TUI_WHO' | 'login name'};

export const whoever = (env: Readonly<Record<string, string | undefined>>): Whoever => {
	const named = tidy(env[whoVariable] ?? '');
	return named === '' ? {who: loginName(), from: 'login name'} : {who: named, from: whoVariable};
};
