import {describe, expect, it} from 'vitest';
import type {Decision} from '../../source/model/decision.ts';
import {History} from '../../source/store/history.ts';
import {replay} from '../../source/store/replay.ts';
import {openStore} from '../../source/store/store.ts';
import {live} from './lived.ts';
import {makeHome} from './make-home.ts';
import {type Random, randomOf, shuffled} from './random.ts';

const livedDecisions = async (seed: number): Promise<Decision[]> => {
	const home = makeHome();
	await live(home, randomOf(seed), 40);
	return [...(await (await openStore(home, {readOnly: true})).history()).decisions];
};

/** Begins with some and takes in the others one by one; what cannot be taken in is told by null, and then begins anew. */
const grown = (decisions: readonly Decision[], random: Random) => {
	const begun = random(decisions.length);
	let {history, outcome} = History.of(decisions.slice(0, begun));
	const taken = decisions.slice(0, begun);
	let anew = 0;
	for (const decision of decisions.slice(begun)) {
		taken.push(decision);
		if (history.add(decision, outcome)) continue;
		anew++;
		({history, outcome} = History.of(taken));
	}

	return {history, outcome, anew};
};

describe('a history that grows', () => {
	it('comes to what all decisions at once come to, one after the other or in any order', async () => {
		for (let seed = 1; seed <= 12; seed++) {
			const decisions = await livedDecisions(seed);
			const random = randomOf(seed);
			const {undone, decisions: sorted, ...expected} = replay(decisions);
			for (let round = 0; round < 10; round++) {
				const order = round < 3 ? decisions : shuffled(decisions, random);
				const {history, outcome, anew} = grown(order, random);
				if (round < 3) expect(anew).toBe(0);
				expect(outcome).toEqual(expected);
				expect(history.decisions).toEqual(sorted);
				expect(decisions.filter(({id}) => history.isUndone(id)).map(({id}) => id)).toEqual(
					decisions.filter(({id}) => undone.has(id)).map(({id}) => id),
				);
			}
		}
	});

	it('says beforehand what an undo comes to', async () => {
		for (let seed = 1; seed <= 6; seed++) {
			const decisions = await livedDecisions(seed);
			for (const target of decisions) {
				const {history, outcome} = History.of(decisions);
				if (history.isUndone(target.id)) continue;
				const last = decisions.at(-1) as Decision;
				const undo: Decision = {
					...target,
					id: 'later.0',
					session: 'later',
					sequence: 0,
					time: new Date(Date.parse(last.time) + 1).toISOString(),
					undoes: target.id,
				};
				const preview = history.preview(undo);
				history.add(undo, outcome);
				for (const {event} of target.changes) {
					expect(preview.records.get(event)).toEqual(outcome.records.get(event));
					expect(preview.found.get(event)).toEqual(outcome.found.get(event));
				}
			}
		}
	});
});

it('of two decisions under one id the same counts in whatever order they come', async () => {
	const [decision] = await livedDecisions(1);
	const forged = {...(decision as Decision), who: 'mallory'};
	const both = [decision as Decision, forged];
	expect(replay(both)).toEqual(replay([...both].reverse()));
	const {history, outcome} = History.of([forged]);
	expect(history.add(decision as Decision, outcome)).toBe(null);
});
