import {execFileSync, spawnSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {importItems, loadCorpus} from '../../source/corpus/corpus-folder.ts';
import {makeReport} from '../../source/corpus/make-report.ts';
import {requirePrivate} from '../../source/corpus/permissions.ts';
import {type Home, resolveHome} from '../../source/store/home.ts';
import {requirePrivateHome, tighten} from '../../source/store/permissions.ts';
import {openStore} from '../../source/store/store.ts';
import {rememberTerminal} from '../../source/store/terminal-memory.ts';
import {copyOut} from '../../source/terminal/clipboard.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';
import {makeHome} from './make-home.ts';

const isRoot = process.geteuid?.() === 0;
const item = (text: string) => ({report: makeReport(text, {}), claims: null, origin: 'o', basis: {}});

/** A home with all that the program ever writes there: twice opened, so that there is a copy, and once torn and once broken. */
const fullHome = async (home: Home = makeHome()): Promise<Home> => {
	await importItems(home, [item('one'), item('two')]);
	for (const state of ['verified', 'disputed'] as const) {
		const store = await openStore(home);
		await store.decide([{event: makeEvent('1'), change: {state}}]);
		await store.close();
	}

	writeFileSync(home.journal, '{"v":1,"previous":"x","su', {flag: 'a'});
	writeFileSync(home.store, 'broken');
	await (await openStore(home)).close();
	await rememberTerminal(home, 'xterm', {arabic: 'app'});
	copyOut(
		'text',
		{DEIREZ_TUI_CLIPBOARD: 'file'},
		{
			send: () => {},
			file: path.join(home.directory, 'clipboard.txt'),
			first: true,
		},
	);
	return home;
};

const modesIn = (folder: string): Record<string, string> =>
	Object.fromEntries(
		['.', ...(readdirSync(folder, {recursive: true}) as string[])].map(name => {
			const stats = statSync(path.join(folder, name));
			return [name, `${stats.isDirectory() ? 'd' : '-'}${(stats.mode & 0o777).toString(8)}`];
		}),
	);

const withUmask = (mask: number): void => {
	const before = process.umask(mask);
	onTestFinished(() => {
		process.umask(before);
	});
};

describe('what the program writes', () => {
	it('is for its owner alone even where the umask would let all in', async () => {
		withUmask(0);
		const home = await fullHome();
		const modes = modesIn(home.directory);
		for (const name of ['corpus', 'journal.jsonl', 'store.json', 'terminals.json', 'clipboard.txt'])
			expect(Object.keys(modes)).toContain(name);
		expect(Object.keys(modes).filter(name => /torn|corrupt|bak/.test(name)).length).toBeGreaterThan(1);
		expect(Object.entries(modes).filter(([, mode]) => mode !== 'd700' && mode !== '-600')).toEqual([]);
	});
});

describe('a home that is open to others', () => {
	it('is refused with its mode and the remedy: made by hand and still empty', async () => {
		const home = makeHome();
		mkdirSync(home.directory, {mode: 0o755});
		chmodSync(home.directory, 0o755);
		const words = `${home.directory}: is open to other users (drwxr-xr-x), and what is kept here only you may read. Close it, then go on: chmod 700 ${home.directory}`;
		await expect(openStore(home)).rejects.toThrow(words);
		await expect(openStore(home, {readOnly: true})).rejects.toThrow(words);
		expect(() => requirePrivateHome(home, false)).toThrow(words);
		expect(readdirSync(home.directory)).toEqual([]);
		execFileSync('sh', ['-c', words.slice(words.indexOf('chmod'))]);
		await (await openStore(home, {makeHome: true})).close();
		expect(existsSync(home.journal)).toBe(true);
	});

	it('is refused where several files are, and the remedy does for all', async () => {
		const home = await fullHome();
		for (const file of [home.journal, home.store, `${home.store}.bak`]) chmodSync(file, 0o644);
		const {message} = await openStore(home).catch(error => error);
		expect(message).toMatch(
			/journal\.jsonl: is open to other users \(-rw-r--r--, and 2 more\).*: chmod -R go-rwx \//,
		);
		execFileSync('sh', ['-c', message.slice(message.indexOf('chmod'))]);
		await (await openStore(home)).close();
	});

	it('is refused where its name needs quoting, and the remedy can be copied', async () => {
		const home = resolveHome(path.join(temporaryFolder(), "it's a ٢٠١٧\n😀 home"), {});
		await (await openStore(home, {makeHome: true})).close();
		chmodSync(home.directory, 0o750);
		const {message} = await openStore(home).catch(error => error);
		execFileSync('bash', ['-c', message.slice(message.indexOf('chmod'))]);
		expect(modesIn(home.directory)['.']).toBe('d700');
	});

	it('is refused where only a report is', async () => {
		const home = await fullHome();
		const [report] = readdirSync(home.corpus).filter(name => /^[0-9a-f]{64}\.json$/.test(name));
		chmodSync(path.join(home.corpus, report as string), 0o640);
		await expect(loadCorpus(home)).rejects.toThrow(
			/\.json: is open to other users \(-rw-r-----\).*chmod 600/,
		);
		chmodSync(path.join(home.corpus, report as string), 0o600);
		chmodSync(home.corpus, 0o770);
		await expect(openStore(home)).rejects.toThrow(/corpus: is open to other users \(drwxrwx---\)/);
		await expect(importItems(home, [item('three')])).rejects.toThrow(/is open to other users/);
	});

	it('is found through a link', async () => {
		const home = await fullHome();
		const link = path.join(temporaryFolder(), 'link');
		symlinkSync(home.directory, link);
		await (await openStore(resolveHome(link, {}))).close();
		chmodSync(home.directory, 0o711);
		await expect(openStore(resolveHome(link, {}))).rejects.toThrow(
			/link: is open to other users \(drwx--x--x\)/,
		);
	});

	it('may have settings and other files of the user that all can read', async () => {
		const home = await fullHome();
		for (const name of ['config.json', 'notes.txt']) {
			writeFileSync(path.join(home.directory, name), '{}');
			chmodSync(path.join(home.directory, name), 0o644);
		}

		expect(requirePrivateHome(home, false)).toEqual([]);
		expect(tighten(home)).toEqual([]);
	});

	it('is tightened whole, and what the user keeps there is left', async () => {
		const home = await fullHome();
		writeFileSync(home.config, '{}');
		execFileSync('chmod', ['-R', 'a+rX', home.directory]);
		const closed = tighten(home);
		expect(closed).toContain(home.directory);
		expect(closed).toContain(home.journal);
		const open = Object.entries(modesIn(home.directory)).filter(([, mode]) => !/^(d700|-600)$/.test(mode));
		expect(open).toEqual([['config.json', '-644']]);
		expect(tighten(home)).toEqual([]);
		await (await openStore(home)).close();
		expect((await loadCorpus(home)).items).toHaveLength(2);
	});

	it('can be read where that is asked for, as from a stick', async () => {
		const home = await fullHome();
		execFileSync('chmod', ['-R', 'a+rX', home.directory]);
		const stick: Home = {...home, foreign: true};
		const store = await openStore(stick, {readOnly: true});
		expect(store.triageOf(makeEvent('1')).state).toBe('disputed');
		await store.close();
		expect((await loadCorpus(stick)).items).toHaveLength(2);
	});
});

describe('a home in a folder that anybody may write to', () => {
	it('is refused, by the path and by where a link leads; not where the sticky bit is set', async () => {
		const above = temporaryFolder();
		const home = resolveHome(path.join(above, 'home'), {});
		await (await openStore(home, {makeHome: true})).close();
		chmodSync(above, 0o777);
		await expect(openStore(home)).rejects.toThrow(
			`${home.directory}: lies in ${above}, where anybody may put another in its place (drwxrwxrwx). Choose another folder with --home DIR, or forbid it: chmod o-w ${above}`,
		);
		const link = path.join(temporaryFolder(), 'link');
		symlinkSync(home.directory, link);
		await expect(openStore(resolveHome(link, {}))).rejects.toThrow(/where anybody may put another/);
		chmodSync(above, 0o1777);
		await (await openStore(home)).close();
	});
});

describe.runIf(isRoot)('what belongs to others', () => {
	const nobody = 65_534;

	it('is refused to root for writing, since its owner could not read it after, and may be looked at', async () => {
		const home = await fullHome();
		execFileSync('chown', ['-R', String(nobody), home.directory]);
		await expect(openStore(home)).rejects.toThrow(
			/home: belongs to another user \(uid 65534\), and \d+ more, who could not read what root writes\. Run deirez-tui as that user/,
		);
		const store = await openStore(home, {readOnly: true});
		expect(store.triageOf(makeEvent('1')).state).toBe('disputed');
		await store.close();
	});

	it.runIf(spawnSync('setpriv', ['--version']).status === 0)('is refused to a user', async () => {
		const folder = temporaryFolder();
		chmodSync(folder, 0o755);
		cpSync(path.resolve(import.meta.dirname, '../../package.json'), path.join(folder, 'package.json'));
		const home = resolveHome(path.join(folder, 'home'), {});
		await (await openStore(home, {makeHome: true})).close();
		chmodSync(home.directory, 0o755);
		const script = `import {requirePrivate} from ${JSON.stringify(path.join(folder, 'permissions.mjs'))}; try { requirePrivate([process.argv[1]], process.argv[1]); } catch (error) { console.log(error.message); }`;
		const {build} = await import('esbuild');
		await build({
			entryPoints: [path.resolve(import.meta.dirname, '../../source/corpus/permissions.ts')],
			bundle: true,
			platform: 'node',
			format: 'esm',
			outfile: path.join(folder, 'permissions.mjs'),
		});
		chmodSync(path.join(folder, 'permissions.mjs'), 0o644);
		const said = execFileSync(
			'setpriv',
			[
				'--reuid=65534',
				'--regid=65534',
				'--clear-groups',
				process.execPath,
				'--input-type=module',
				'-e',
				script,
				home.directory,
			],
			{encoding: 'utf8', cwd: '/'},
		);
		expect(said).toBe(
			`${home.directory}: belongs to root (drwxr-xr-x). Choose another folder with --home DIR, or take it over: sudo chown -R "$(id -un)" ${home.directory}\n`,
		);
	});

	it('is told of a single file among one’s own', async () => {
		const home = await fullHome();
		chownSync(home.store, nobody, nobody);
		await expect(openStore(home)).rejects.toThrow(/store\.json: belongs to another user \(uid 65534\),/);
	});
});

const mounted = (kind: string, options: string): string | null => {
	if (!isRoot) return null;
	const folder = path.join(temporaryFolder(), 'mounted');
	mkdirSync(folder);
	if (spawnSync('mount', ['-t', kind, '-o', options, kind, folder]).status !== 0) return null;
	onTestFinished(() => {
		spawnSync('umount', [folder]);
	});
	return folder;
};

describe('a disk on which permissions cannot be put right', () => {
	it('is told and not refused: read-only', async context => {
		const folder = mounted('tmpfs', 'size=1m,mode=755');
		if (folder === null) return context.skip();
		const home = await fullHome(resolveHome(path.join(folder, 'home'), {}));
		chmodSync(home.directory, 0o755);
		expect(() => requirePrivateHome(home, true)).toThrow(/chmod 700/);
		spawnSync('mount', ['-o', 'remount,ro', folder]);
		expect(requirePrivateHome(home, true)).toEqual([
			`${home.directory}: its file system is read-only: whoever can reach the disk can read what is kept there. Encrypt it.`,
		]);
		const store = await openStore(home, {readOnly: true});
		expect(store.triageOf(makeEvent('1')).state).toBe('disputed');
		expect(store.problems).toHaveLength(1);
		await store.close();
	});

	it('is told before the first is written there too, and goes for files as well: FAT', context => {
		const image = path.join(temporaryFolder(), 'image');
		const folder = path.join(temporaryFolder(), 'fat');
		mkdirSync(folder);
		const made =
			spawnSync('mkfs.vfat', ['-C', image, '1440']).status === 0 &&
			spawnSync('mount', ['-o', 'loop,umask=0', image, folder]).status === 0;
		if (!made) return context.skip();
		onTestFinished(() => {
			spawnSync('umount', [folder]);
		});
		const home = resolveHome(path.join(folder, 'home'), {});
		const words = `${home.directory}: its file system (FAT) keeps no permissions: whoever can reach the disk can read what is kept there. Encrypt it.`;
		expect(requirePrivateHome(home, false)).toEqual([words]);
		mkdirSync(home.directory);
		expect(requirePrivateHome(home, false)).toEqual([words]);
		expect(tighten(home)).toEqual([]);
	});
});

it('nothing is asked of what is not there', () => {
	expect(requirePrivate(['/nowhere/at/all'], '/nowhere/at/all')).toBeNull();
});
