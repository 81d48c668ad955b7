import {userInfo} from 'node:os';
import {describe, expect, it} from 'vitest';
import {whoever} from '../../source/store/whoever.ts';

describe('who decides', () => {
	it('is the one that the variable names', () => {
		expect(whoever({DEIREZ_TUI_WHO: 'leila'})).toEqual({who: 'leila', from: 'DEIREZ_TUI_WHO'});
	});

	it.each([{}, {DEIREZ_TUI_WHO: ''}, {DEIREZ_TUI_WHO: ' \t'}, {DEIREZ_TUI_WHO: '\u202e\u0007'}])(
		'is the user of the account where it names nobody',
		env => {
			expect(whoever(env)).toEqual({who: userInfo().username, from: 'login name'});
		},
	);

	it.each([
		[' Abu  Omar\n', 'Abu Omar'],
		['le\u001b[31mila', 'le[31mila'],
		['a\u202eb\u200fc', 'abc'],
		['ليلى', 'ليلى'],
		['x'.repeat(90), 'x'.repeat(40)],
		['😀'.repeat(50), '😀'.repeat(40)],
	])('is a name that does no harm where it is shown: %j', (given, name) => {
		expect(whoever({DEIREZ_TUI_WHO: given}).who).toBe(name);
	});
});
