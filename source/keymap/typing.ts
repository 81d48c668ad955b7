import type {Context} from './binding.ts';

/** Where what one types goes into a line: there a key that types something does just that. */
const typing: ReadonlySet<Context> = new Set<Context>([
	'filter',
	'note',
	'tags',
	'form',
	'find-key',
	'palette',
]);

export const isTyped = (context: Context): boolean => typing.has(context);

/** Whether a key types something. */
export const types = (key: string): boolean => key === 'space' || [...key].length === 1;
