import {writeSync} from 'node:fs';
import {resolveHome} from '../../../source/store/home.ts';
import {openStore} from '../../../source/store/store.ts';
import {readKeyFile} from '../../../source/store/vault/key-file.ts';
import {decrypted, encrypted, opened} from './sealed-home.ts';

// Run as a process of its own by `converted-and-killed.test.ts`: HOME. Encrypts and decrypts in turn, for ever.
const [directory = ''] = process.argv.slice(2);
const home = resolveHome(directory, {});
await opened(home);
writeSync(1, 'converts\n');
for (;;) {
	if ((await readKeyFile(home.key)) === null) await encrypted(home);
	else await decrypted(home);
	const store = await openStore(await opened(home));
	await store.close();
}
