import {randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {clear, type Purpose, SealFault} from '../../../source/corpus/cipher.ts';
import {sumOf} from '../../../source/store/sum.ts';
import {keyedCipher} from '../../../source/store/vault/keyed-cipher.ts';
import {randomOf} from '../random.ts';

const cipher = keyedCipher(randomBytes(32), 'a');
const purposes: Purpose[] = ['journal', 'snapshot', 'corpus', 'cache', 'filters'];

const reasonOf = (work: () => unknown): string => {
	try {
		work();
	} catch (error) {
		if (error instanceof SealFault) return error.reason;
		throw error;
	}

	return 'opened';
};

/** As somebody would who knows how a sealed thing is written, and not the key. */
const withFittingSum = (line: Buffer, change: (bytes: Buffer) => Buffer): Buffer => {
	const {sealed} = JSON.parse(line.toString('utf8')) as {sealed: string};
	const changed = change(Buffer.from(sealed, 'base64')).toString('base64');
	return Buffer.from(JSON.stringify({sealed: changed, sum: sumOf(changed)}));
};

describe('what is sealed', () => {
	it('opens to what it was, whatever that is, as one line of JSON, with a line break behind it or none', () => {
		const random = randomOf(1);
		for (let round = 0; round < 200; round++) {
			const plain = randomBytes(round < 5 ? round : random(3000));
			const purpose = purposes[random(4)] as Purpose;
			const sealed = cipher.seal(purpose, plain);
			expect(sealed.includes(0x0a)).toBe(false);
			expect(Object.keys(JSON.parse(sealed.toString('utf8')))).toEqual(['sealed', 'sum']);
			expect(cipher.open(purpose, sealed).equals(plain)).toBe(true);
			expect(cipher.open(purpose, Buffer.concat([sealed, Buffer.from('\n')])).equals(plain)).toBe(true);
		}
	});

	it('is never twice the same, and holds none of its words', () => {
		const plain = Buffer.from('مدرسة "secret-word" secret-word');
		const [one, other] = [cipher.seal('journal', plain), cipher.seal('journal', plain)];
		expect(one.equals(other)).toBe(false);
		for (const needle of ['secret', plain.toString('base64').slice(4, 20), plain.toString('base64url')])
			expect(one.includes(needle)).toBe(false);
	});

	it('is damaged where any one bit of it is another, or its end is missing', () => {
		const random = randomOf(2);
		const sealed = cipher.seal('corpus', Buffer.from('some words, so that there is something to spoil'));
		for (let at = 0; at < sealed.length; at++) {
			const spoilt = Buffer.from(sealed);
			spoilt[at] = (sealed[at] as number) ^ (1 << random(8));
			expect([at, reasonOf(() => cipher.open('corpus', spoilt))]).toEqual([at, 'damaged']);
			expect(reasonOf(() => cipher.open('corpus', sealed.subarray(0, at)))).toBe('damaged');
		}
	});

	it('is tampered with where it is whole and yet not what was sealed', () => {
		const sealed = cipher.seal('journal', Buffer.from('words'));
		const length = Buffer.from((JSON.parse(sealed.toString()) as {sealed: string}).sealed, 'base64').length;
		for (let at = 0; at < length; at++) {
			const changed = withFittingSum(sealed, bytes => {
				bytes[at] = (bytes[at] as number) ^ 1;
				return bytes;
			});
			expect(reasonOf(() => cipher.open('journal', changed))).toBe('tampered');
		}

		for (const cut of [0, 1, 11, 12, 27, 28, length - 1])
			expect(
				reasonOf(() =>
					cipher.open(
						'journal',
						withFittingSum(sealed, bytes => bytes.subarray(0, cut)),
					),
				),
			).toBe('tampered');
		const other = keyedCipher(randomBytes(32), 'a');
		expect(reasonOf(() => other.open('journal', sealed))).toBe('tampered');
	});

	it('passes for nothing else: each purpose has its own key', () => {
		for (const one of purposes) {
			const sealed = cipher.seal(one, Buffer.from('words'));
			for (const other of purposes)
				expect(reasonOf(() => cipher.open(other, sealed))).toBe(one === other ? 'opened' : 'tampered');
		}
	});

	it('is told from what was never sealed', () => {
		for (const plain of [
			'{"v":1,"previous":"s","sum":"x","decision":{}}',
			'{"schema":3}\n{"a":1}\n',
			'[]',
			'{}',
		])
			expect(reasonOf(() => cipher.open('journal', Buffer.from(plain)))).toBe('plain');
		for (const rubbish of ['', '\n', 'no json', '{"v":1,"prev'])
			expect(reasonOf(() => cipher.open('journal', Buffer.from(rubbish)))).toBe('damaged');
	});
});

it('names differ by key and tell nothing of the hash', () => {
	const hash = 'ab'.repeat(32);
	const other = keyedCipher(randomBytes(32), 'b');
	expect(cipher.nameOf(hash)).toMatch(/^[0-9a-f]{64}$/);
	expect(cipher.nameOf(hash)).toBe(cipher.nameOf(hash));
	expect(new Set([hash, cipher.nameOf(hash), other.nameOf(hash)]).size).toBe(3);
	expect(clear.nameOf(hash)).toBe(hash);
});

it('without a key all stays as it is', () => {
	const bytes = randomBytes(100);
	expect(clear.seal('corpus', bytes).equals(bytes)).toBe(true);
	expect(clear.open('corpus', bytes).equals(bytes)).toBe(true);
});
