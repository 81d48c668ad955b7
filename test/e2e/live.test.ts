import {existsSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {newHome, start} from './program.ts';

const report = (day: string, text: string): string => `---\npublished: ${day}\noutlet: sana\n---\n${text}\n`;

const shownEvents = (text: string): number => Number(/\[Events (\d+)\]/.exec(text)?.[1]);

/** Until the thread has laid the analysis down. */
const laid = async (home: string): Promise<string> => {
	const file = path.join(home, 'cache', 'analysis');
	for (let tries = 0; !existsSync(file); tries++) {
		if (tries > 300) throw new Error('nothing was laid down');
		await new Promise(resolve => setTimeout(resolve, 100));
	}

	return file;
};

describe('the analysis while the dashboard runs', () => {
	it('is made anew when events are joined, and when that is undone, with the cursor on what it stood on', async () => {
		const program = start(['--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		const before = shownEvents(program.text());
		program.send(' jm');
		await program.until(/events made one/);
		await program.until(text => shownEvents(text) === before - 1);
		program.send('u');
		await program.until(text => shownEvents(text) === before);
	});

	it('takes in reports that come, with --watch, and says how many', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'deirez-watch-'));
		writeFileSync(path.join(folder, 'a.txt'), report('2016-05-14', 'سيطر تنظيم الدولة على حي الصناعة.'));
		const program = start([folder, '--watch', '--home', newHome()]);
		await program.until(/\[Events \d+\]/);
		const before = shownEvents(program.text());
		writeFileSync(path.join(folder, 'b.txt'), report('2016-05-15', 'قصفت طائرات حربية حي الحميدية.'));
		await program.until(/1 new report: \d+ events now/);
		expect(shownEvents(program.text())).toBeGreaterThan(before);
	});

	it('is laid down for the next start, which shows the same; what is damaged there is made anew', async () => {
		const home = newHome();
		const first = start(['--home', home]);
		await first.until(/\[Events \d+\]/);
		const file = await laid(home);
		const rows = first.screen().slice(2, -2);
		first.send('q');
		await first.ended;

		const made = statSync(file).mtimeMs;
		const second = start(['--home', home]);
		await second.until(/\[Events \d+\]/);
		expect(second.screen().slice(2, -2)).toEqual(rows);
		second.send('q');
		await second.ended;
		expect(statSync(file).mtimeMs).toBe(made);

		truncateSync(file, Math.floor(readFileSync(file).length / 2));
		const third = start(['--home', home]);
		await third.until(/\[Events \d+\]/);
		expect(third.screen().slice(2, -2)).toEqual(rows);
	});
});
