import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {newHome, type Program, run, start} from './program.ts';

const esc = '\u001B';
const explicitOn = `${esc}[8l`;
const vte = [
	`${esc}[8;1$y`,
	`${esc}[?2026;0$y`,
	`${esc}P!|7E565445${esc}\\`,
	`${esc}[>65;7006;1c`,
	`${esc}[?65;1;9c`,
];

/** The dashboard on a terminal that says only what the test lets it say, from when it was asked. */
const dashboard = async (
	home: string,
	more: {args?: string[]; env?: Record<string, string>} = {},
): Promise<Program> => {
	const program = start(['--home', home, ...(more.args ?? [])], {mute: true, env: more.env ?? {}});
	for (let wait = 0; !program.output().includes(`${esc}[>c${esc}[c`); wait++) {
		if (wait > 2000) throw new Error(`it asked nothing:\n${program.output()}`);
		await pause(10);
	}

	return program;
};

const pause = (milliseconds: number): Promise<void> =>
	new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});

const isOpen = (program: Program): Promise<void> => program.until(/\[Events \d+\]/);

/** What was sent when the alternate screen was entered. */
const entry = (program: Program): string => program.output().split(`${esc}[?1049h`)[1]?.slice(0, 60) ?? '';

describe('a terminal that is asked what it is', () => {
	it('is not waited for when it has answered, and switched before the screen is cleared', async () => {
		const program = await dashboard(newHome());
		expect(program.output()).not.toContain(`${esc}[?1049h`);
		const asked = Date.now();
		program.send(vte.join(''));
		while (!program.output().includes(`${esc}[?1049h`)) await pause(5);
		expect(Date.now() - asked).toBeLessThan(900);
		await isOpen(program);
		expect(entry(program).startsWith(explicitOn)).toBe(true);
		program.send('q');
		await program.ended;
		expect(program.output()).toContain(`${esc}[8h${esc}[?1049l`);
	});

	it('may answer byte by byte', async () => {
		const program = await dashboard(newHome());
		for (const byte of vte.join('')) {
			program.send(byte);
			await pause(4);
		}

		await isOpen(program);
		expect(entry(program).startsWith(explicitOn)).toBe(true);
	});

	it('may say nothing, then too late: no answer is ever a key', async () => {
		const program = await dashboard(newHome());
		await isOpen(program);
		expect(entry(program)).not.toContain(explicitOn);
		const before = program.text();
		// "v" verifies, "q" quits, "x" dismisses: none of what stands in the answers may do so.
		program.send(`${esc}P>|vxq(1)${esc}\\`);
		for (const reply of vte) for (const half of [reply.slice(0, 3), reply.slice(3)]) program.send(half);
		await pause(400);
		expect(program.text()).toBe(before);
		program.send('j');
		await program.until(text => text !== before);
	});

	it('may answer with garbage', async () => {
		const program = await dashboard(newHome());
		program.send(`${esc}[999;999$y${esc}P>|${'v'.repeat(3000)}${esc}\\${esc}[?;;;c${esc}[>xz`);
		await isOpen(program);
		expect(program.text()).toMatch(/0 of \d+ reviewed/);
	});

	it('takes no key from the user who types meanwhile', async () => {
		const program = await dashboard(newHome());
		program.send(`/type:assault${vte.join('')}`);
		await program.until('type:assault');
	});

	it('is left at once by a signal', async () => {
		const program = await dashboard(newHome());
		program.pty.kill('SIGTERM');
		expect(await program.ended).toMatchObject({exitCode: 143});
		expect(program.output()).not.toContain(`${esc}[?1049h`);
	});
});

describe('what the user chooses', () => {
	it('with A is remembered for this terminal, and for no other', {timeout: 90_000}, async () => {
		const home = newHome();
		const first = await dashboard(home);
		first.send(vte.join(''));
		await isOpen(first);
		first.send('A');
		await first.until('Arabic kitty');
		first.send('A');
		await first.until('Arabic terminal');
		// That is the terminal's affair from here on.
		expect(first.output()).toContain(`${esc}[8h`);
		first.send('q');
		await first.ended;
		const file = path.join(home, 'terminals.json');
		expect(JSON.parse(readFileSync(file, 'utf8')).terminals).toEqual({
			'DA2 65;7006;1, DA3 7E565445': {arabic: 'terminal'},
		});

		const second = await dashboard(home);
		second.send(vte.join(''));
		await isOpen(second);
		expect(entry(second)).not.toContain(explicitOn);
		const other = await dashboard(home);
		other.send(`${esc}[?6c`);
		await isOpen(other);
		// The way after the first one: it was not "terminal".
		other.send('A');
		await other.until('Arabic kitty');
	});

	it('with --arabic or the variable goes before what the terminal says', async () => {
		const home = newHome();
		for (const more of [{args: ['--arabic', 'terminal']}, {env: {DEIREZ_TUI_ARABIC: 'terminal'}}]) {
			const program = await dashboard(home, more);
			program.send(vte.join(''));
			await isOpen(program);
			expect(entry(program)).not.toContain(explicitOn);
		}

		expect(existsSync(path.join(home, 'terminals.json'))).toBe(false);
	});

	it('is refused where there is no such way', async () => {
		const refused = await run(['--arabic', 'sideways']);
		expect(refused).toMatchObject({status: 2});
		expect(refused.stderr).toContain('--arabic "sideways" is none of app, kitty, terminal, off.');
		const program = start(['--home', newHome()], {env: {DEIREZ_TUI_ARABIC: 'sideways'}});
		expect(await program.ended).toMatchObject({exitCode: 2});
		expect(program.output()).toContain('DEIREZ_TUI_ARABIC "sideways" is none of app, kitty, terminal, off.');
	});
});

describe('doctor', () => {
	it('tells what was answered, asks which line reads right, and remembers that', async () => {
		const home = newHome();
		const program = start(['doctor', '--home', home], {mute: true, columns: 120, rows: 40});
		while (!program.output().includes(`${esc}[>c${esc}[c`)) await pause(10);
		program.send(vte.join(''));
		await program.until('Which of these reads right?');
		expect(program.text()).toContain('DCS !|7E565445 ST');
		expect(program.text()).toMatch(/switches +CSI 8l/);
		program.send('3');
		await program.until('terminal, remembered');
		expect(await program.ended).toMatchObject({exitCode: 0});
		expect(readFileSync(path.join(home, 'terminals.json'), 'utf8')).toContain('"arabic": "terminal"');
	});

	it('asks nothing where there is no terminal', async () => {
		const {status, stdout} = await run(['doctor', '--home', newHome()]);
		expect(status).toBe(0);
		expect(stdout).not.toContain(esc);
		expect(stdout).toContain('Nothing was asked');
	});
});
