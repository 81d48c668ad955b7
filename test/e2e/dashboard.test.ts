import {describe, expect, it} from 'vitest';
import {newHome, run, start} from './program.ts';

const shownEvents = (text: string): number => Number(/\[?Events (\d+)/.exec(text)?.[1] ?? -1);

describe('the built program in a terminal', () => {
	it('opens on the sample, filters, opens an event, decides, undoes, shows the other views, and leaves', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		const all = shownEvents(program.text());
		expect(all).toBeGreaterThan(5);
		expect(program.terminal.buffer.active.type).toBe('alternate');
		program.send('/type:assault');
		await program.until(text => shownEvents(text) > 0 && shownEvents(text) < all);
		program.send('\r\r');
		await program.until('Said by');
		expect(program.text()).toMatch(/[\uFE80-\uFEFC]{3}/);
		program.send('WG');
		await program.until(/attribution {2,}|trigger {2,}/);
		program.send('\u001B');
		await program.until(/Date +Event/);

		program.send('v');
		await program.until('Verified (u undoes): ');
		expect(program.text()).toMatch(/1 of \d+ reviewed/);
		program.send('u');
		await program.until('Undone (verified → new): ');
		expect(program.text()).toMatch(/0 of \d+ reviewed/);

		program.send('\u001B');
		await program.until(text => shownEvents(text) === all);
		program.send('F');
		await program.until('┌');
		program.send('D');
		await program.until(/\[Disagreements \d+\]/);
		expect(program.text()).toMatch(/«.*[\uFE80-\uFEFC]{3}/);
		program.send('?');
		await program.until('Down one row');
		program.send('\u001B');
		await program.until(/Kind +Facet/);

		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
		expect(program.terminal.buffer.active.type).toBe('normal');
		expect(program.output().lastIndexOf('\u001B[?25h')).toBeGreaterThan(
			program.output().lastIndexOf('\u001B[?25l'),
		);
	});

	it('remembers decisions and notes of the session before', async () => {
		const home = newHome();
		const first = start(['--home', home]);
		await first.until(/\[Events \d+\]/);
		first.send('cjaملاحظة\r');
		await first.until('Note saved (u undoes): ');
		first.send('q');
		await first.ended;
		const second = start(['--home', home]);
		await second.until(/1 of \d+ reviewed/);
		second.send('/is:disputed');
		await second.until(text => shownEvents(text) === 1);
	});

	it('tells at a key why a claim says what it says, and no longer at the next press', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		program.send('\r');
		await program.until(/Event {2}1 of \d+/);
		expect(program.text()).not.toMatch(/^ +trigger/m);
		program.send('W');
		await program.until(/^ +trigger +[a-z-]+\.[a-z-]+ .*«.*[\uFE80-\uFEFC]{2}/m);
		await program.until(/“.+” means /);
		program.send('W');
		await program.until(text => !/ means /.test(text));
	});

	it('says in one whole line that this is the sample', async () => {
		const program = start(['--home', newHome()]);
		await program.until('Nothing is imported yet: this is the sample, written for demonstration');
	});

	it.runIf(process.platform === 'linux')(
		'opens to look where no decision can be kept, and says why',
		async () => {
			const program = start(['--home', '/proc/nowhere/home']);
			await program.until('Decisions cannot be kept: home: cannot be made');
			await program.until('read-only');
			program.send('jv');
			await program.until('Decisions cannot be kept: home: cannot be made');
			expect(program.text()).toMatch(/0 of \d+ reviewed/);
			program.send('q');
			expect((await program.ended).exitCode).toBe(0);
			expect(program.output().slice(-400)).toMatch(/deirez-tui: \/proc\/nowhere\/home: cannot be made/);
		},
	);

	it('follows the size of the terminal', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		program.resize(40, 15);
		await program.until(/\[Events \d+\] F/);
		await program.until(() => /help/.test(program.screen().at(-1) ?? ''));
		program.resize(120, 40);
		await program.until(/Front +Killed/);
		await program.until(() => /verify/.test(program.screen().at(-1) ?? ''));
		program.send('\u000C');
		await program.until(/Front +Killed/);
	});

	it('sends little over a slow link', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		await program.cost('j');
		const cursor = await program.cost('j');
		expect(cursor).toBeGreaterThan(0);
		expect(cursor).toBeLessThanOrEqual(60);
		expect(await program.cost('gk')).toBeLessThanOrEqual(60);
		expect(await program.cost('k')).toBe(0);
		await program.cost('j'.repeat(18));
		expect(await program.cost('j')).toBeLessThanOrEqual(350);
		expect(await program.cost('\u001B[6~')).toBeLessThanOrEqual(7000);
	});

	it('takes keys that arrive together one by one', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		program.send('jjj\r');
		await program.until(/Event {2}4 of \d+/);
	});

	it.each([
		['Ctrl-C', '\u0003', 130],
		['SIGTERM', 'SIGTERM', 143],
		['SIGHUP', 'SIGHUP', 129],
	])('restores the terminal after %s', async (_name, way, status) => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		if (way.startsWith('SIG')) program.pty.kill(way);
		else program.send(way);
		expect((await program.ended).exitCode).toBe(status);
		expect(program.terminal.buffer.active.type).toBe('normal');
		for (const restored of ['\u001B[?25h', '\u001B[?1049l', '\u001B[?2004l', '\u001B[?7h'])
			expect(program.output()).toContain(restored);
	});

	it('goes to the shell with Ctrl-Z, comes back with fg, and leaves the shell as it was', async () => {
		const program = start(['--home', newHome()], {shell: true});
		await program.until(/\[Events \d+\]/);
		program.send('\u001A');
		await program.until('Stopped');
		expect(program.terminal.buffer.active.type).toBe('normal');
		program.send('fg\r');
		await program.until(/\[Events \d+\]/);
		program.send('j\r');
		await program.until(/Event {2}2 of \d+/);
		program.send('q');
		await program.until(() => program.terminal.buffer.active.type === 'normal');
	});

	it('draws on where CI is set, and in no colour where none is wanted', async () => {
		const program = start(['--home', newHome()], {env: {CI: 'true', NO_COLOR: '1'}});
		await program.until(/\[Events \d+\]/);
		program.send('v');
		await program.until('Verified (u undoes): ');
		expect(program.output()).not.toMatch(/\[(?:[\d;]*;)?3[1-7]m/);
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
	});
});

describe('the built program without a terminal', () => {
	it('prints a plain table', async () => {
		const {status, stdout} = await run(['--home', newHome()]);
		expect(status).toBe(0);
		expect(stdout.split('\n').length).toBeGreaterThan(5);
		expect(stdout).not.toContain('\u001B');
	});

	it('prints a plain table on a terminal that cannot move its cursor', async () => {
		const program = start(['--home', newHome()], {env: {TERM: 'dumb'}});
		expect((await program.ended).exitCode).toBe(0);
		expect(program.output()).not.toContain('\u001B[?1049h');
		expect(program.output()).toMatch(/TERM=dumb/);
	});
});
