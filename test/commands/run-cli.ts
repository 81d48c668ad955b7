import {type SpawnSyncOptionsWithStringEncoding, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
export const builtCli = path.join(root, 'dist/cli.js');

export type Ran = {status: number | null; stdout: string; stderr: string};

/**
 * Runs the built program (`npm test` builds it first) as a user's shell would, with standard output in a pipe and nothing of the
 * user's own settings.
 */
export const runCli = (
	args: readonly string[],
	options: {input?: string | Buffer; cwd?: string; env?: Record<string, string>; cli?: string} = {},
): Ran => {
	const {input = '', cwd = root, env = {}, cli = builtCli} = options;
	if (!existsSync(cli)) throw new Error(`${cli} is not there: run "npm run build" first.`);
	const settings: SpawnSyncOptionsWithStringEncoding = {
		input,
		cwd,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		timeout: 60_000,
		killSignal: 'SIGKILL',
		env: {PATH: process.env.PATH, HOME: '/nonexistent', ...env},
	};
	const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], settings);
	return {status, stdout, stderr};
};

/** A fresh folder for the tests of one file; gone afterwards. */
export const freshFolder = (): string => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'deirez-cli-'));
	afterAll(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

/** Standard error as the lines that a user reads. */
export const notes = (ran: Ran): string[] => ran.stderr.split('\n').filter(line => line !== '');
