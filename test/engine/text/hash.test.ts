import {describe, expect, it} from 'vitest';
import {sha256, stableId} from '../../../source/engine/text/hash.ts';

describe('a hash', () => {
	it('is the SHA-256 of the UTF-8 bytes', () => {
		expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
		expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	});

	it('tells texts apart that differ in a mark only', () => {
		expect(sha256('قُتل')).not.toBe(sha256('قتل'));
		expect(sha256('قتل\n')).not.toBe(sha256('قتل'));
	});
});

describe('a stable id', () => {
	it('is the prefix, a dash and 16 hex digits, the same on every machine', () => {
		expect(stableId('c', 'a', 'b')).toMatch(/^c-[0-9a-f]{16}$/);
		expect(stableId('r', 'abc')).toBe('r-ba7816bf8f01cfea');
	});

	it('depends on every part, their order and where one ends', () => {
		const ids = [
			stableId('c', 'a', 'b'),
			stableId('c', 'b', 'a'),
			stableId('c', 'ab'),
			stableId('c', 'ab', ''),
			stableId('c', '', 'ab'),
			stableId('c', 'a'),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});
});
