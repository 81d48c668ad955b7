import {existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
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

describe('a note in the user’s own editor', () => {
	const editing = async (script: string) => {
		const home = newHome();
		const editor = `${home}-editor`;
		writeFileSync(editor, `#!/bin/sh\n${script}\n`, {mode: 0o700});
		const program = start(['--home', home], {
			env: {EDITOR: editor, XDG_RUNTIME_DIR: mkdtempSync(`${home}-run`)},
		});
		await program.until(/\[Events \d+\]/);
		program.send('aold');
		await program.until('old');
		program.send('\u0018');
		return program;
	};

	it('is kept, and the screen comes back', async () => {
		const program = await editing(
			'echo editing "$1"; stty -a | grep -o " icanon"; printf "new ملاحظة\\n" >> "$1"; sleep 1',
		);
		await program.until(/editing .*note\.txt\s+icanon/);
		expect(program.terminal.buffer.active.type).toBe('normal');
		const [, file = ''] = /editing (\S+)/.exec(program.text()) ?? [];
		await program.until('Note saved (u undoes): ');
		expect(program.terminal.buffer.active.type).toBe('alternate');
		expect(existsSync(dirname(file))).toBe(false);
		program.send('j\r');
		await program.until(/Event {2}2 of \d+/);
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
	});

	it('stays as it was where the editor fails, and says so', async () => {
		const program = await editing('echo worse > "$1"; exit 3');
		await program.until(/The note is as it was: .*status 3/);
		await program.until('old');
		program.send('\u001B');
		await program.until('The note is as it was.');
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
	});
});
