import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {newHome, start} from './program.ts';

/** A home with these settings. */
const homeWith = (config: unknown): string => {
	const home = newHome();
	writeFileSync(path.join(home, 'config.json'), JSON.stringify(config));
	return home;
};

describe('keys, in the built program', {timeout: 60_000}, () => {
	it('are the user’s, and what is wrong with them is told at the start and at the end', async () => {
		const home = homeWith({keys: {verify: ['Z'], dismis: ['d']}});
		const program = start(['--home', home], {columns: 120, rows: 40});
		await program.until(/\[Events \d+/);
		await program.until('there is no action "dismis". Did you mean "dismiss"?');
		program.send('v');
		program.send('Z');
		await program.until('Verified (u undoes)');
		program.send(':bring');
		await program.until('redo');
		program.resize(40, 15);
		await program.until('Enter do it  Esc leave');
		await program.until(/^▌Ctrl-R +Bring back/m);
		program.send('\u0015next view\r');
		await program.until(/\[Fronts \d+/);
		program.send('?');
		await program.until('/ searches this help');
		program.send('/why\r');
		program.send('\u001B');
		await program.until(/\[Fronts \d+/);
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
		expect(program.output()).toMatch(/config\.json: line 1, column \d+: "keys\.dismis": there is no action/);
	});

	it('let the mouse be until it is asked for', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+/);
		expect(program.output()).not.toContain('\u001B[?1000h');
		program.send('q');
		await program.ended;
		expect(program.output()).not.toContain('\u001B[?1000l');
	});

	it('have the mouse beside them where the settings say so, and give it back with the screen', async () => {
		const program = start(['--home', homeWith({mouse: true})], {shell: true});
		await program.until(/\[Events \d+/);
		expect(program.terminal.modes.mouseTrackingMode).toBe('vt200');
		program.send('\u001B[<0;5;6M');
		await program.until(text => text.split('\n')[5]?.startsWith('▌') ?? false);
		program.send('\u001A');
		await program.until('Stopped');
		expect(program.terminal.modes.mouseTrackingMode).toBe('none');
		program.send('fg\r');
		await program.until(/\[Events \d+/);
		expect(program.terminal.modes.mouseTrackingMode).toBe('vt200');
		program.send('q');
		await program.until(text => !text.includes('[Events'));
		expect(program.terminal.modes.mouseTrackingMode).toBe('none');
		program.send('exit\r');
		await program.ended;
	});
});
