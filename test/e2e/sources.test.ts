import {describe, expect, it} from 'vitest';
import {newHome, run, start} from './program.ts';

describe('the sources in the built program', () => {
	it('are listed, graded, opened and followed to what is behind a figure; the grade is there at the next start', async () => {
		const home = newHome();
		const program = start(['--home', home]);
		await program.until(/\[Ev(ents)? \d+\]/);
		program.send('S');
		await program.until(/Source +Alignment +Grade/);
		expect(program.text()).toMatch(/▌ SOHR +monitor +F6 +\d+ +\d+/);
		expect(program.text()).toContain('nobody else tells');
		program.send('e');
		await program.until('Grade SOHR (F6): ');
		program.send('b2');
		await program.until('Graded B2 (u undoes): SOHR');
		program.send('\r');
		await program.until('→ Events that it tells of');
		expect(program.text()).toContain('B2: usually reliable; probably true');
		program.send(']]\r');
		await program.until(/\[Dis(agreements)? \d+\]/);
		program.send('\u001B');
		await program.until('→ Show it among the disagreements');
		program.send('[[\r');
		await program.until('/ source:sohr');
		program.send('\u001B\u001B');
		await program.until(/▌ SOHR +monitor +B2/);
		program.send('q');
		await program.ended;

		const {stdout} = await run(['sources', '--format', 'csv', '--home', home]);
		expect(stdout).toContain('sohr,SOHR,monitor,B2,');
	});
});
