import {copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {sumOf} from '../../../source/store/sum.ts';
import {isBearable, usualCost} from '../../../source/store/vault/derive-key.ts';
import {type KeyFile, readKeyFile, writeKeyFile} from '../../../source/store/vault/key-file.ts';
import {inState, makeVault, underPassphrase, unlockVault} from '../../../source/store/vault/vault.ts';
import {temporaryFolder} from '../../corpus/temporary-folder.ts';
import {cheap} from './cheap.ts';

const newFile = (): string => path.join(temporaryFolder(), 'key.json');
const readBack = async (file: string): Promise<KeyFile> => (await readKeyFile(file)) as KeyFile;

/** As somebody would who has no passphrase, but knows how the file is made. */
const forge = (file: string, change: (content: Record<string, unknown>) => void): void => {
	const {sum: _, ...content} = JSON.parse(readFileSync(file, 'utf8'));
	change(content);
	writeFileSync(file, JSON.stringify({...content, sum: sumOf(JSON.stringify(content))}));
};

describe('the key file', () => {
	it('opens with its passphrase and no other, and gives the same key each time', async () => {
		const file = newFile();
		const vault = await makeVault('كلمة السر', cheap);
		await writeKeyFile(file, vault.file);
		const content = await readBack(file);
		const again = await unlockVault(file, content, 'كلمة السر');
		expect(again?.cipher.open('corpus', vault.cipher.seal('corpus', Buffer.from('x'))).toString()).toBe('x');
		for (const wrong of ['كلمة السرّ', 'كلمة', '', 'x'])
			expect(await unlockVault(file, content, wrong)).toBeNull();
	});

	it('takes the same letters for the same, however a keyboard puts them together', async () => {
		const vault = await makeVault('\u0623\u0645\u0644', cheap);
		expect(await unlockVault('f', vault.file, '\u0627\u0654\u0645\u0644')).not.toBeNull();
		const spaced = await makeVault('two words', cheap);
		expect(await unlockVault('f', spaced.file, 'two\u00a0words')).not.toBeNull();
	});

	it('is for its owner alone, holds neither key nor passphrase, and has a copy', async () => {
		const file = newFile();
		const vault = await makeVault('passphrase', cheap);
		await writeKeyFile(file, vault.file);
		for (const one of [file, `${file}.bak`]) {
			expect(statSync(one).mode & 0o777).toBe(0o600);
			const text = readFileSync(one, 'utf8');
			for (const secret of ['passphrase', vault.master.toString('base64'), vault.master.toString('hex')])
				expect(text).not.toContain(secret);
		}
	});

	it('costs what OWASP asks for', async () => {
		const started = performance.now();
		const {file} = await makeVault('x');
		expect(file.kdf).toEqual({name: 'scrypt', n: 32_768, r: 8, p: 3});
		expect(performance.now() - started).toBeGreaterThan(20);
		expect(await unlockVault('f', file, 'x')).not.toBeNull();
		expect(isBearable(usualCost)).toBe(true);
	});

	it('under another passphrase keeps its key', async () => {
		const vault = await makeVault('old', cheap);
		const changed = await underPassphrase(vault, 'new', cheap);
		expect(await unlockVault('f', changed.file, 'old')).toBeNull();
		const again = await unlockVault('f', changed.file, 'new');
		expect(again?.cipher.nameOf('x')).toBe(vault.cipher.nameOf('x'));
	});

	it('damaged in any byte is read from its copy; with both damaged that is told, and never "wrong passphrase"', async () => {
		const file = newFile();
		await writeKeyFile(file, (await makeVault('x', cheap)).file);
		const sound = readFileSync(file);
		for (let at = 0; at < sound.length; at++) {
			const spoilt = Buffer.from(sound);
			spoilt[at] = (sound[at] as number) ^ 1;
			writeFileSync(file, spoilt);
			rmSync(`${file}.bak`);
			// A break between fields that becomes another blank changes nothing.
			const read = await readKeyFile(file).catch((error: Error) => error.message);
			if (typeof read === 'string') expect(read).toMatch(/key\.json: is damaged, .* Put back a copy/);
			else expect(JSON.stringify(read)).toBe(JSON.stringify(await unspoilt(sound, file)));
			writeFileSync(file, spoilt);
			writeFileSync(`${file}.bak`, sound);
			expect(await unlockVault(file, await readBack(file), 'x')).not.toBeNull();
		}

		rmSync(file);
		expect(await unlockVault(file, await readBack(file), 'x')).not.toBeNull();
		rmSync(`${file}.bak`);
		expect(await readKeyFile(file)).toBeNull();
	});
});

const unspoilt = async (content: Buffer, file: string): Promise<KeyFile | null> => {
	writeFileSync(file, content);
	return readKeyFile(file);
};

describe('a key file that was changed by somebody else', () => {
	it('cannot be told to decrypt everything at the next visit', async () => {
		const file = newFile();
		await writeKeyFile(file, inState(await makeVault('x', cheap), 'encrypted').file);
		copyFileSync(file, `${file}.sound`);
		for (const state of ['encrypting', 'decrypting']) {
			copyFileSync(`${file}.sound`, file);
			forge(file, content => {
				content.state = state;
			});
			const content = await readBack(file);
			await expect(unlockVault(file, content, 'x')).rejects.toThrow(/was changed by somebody else/);
			expect(await unlockVault(file, content, 'y')).toBeNull();
		}
	});

	it('cannot ask for all memory, nor for hours', async () => {
		const file = newFile();
		await writeKeyFile(file, (await makeVault('x', cheap)).file);
		for (const cost of [
			{n: 2 ** 30, r: 8, p: 1},
			{n: 2 ** 20, r: 8, p: 1},
			{n: 2 ** 15, r: 2 ** 20, p: 1},
			{n: 2 ** 15, r: 8, p: 2 ** 10},
			{n: 1000, r: 8, p: 1},
			{n: 0, r: 0, p: 0},
			{n: -16, r: 1, p: 1},
			{n: 16.5, r: 1, p: 1},
		]) {
			forge(file, content => {
				content.kdf = {name: 'scrypt', ...cost};
			});
			await expect(readKeyFile(file)).rejects.toThrow(/asks for more memory or work/);
		}
	});

	it('does not open with another salt or cost: they belong to the key', async () => {
		const {file} = await makeVault('x', cheap);
		const salt = Buffer.alloc(16).toString('base64');
		for (const changed of [
			{...file, salt},
			{...file, kdf: {...file.kdf, p: 2}},
			{...file, id: '0'.repeat(32)},
		])
			expect(await unlockVault('f', changed, 'x')).toBeNull();
	});
});

it('a key file of a newer version is refused and left as it is', async () => {
	const file = newFile();
	await writeKeyFile(file, (await makeVault('x', cheap)).file);
	forge(file, content => {
		content.version = 2;
	});
	const before = readFileSync(file, 'utf8');
	await expect(readKeyFile(file)).rejects.toThrow(/written by a newer deirez-tui \(version 2\)/);
	expect(readFileSync(file, 'utf8')).toBe(before);
	expect(existsSync(`${file}.bak`)).toBe(true);
});
