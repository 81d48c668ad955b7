import {nearest} from '../engine/text/nearest.ts';

/** Keys that have a name, as `KeyEvent.name` writes them, and how else people write them. */
const named: Readonly<Record<string, readonly string[]>> = {
	up: ['↑', 'arrow-up'],
	down: ['↓', 'arrow-down'],
	left: ['←', 'arrow-left'],
	right: ['→', 'arrow-right'],
	home: [],
	end: [],
	insert: ['ins'],
	delete: ['del'],
	pageup: ['pgup', 'page-up'],
	pagedown: ['pgdn', 'pgdown', 'page-down'],
	enter: ['return'],
	escape: ['esc'],
	backspace: ['bs'],
	tab: [],
	space: [],
};
const byName = new Map(
	Object.entries(named).flatMap(([name, others]) => [name, ...others].map(one => [one, name] as const)),
);

/** Cursor keys and those around them: terminals send them with every modifier. */
const modifiable = /^(?:up|down|left|right|home|end|insert|delete|pageup|pagedown)$/;

/** What these are to a terminal: they cannot be told from the keys that they have been since the teletype. */
const sameAs: Readonly<Record<string, string>> = {
	i: 'tab',
	j: 'enter',
	m: 'enter',
	h: 'backspace',
	'[': 'escape',
};

export type ReadKey = {key: string} | {problem: string; remedy: string};

const refuse = (problem: string, remedy: string): ReadKey => ({problem, remedy});
const isCharacter = (text: string): boolean => [...text].length === 1 && !/[\p{Control}\s]/u.test(text);
const remedyFor = (text: string): string => {
	const near = nearest(text.toLowerCase(), [...byName.keys()]);
	return near
		? `Did you mean "${near}"?`
		: 'Write it as "v", "G", "ctrl-v", "alt-v", "shift-tab", "pagedown".';
};

/** The key with its modifiers, as the key decoder names it. */
const combine = (base: string, {ctrl, alt, shift}: Record<'ctrl' | 'alt' | 'shift', boolean>): ReadKey => {
	const whole = `${ctrl ? 'ctrl-' : ''}${alt ? 'alt-' : ''}${shift ? 'shift-' : ''}${base}`;
	if (modifiable.test(base)) return {key: whole};
	if (byName.has(base)) {
		const sent = !ctrl && !shift ? true : whole === 'shift-tab' || whole === 'ctrl-space';
		return sent ? {key: whole} : refuse(`no terminal tells "${whole}" from "${base}"`, 'Take another key.');
	}

	if (shift && base.toUpperCase() === base.toLowerCase())
		return refuse(`"${whole}" is no key`, 'Write the sign itself that the key then types.');
	const typed = shift ? base.toUpperCase() : base;
	if (!ctrl) return {key: `${alt ? 'alt-' : ''}${typed}`};
	const letter = typed.toLowerCase();
	const same = sameAs[letter];
	if (same) return refuse(`to a terminal "${whole}" is "${same}"`, `Write "${same}", or take another key.`);
	if (!/^[a-z]$/.test(letter))
		return refuse(`no terminal sends "${whole}"`, 'Ctrl goes with a to z, space and the cursor keys.');
	return {key: `${alt ? 'alt-' : ''}ctrl-${letter}`};
};

/**
 * The key that people write as "v", "G", "Ctrl-V", "alt+b", "PgDn" or "Esc", named as the key decoder names it; what is wrong where no
 * terminal sends such a key.
 */
export const readKey = (text: string): ReadKey => {
	if (text === ' ') return {key: 'space'};
	if (isCharacter(text) && !byName.has(text)) return {key: text};
	const [, prefix = '', rest = ''] = /^((?:(?:ctrl|alt|shift)[-+])*)(.+)$/isu.exec(text) ?? [];
	const base = isCharacter(rest) ? (byName.get(rest) ?? rest) : byName.get(rest.toLowerCase());
	if (base === undefined) return refuse(`there is no key "${text}"`, remedyFor(rest === '' ? text : rest));
	const has = (name: string): boolean => prefix.toLowerCase().includes(name);
	return combine(base, {ctrl: has('ctrl'), alt: has('alt'), shift: has('shift')});
};
