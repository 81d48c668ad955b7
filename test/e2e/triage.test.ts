import {describe, expect, it} from 'vitest';
import {newHome, run, start} from './program.ts';

describe('an analyst who decides about many', () => {
	it('tags, notes and verifies what is marked, merges, corrects, and takes back what was wrong', async () => {
		const home = newHome();
		const program = start(['--home', home]);
		await program.until(/\[Events \d+\]/);
		program.send('  t');
		await program.until('Tags of 2: ');
		program.send('red كمين\r');
		await program.until('Tags changed (u undoes all): 2 of 2 events');
		program.send('aone\u001B\rملاحظة');
		await program.until('Added to each note');
		program.send('\r');
		await program.until('Added to the notes of 2 events');
		program.send('v');
		await program.until('Verified (u undoes all): 2 events');
		await program.until(/2 of \d+ reviewed/);
		program.send('u');
		await program.until('Undone (verified → new): 2 events');
		program.send('g  m');
		await program.until(/2 events made one \(u undoes\)/);
		program.send('gw');
		await program.until('What the claim says');
		program.send('\u0015mines\r');
		await program.until('Claim corrected (u undoes): type');
		program.send('u');
		await program.until(/Undone: /);
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
		const {stdout} = await run(['events', '--home', home, '--format', 'json']);
		const events = JSON.parse(stdout) as {tags: string[]; note: string; regrouped?: true}[];
		const tagged = events.filter(({tags}) => tags.includes('كمين'));
		expect(tagged.map(({note}) => note)).toContain('one\nملاحظة');
		const log = await run(['log', '--home', home, '--format', 'jsonl']);
		expect(log.stdout).toMatch(/"kind":"merge"/);
	});
});
