import {
	appendFileSync,
	copyFileSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Home} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {expectWhole, saidBy} from './expect-whole.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';

const events = Array.from({length: 10}, (_, n) => makeEvent(`${n}`));
const ids = events.map(({id}) => id);

/** A home of an earlier session, and a session that has gone on from there; `older`: its journal between the two. */
const running = async () => {
	const home = makeHome();
	const earlier = await openStore(home, {now: ticking(), who: 'leila'});
	for (const event of events.slice(0, 5)) await earlier.decide([{event, change: {note: 'earlier'}}]);
	await earlier.close();
	const older = readFileSync(home.journal);
	const store = await openStore(home, {now: ticking('2020-02-01T00:00:00Z'), who: 'omar'});
	for (const event of events.slice(3)) await store.decide([{event, change: {state: 'verified'}}]);
	await store.undo();
	const {decisions} = await (await openStore(home, {readOnly: true})).history();
	return {home, older, store, decisions, said: saidBy(store, ids)};
};

type Act = (home: Home, older: Buffer) => void;
const acts: [string, Act][] = [
	['cut off within a line', ({journal}) => truncateSync(journal, readFileSync(journal).length - 40)],
	['cut off behind a line', ({journal}, older) => truncateSync(journal, older.length)],
	['emptied', ({journal}) => truncateSync(journal, 0)],
	['deleted', ({journal}) => unlinkSync(journal)],
	['moved away', ({journal}) => renameSync(journal, `${journal}.away`)],
	[
		'replaced by an older copy',
		({journal}, older) => {
			writeFileSync(`${journal}.older`, older);
			renameSync(`${journal}.older`, journal);
		},
	],
	['written over by an older copy', ({journal}, older) => writeFileSync(journal, older)],
	['written over by something else', ({journal}) => writeFileSync(journal, 'shopping list\n'.repeat(1000))],
	['deleted with all that lies beside it', ({directory}) => rmSync(directory, {recursive: true})],
];

describe('a journal that, under a running session, is', () => {
	it.each(acts)('%s: is told, and what the session knew stands and is written again', async (_, act) => {
		const {home, older, store, decisions, said} = await running();
		act(home, older);
		await store.refresh();
		expect(store.problems.length).toBeGreaterThan(0);
		expect(store.problems.join('\n')).toMatch(/journal\.jsonl: .*(written again|missing from it)/);
		expect(saidBy(store, ids)).toEqual(said);
		const after = await store.decide([{event: makeEvent('x'), change: {flag: true}}]);
		await store.close();

		const {decisions: found} = await expectWhole(home);
		const byId = new Map(found.map(decision => [decision.id, decision]));
		// Its own, and all that it has read since it began, to the letter; of earlier ones what they came to.
		for (const decision of [...decisions.slice(5), after]) expect(byId.get(decision.id)).toEqual(decision);
		const again = await openStore(home, {readOnly: true});
		expect(saidBy(again, ids)).toEqual(said);
	});

	it.each(acts)('%s: the next decision is taken all the same, unasked', async (_, act) => {
		const {home, older, store, said} = await running();
		act(home, older);
		const after = await store.decide([{event: makeEvent('x'), change: {flag: true}}]);
		expect(saidBy(store, ids)).toEqual(said);
		await store.close();
		const {decisions} = await expectWhole(home);
		expect(decisions).toContainEqual(after);
		expect(saidBy(await openStore(home, {readOnly: true}), ids)).toEqual(said);
	});

	it.each(acts)('%s, under two sessions: both know all, and it stands there once', async (_, act) => {
		const {home, older, store, said} = await running();
		const second = await openStore(home, {now: ticking('2020-02-02T00:00:00Z'), who: 'sami'});
		const own = await second.decide([{event: makeEvent('z'), change: {flag: true}}]);
		await store.refresh();
		act(home, older);
		await Promise.all([store.refresh(), second.refresh()]);
		await Promise.all([store.refresh(), second.refresh()]);
		for (const one of [store, second]) {
			expect(saidBy(one, ids)).toEqual(said);
			expect(one.triageOf(makeEvent('z')).flag).toBe(true);
			await one.close();
		}

		const {decisions, problems} = await expectWhole(home);
		expect(decisions).toContainEqual(own);
		expect(problems.filter(problem => !/damaged/.test(problem))).toEqual([]);
		expect(saidBy(await openStore(home, {readOnly: true}), ids)).toEqual(said);
	});

	it('put back later: every decision counts once', async () => {
		const {home, store, decisions, said} = await running();
		renameSync(home.journal, `${home.journal}.away`);
		const after = await store.decide([{event: makeEvent('x'), change: {flag: true}}]);
		const written = readFileSync(home.journal);
		renameSync(`${home.journal}.away`, home.journal);
		appendFileSync(home.journal, written);
		await store.refresh();
		expect(saidBy(store, ids)).toEqual(said);
		await store.close();
		const again = await openStore(home, {readOnly: true});
		expect(saidBy(again, ids)).toEqual(said);
		const found = new Set((await again.history()).decisions.map(({id}) => id));
		for (const {id} of [...decisions, after]) expect(found).toContain(id);
	});

	it('another home’s: what that knows counts beside what the session knew', async () => {
		const {home, store, decisions} = await running();
		const other = makeHome();
		const theirs = await openStore(other, {now: ticking('2020-03-01T00:00:00Z'), who: 'sami'});
		const taken = await theirs.decide([{event: makeEvent('y'), change: {state: 'disputed'}}]);
		await theirs.close();
		copyFileSync(other.journal, home.journal);
		await store.refresh();
		expect(store.triageOf(makeEvent('y')).state).toBe('disputed');
		await store.close();
		const {decisions: found} = await expectWhole(home);
		const byId = new Map(found.map(decision => [decision.id, decision]));
		for (const decision of [...decisions.slice(5), taken]) expect(byId.get(decision.id)).toEqual(decision);
	});
});
