import {randomBytes} from 'node:crypto';
import {expect, it} from 'vitest';
import {clear} from '../../../source/corpus/cipher.ts';
import {carriedCipher} from '../../../source/store/vault/carried-cipher.ts';
import {keyedCipher} from '../../../source/store/vault/keyed-cipher.ts';

it('a cipher that was carried to another thread opens and seals as the one it came from', () => {
	const own = keyedCipher(randomBytes(32), 'k');
	const other = carriedCipher(structuredClone(own.carry()));
	const words = Buffer.from('some words');
	expect(other.open('cache', own.seal('cache', words))).toEqual(words);
	expect(own.open('corpus', other.seal('corpus', words))).toEqual(words);
	expect([other.id, other.sealed, other.nameOf('a')]).toEqual([own.id, own.sealed, own.nameOf('a')]);
	expect(carriedCipher(structuredClone(clear.carry()))).toBe(clear);
});
