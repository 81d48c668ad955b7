import {copyFileSync, readdirSync, writeFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {inMemory} from '../../../source/cache/in-memory.ts';
import {keepAnalysis, openKept} from '../../../source/cache/kept-analysis.ts';
import {analysisFile} from '../../../source/cache/kept-files.ts';
import {clear} from '../../../source/corpus/cipher.ts';
import {analyse} from '../../../source/engine/analyse.ts';
import {checkHome} from '../../../source/store/check/check-home.ts';
import {openStore} from '../../../source/store/store.ts';
import {decryptHome, encryptHome} from '../../../source/store/vault/convert-home.ts';
import {makeVault} from '../../../source/store/vault/vault.ts';
import {nasty} from '../../engine/nasty.ts';
import {world} from '../../engine/story.ts';
import {makeHome} from '../make-home.ts';
import {cheap} from './cheap.ts';

const analysed = inMemory(analyse(nasty(3, 10), world), world, {key: 'one'});

it('an analysis that is kept goes when its home is encrypted or decrypted, and is told where it is not as all else is', async () => {
	const home = makeHome();
	const store = await openStore(home, {makeHome: true});
	await store.close();
	await keepAnalysis(home, analysed);
	writeFileSync(`${home.cache}/.analysis.1-00000000-000000000000`, 'half of it');
	const told = async (now = home) => (await checkHome(now)).find(({part}) => part === 'cache');
	expect(await told()).toMatchObject({at: expect.stringContaining('may be deleted'), findings: []});

	const vault = await makeVault('a passphrase', cheap);
	const sealed = (await encryptHome(home, vault))?.home ?? home;
	expect(readdirSync(home.cache)).toEqual([]);
	await expect(keepAnalysis(home, analysed)).rejects.toThrow('was encrypted');
	expect(readdirSync(home.cache)).toEqual([]);
	await keepAnalysis(sealed, analysed);
	expect(openKept(sealed, 'one')?.events.at(0)).toEqual(analysed.events.at(0));
	expect(await told(sealed)).toMatchObject({findings: []});

	// As a program of before, or somebody else, may leave it.
	const elsewhere = makeHome();
	await keepAnalysis({...elsewhere, cipher: clear}, analysed);
	copyFileSync(analysisFile(elsewhere), analysisFile(home));
	expect((await told(sealed))?.findings).toMatchObject([
		{severity: 'fault', words: expect.stringContaining('Delete it')},
	]);
	expect(openKept(sealed, 'one')).toBeNull();

	await decryptHome(home, vault);
	expect(readdirSync(home.cache)).toEqual([]);
});
