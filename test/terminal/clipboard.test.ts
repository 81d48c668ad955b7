import {mkdtempSync, readFileSync, statSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {clipboardSequence, copyOut, mostBytes, whyFile} from '../../source/terminal/clipboard.ts';

const text = 'دير الزور';
const base64 = Buffer.from(text).toString('base64');

describe('the clipboard', () => {
	it('is set by OSC 52, and under tmux for the terminal behind it too', () => {
		expect(clipboardSequence(text, false)).toBe(`\u001B]52;c;${base64}\u0007`);
		expect(clipboardSequence(text, true)).toBe(
			`\u001B]52;c;${base64}\u0007\u001BPtmux;\u001B\u001B]52;c;${base64}\u0007\u001B\\`,
		);
		expect(clipboardSequence('a'.repeat(mostBytes), false)).toHaveLength(100_000);
	});

	it('is a file where the terminal has none or the text is too large', () => {
		expect(whyFile(text, {TERM: 'xterm'})).toBeNull();
		expect(whyFile(text, {TERM: 'screen-256color', TMUX: '/tmp/x'})).toBeNull();
		expect(whyFile(text, {TERM: 'screen'})).toMatch(/screen/);
		expect(whyFile(text, {TERM: 'linux'})).toMatch(/console/);
		expect(whyFile('ا'.repeat(mostBytes / 2 + 1), {TERM: 'xterm'})).toMatch(/too large/);
	});

	it('says which way the text went, and once that nobody can know', () => {
		const sent: string[] = [];
		const to = {send: (data: string) => void sent.push(data), file: '/nowhere', first: true};
		expect(copyOut(text, {TERM: 'xterm'}, to)).toBe(
			"Copied 9 letters to the terminal's clipboard (OSC 52), if it allows that.",
		);
		expect(copyOut(text, {TERM: 'xterm'}, {...to, first: false})).not.toContain('if it');
		expect(sent).toHaveLength(2);
	});

	it('writes a file that only the owner reads, never through a link', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'deirez-clip-'));
		const file = path.join(folder, 'state', 'clipboard.txt');
		const to = {send: () => {}, file, first: true};
		expect(copyOut(text, {TERM: 'linux'}, to)).toContain(file);
		expect(readFileSync(file, 'utf8')).toBe(text);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const link = path.join(folder, 'link');
		symlinkSync(file, link);
		copyOut('other', {TERM: 'linux'}, {...to, file: link});
		expect(readFileSync(file, 'utf8')).toBe(text);
	});
});
