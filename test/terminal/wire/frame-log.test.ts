import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it} from 'vitest';
import {createFrameLog} from '../../../source/terminal/wire/frame-log.ts';

it('keeps one line a frame behind what the file holds: time, bytes, rows, full', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'frames-'));
	try {
		const file = path.join(folder, 'frames');
		createFrameLog(file)({bytes: 1672, rows: 24, full: true});
		createFrameLog(file)({bytes: 0, rows: 0, full: false});
		expect(readFileSync(file, 'utf8')).toMatch(/^\d+\.\d\t1672\t24\tfull\n\d+\.\d\t0\t0\n$/);
	} finally {
		rmSync(folder, {recursive: true});
	}
});

it('says at once that it cannot write', () => {
	expect(() => createFrameLog('/nowhere/at/all')).toThrow('/nowhere/at/all');
});
