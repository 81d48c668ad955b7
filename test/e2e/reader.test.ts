import {expect, it} from 'vitest';
import {newHome, run, start} from './program.ts';

it('a report is read from claim to claim, a missed claim is added by its words, and stands among the claims afterwards', async () => {
	const home = newHome();
	const program = start(['--home', home]);
	await program.until(/\[Events \d+\]/);
	program.send('R');
	await program.until(/1 of \d+ /);
	expect(program.text()).toMatch(/[\uFE80-\uFEFC]{3}/);
	program.send(']');
	await program.until(/2 of \d+ /);
	program.send('i');
	await program.until('Select the words');
	program.send(' \u001B[D\u001B[D\u001B[D');
	await program.until('4 words');
	program.send('\r');
	await program.until('A claim that the program missed');
	program.send('\u0015looting\r');
	await program.until('Claim added (u undoes): looting');
	program.send('q');
	await program.ended;
	const {stdout} = await run(['log', '--home', home]);
	expect(stdout).toMatch(/"kind":"add".*"type":"looting"/);
	const claims = await run(['claims', '--home', home]);
	expect(claims.stdout).toMatch(/"type":"looting".*"added":true/);
});

it('sources are compared facet by facet, and a cell leads to the words in the report', async () => {
	const program = start(['--home', newHome()], {columns: 120, rows: 40});
	await program.until(/\[Events \d+\]/);
	program.send('D');
	await program.until(/Kind +Facet/);
	program.send('\r');
	await program.until(/Who says what/);
	await program.until(/«.*[\uFE80-\uFEFC]{3}/);
	program.send('\r');
	await program.until(/\d+ of \d+ /);
	program.send('\u001B');
	await program.until(/Who says what/);
});
