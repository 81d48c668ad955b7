import {expect, it} from 'vitest';
import {newHome, type Program, run, start} from './program.ts';

/** The row with the cursor's mark, without the mark of its state. */
const cursorRow = (program: Program): string | undefined =>
	program
		.screen()
		.find(line => line.startsWith('▌') || line.startsWith('>'))
		?.slice(6, 40);

it('two dashboards on one home show each other’s decisions within a second, and neither cursor nor filter moves', async () => {
	const home = newHome();
	const [one, other] = [start(['--home', home]), start(['--home', home])];
	for (const program of [one, other]) await program.until(/\[Events \d+\]/);

	other.send('/type:assault|shelling\rjj');
	await other.until(/type:assault\|shelling +3\/\d+/);
	const before = [cursorRow(other), other.screen()[1]];

	one.send('v');
	await one.until('Verified (u undoes): ');
	const begin = Date.now();
	await other.until(/ \S+, elsewhere: new → verified: \S/);
	expect(Date.now() - begin).toBeLessThan(2000);
	expect([cursorRow(other), other.screen()[1]]).toEqual(before);

	// The other way round, and back: an undo takes back one's own.
	other.send('x');
	await other.until('Dismissed (u undoes): ');
	await one.until(/ \S+, elsewhere: new → dismissed: \S/);
	one.send('u');
	await one.until('Undone (verified → new): ');
	await other.until(/ \S+, elsewhere: undone, verified → new: \S/);

	// A verb is a session as well.
	const {stdout} = await run(['events', '--home', home, '--format', 'jsonl']);
	const ids = stdout
		.trim()
		.split('\n')
		.map(line => JSON.parse(line).id);
	const many = await run(['triage', ...ids.slice(0, 3), '--flag', '--home', home]);
	expect(many.status).toBe(0);
	for (const program of [one, other]) await program.until(/ \S+, elsewhere: 1 decision on 3 events/);

	for (const program of [one, other]) {
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
	}
});
