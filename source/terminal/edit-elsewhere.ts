import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

/** `VISUAL`, else `EDITOR`, else nano or vi where there is one; null for none. */
export const editorOf = (env: NodeJS.ProcessEnv): string | null => {
	const wished = env.VISUAL?.trim() || env.EDITOR?.trim();
	if (wished) return wished;
	const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
	return ['nano', 'vi'].find(name => folders.some(folder => existsSync(join(folder, name)))) ?? null;
};

/** Runs the editor on a file, with the terminal its own. @throws Error with how it ended, where that was not well. */
const runEditor = async (editor: string, file: string): Promise<void> =>
	new Promise((resolve, reject) => {
		// Through the shell, as git does it: the variable may hold arguments.
		const child = spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], {stdio: 'inherit'});
		child.on('error', reject);
		child.on('exit', (status, signal) => {
			if (status === 0) resolve();
			else reject(new Error(`${editor} ended with ${signal ?? `status ${status}`}`));
		});
	});

/**
 * Has a text edited by the user's editor, in a file that only the user can read, in memory where the system has such a folder
 * (`XDG_RUNTIME_DIR`); it is removed whatever happens.
 *
 * @returns the text without line breaks at its end. @throws Error where there is no editor, or it did not end well.
 */
export const editElsewhere = async (text: string, env: NodeJS.ProcessEnv): Promise<string> => {
	const editor = editorOf(env);
	if (editor === null) throw new Error('there is no editor: set VISUAL or EDITOR');
	const runtime = env.XDG_RUNTIME_DIR;
	const folder = mkdtempSync(join(runtime && existsSync(runtime) ? runtime : tmpdir(), 'deirez-tui-'));
	const remove = (): void => rmSync(folder, {recursive: true, force: true});
	process.on('exit', remove);
	try {
		const file = join(folder, 'note.txt');
		writeFileSync(file, text === '' ? '' : `${text}\n`, {mode: 0o600});
		await runEditor(editor, file);
		return readFileSync(file, 'utf8').replace(/[\r\n]+$/u, '');
	} finally {
		remove();
		process.off('exit', remove);
	}
};
