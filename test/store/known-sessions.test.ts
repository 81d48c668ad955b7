import {describe, expect, it} from 'vitest';
import type {Decision} from '../../source/model/decision.ts';
import type {JournalLine} from '../../source/store/journal-line.ts';
import {KnownSessions} from '../../source/store/known-sessions.ts';
import {randomOf} from './random.ts';

const line = (session: string, sequence: number): JournalLine => ({
	decision: {session, sequence} as Decision,
	previous: '',
	sum: `${session}${sequence}`,
	version: 3,
});

describe('the known decisions of sessions', () => {
	it('are kept as ranges, with the sum of the last, in whatever order they come', () => {
		const known = new KnownSessions();
		for (const sequence of [4, 0, 1, 7, 2]) known.add(line('s', sequence));
		expect([...known.entries.values()]).toEqual([{session: 's', has: '0-2,4,7', sum: 's7'}]);
		known.add(line('s', 3));
		expect(known.entries.get('s')?.has).toBe('0-4,7');
	});

	it('are counted against others as sets would be', () => {
		const random = randomOf(1);
		for (let round = 0; round < 50; round++) {
			const sides = [0, 1].map(() => {
				const known = new KnownSessions();
				const set = new Set<string>();
				for (let n = random(30); n > 0; n--) {
					const [session, sequence] = [`s${random(3)}`, random(12)];
					known.add(line(session, sequence));
					set.add(`${session} ${sequence}`);
				}

				return {known, set};
			});
			const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]];
			expect(a.known.countBeyond(b.known)).toBe([...a.set].filter(one => !b.set.has(one)).length);
			for (let n = 0; n < 12; n++)
				expect(a.known.has({session: 's1', sequence: n})).toBe(a.set.has(`s1 ${n}`));
		}
	});
});
