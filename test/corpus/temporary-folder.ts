import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';

/** A folder with these files, gone after the test. */
export const temporaryFolder = (files: Record<string, string | Uint8Array> = {}): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'deirez-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, content);
	}

	return folder;
};
