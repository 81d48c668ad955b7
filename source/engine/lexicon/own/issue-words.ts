import type * as v from 'valibot';

const shown = (value: unknown): string => {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	if (typeof value === 'number') return String(value);
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const kinds: Readonly<Record<string, string>> = {
	string: 'text in "…"',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list […]',
	object: 'an object {…}',
	strict_object: 'an object {…}',
	record: 'an object {…}',
};

/** What a schema says against a value, for people who never saw a schema. */
export const issueWords = (issue: v.BaseIssue<unknown>): {problem: string; remedy: string} => {
	const {type, expected, received, input, message} = issue;
	const field = String(issue.path?.at(-1)?.key ?? '');
	if (type === 'strict_object' && expected === 'never')
		return {problem: `there is no field "${field}"`, remedy: 'Correct its name or leave it out.'};
	if (received === 'undefined') return {problem: `"${field}" is missing`, remedy: 'Add it.'};
	if (type === 'picklist')
		return {
			problem: `must be one of ${(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}, not ${shown(input)}`,
			remedy: 'Take one of these.',
		};
	if (type === 'non_empty') return {problem: 'is empty', remedy: 'Fill it in or leave it out.'};
	if (type === 'min_value' || type === 'max_value' || type === 'integer')
		return {
			problem:
				type === 'integer'
					? `must be a whole number, not ${shown(input)}`
					: `${shown(input)} is out of range (${expected})`,
			remedy: 'Correct the number.',
		};
	if (type === 'custom')
		return {
			problem: message,
			remedy: 'Write small Latin letters, digits and single dashes, such as al-joura.',
		};
	const kind = kinds[type];
	if (kind) return {problem: `must be ${kind}, not ${shown(input)}`, remedy: 'Correct the value.'};
	return {problem: message, remedy: 'Correct it.'};
};
