const names: Readonly<Record<string, string>> = {
	down: '↓',
	up: '↑',
	left: '←',
	right: '→',
	pagedown: 'PgDn',
	pageup: 'PgUp',
	home: 'Home',
	end: 'End',
	enter: 'Enter',
	escape: 'Esc',
	backspace: 'Backspace',
	delete: 'Del',
	tab: 'Tab',
	space: 'Space',
};

/** A key as people write it: "Ctrl-D", "Shift-Tab", "PgDn". */
export const keyName = (key: string): string => {
	const [, prefix = '', base = key] = /^((?:(?:ctrl|alt|shift)-)*)(.+)$/.exec(key) ?? [];
	const shown = names[base] ?? (prefix === '' ? base : base.toUpperCase());
	return prefix.replace(/\b[a-z]/g, letter => letter.toUpperCase()) + shown;
};
