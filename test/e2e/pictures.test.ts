import {describe, expect, it} from 'vitest';
import {newHome, start} from './program.ts';

describe('the timeline and the map of the built program', () => {
	it('lead from a day to its events, from a change of control to its event, from a place to what happened there, and back', async () => {
		const program = start(['--home', newHome()], {columns: 100, rows: 30});
		await program.until(/\[Events \d+\]/);
		program.send('T');
		await program.until(/\[Timeline \d+\]/);
		await program.until(/Days · \d+ events · \d{4}-\d\d-\d\d to/);
		const [, day = ''] = /▌(\d{4}-\d\d-\d\d)/.exec(program.text()) ?? [];
		program.send('\r');
		await program.until(`date:${day}`);
		await program.until(/\[Events \d+\]/);
		program.send('\u001B');
		await program.until(/\[Timeline \d+\]/);
		program.send('z');
		await program.until(/▌.*\d{4}-\d\d-\d\d.*: .* (?:took|left) /);
		program.send('\r');
		await program.until('Said by');
		program.send('\u001B');
		await program.until(/\[Timeline \d+\]/);

		program.send('M');
		await program.until(/├─+┤ \d+ k?m, north up/);
		expect(program.text()).toMatch(/\[[A-Z?%o-]~?\]/);
		expect(program.text()).toMatch(/[\u2801-\u28FF]/);
		program.send('f');
		await program.until('Front: ');
		program.send('=z');
		await program.until('The places are sized by killed.');
		program.send('j\r');
		await program.until(/\/ place:[a-z-]+/);
		await program.until(/\[Events \d+\]/);
		program.send('\u001B');
		await program.until(/\[Map \d+\]/);
		program.resize(40, 15);
		await program.until(/\[Map \d+\] +best|\[Map \d+\]/);
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
	});
});
