import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import type {Cipher} from '../../corpus/cipher.ts';
import {FileError} from '../../corpus/file-error.ts';
import {type Cost, deriveKey, usualCost} from './derive-key.ts';
import type {KeyFile, KeyState} from './key-file.ts';
import {decrypt, encrypt, keyedCipher, subkey} from './keyed-cipher.ts';

/** An unlocked key file. */
export type Vault = {readonly file: KeyFile; readonly master: Buffer; readonly cipher: Cipher};

const proofOf = (master: Uint8Array, id: string, state: KeyState): string =>
	createHmac('sha256', subkey(master, 'key file')).update(`${id} ${state}`).digest('hex');

/** The salt and what scrypt costs belong to the sealed key: none of them can be exchanged. */
const about = ({id, kdf, salt}: Pick<KeyFile, 'id' | 'kdf' | 'salt'>): string =>
	`key ${id} scrypt ${kdf.n} ${kdf.r} ${kdf.p} ${salt}`;

const wrap = async (
	master: Uint8Array,
	passphrase: string,
	{id, state, cost}: {id: string; state: KeyState; cost: Cost},
): Promise<KeyFile> => {
	const salt = randomBytes(16);
	const head = {id, kdf: {name: 'scrypt', ...cost}, salt: salt.toString('base64')} as const;
	const wrapping = await deriveKey(passphrase, salt, cost);
	return {
		version: 1,
		...head,
		key: encrypt(wrapping, about(head), master).toString('base64'),
		state,
		proof: proofOf(master, id, state),
	};
};

/** A new master key under this passphrase, `encrypting`. */
export const makeVault = async (passphrase: string, cost = usualCost): Promise<Vault> => {
	const master = randomBytes(32);
	const id = randomBytes(16).toString('hex');
	const file = await wrap(master, passphrase, {id, state: 'encrypting', cost});
	return {file, master, cipher: keyedCipher(master, id)};
};

/**
 * The vault behind a key file, or null where the passphrase is another.
 *
 * @param where the key file, to name it.
 * @throws FileError where the passphrase is right and yet the state was set by somebody who does not have it.
 */
export const unlockVault = async (
	where: string,
	file: KeyFile,
	passphrase: string,
): Promise<Vault | null> => {
	const wrapping = await deriveKey(passphrase, Buffer.from(file.salt, 'base64'), file.kdf);
	const master = decrypt(wrapping, about(file), Buffer.from(file.key, 'base64'));
	if (master === null) return null;
	const [proof, expected] = [file.proof, proofOf(master, file.id, file.state)].map(hex => Buffer.from(hex));
	// Else whoever can write here could have the owner's next visit decrypt everything.
	if (proof?.length !== expected?.length || !timingSafeEqual(proof as Buffer, expected as Buffer))
		throw new FileError(where, 'was changed by somebody else', 'Put back a copy of it from before.');
	return {file, master, cipher: keyedCipher(master, file.id)};
};

/** The same vault in another state. */
export const inState = ({file, master, cipher}: Vault, state: KeyState): Vault => ({
	file: {...file, state, proof: proofOf(master, file.id, state)},
	master,
	cipher,
});

/** The same vault under another passphrase: the master key stays, so nothing else need be written anew. */
export const underPassphrase = async (
	{file, master, cipher}: Vault,
	passphrase: string,
	cost = usualCost,
): Promise<Vault> => ({
	file: await wrap(master, passphrase, {id: file.id, state: file.state, cost}),
	master,
	cipher,
});
