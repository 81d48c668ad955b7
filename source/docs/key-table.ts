import {groups} from '../keymap/binding.ts';
import {bindings} from '../keymap/bindings.ts';
import {keyName} from '../keymap/key-name.ts';

/** A bar ends a cell, also inside a code span. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
/** In a code span a backtick needs two around it. */
const code = (key: string): string => (key.includes('`') ? `\`\` ${key} \`\`` : `\`${cell(key)}\``);

/** The keys of the dashboard as the program has them, as tables of Markdown, one for each group. */
export const keyTables = (): string =>
	groups
		.flatMap(group => {
			const own = bindings.filter(binding => binding.group === group);
			if (own.length === 0) return [];
			return [
				'',
				`| ${group} | what it does | action |`,
				'| --- | --- | --- |',
				...own.map(
					({id, keys, words, dangerous}) =>
						`| ${keys.map(key => code(keyName(key))).join(' ')} | ${dangerous ? '**!** ' : ''}${cell(words)} | \`${id}\` |`,
				),
			];
		})
		.slice(1)
		.join('\n');
