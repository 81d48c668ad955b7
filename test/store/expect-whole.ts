import {existsSync, readFileSync} from 'node:fs';
import {expect} from 'vitest';
import type {Decision} from '../../source/model/decision.ts';
import type {EventId} from '../../source/model/ids.ts';
import type {Home} from '../../source/store/home.ts';
import {decodeLine} from '../../source/store/journal-line.ts';
import {replay} from '../../source/store/replay.ts';
import {decodeSnapshot} from '../../source/store/snapshot.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';

const outcomeOf = (decisions: Iterable<Decision>) => {
	const {records, edits} = replay(decisions);
	return {records: [...records.values()].sort((a, b) => (a.event < b.event ? -1 : 1)), edits};
};

/** What a store says of each of these events, and its edits. */
export const saidBy = (store: Store, events: Iterable<EventId>) => ({
	triage: [...events].map(event => store.triageOf(makeEvent(event.slice(2)))),
	edits: store.edits(),
});

/**
 * Opens a store, whatever happened to it, and closes it again. Fails unless the snapshot is the journal replayed as far as it reaches, what
 * stands at the start is the whole journal replayed, nothing stands there twice, and opening it again changes nothing and tells nothing.
 */
export const expectWhole = async (
	home: Home,
): Promise<{decisions: readonly Decision[]; problems: string[]}> => {
	const store = await openStore(home, {who: 'examiner'});
	const lines = existsSync(home.journal)
		? readFileSync(home.journal, 'utf8')
				.split('\n')
				.flatMap(line => {
					const read = decodeLine(Buffer.from(line));
					return typeof read === 'object' && 'decision' in read ? [read.decision] : [];
				})
		: [];
	const ids = lines.map(({id}) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const events = [...new Set(lines.flatMap(({changes}) => changes.map(({event}) => event)))].sort();
	const atStart = saidBy(store, events);
	const {decisions} = await store.history();
	expect(new Set(decisions.map(({id}) => id))).toEqual(new Set(ids));
	const {records, edits} = outcomeOf(decisions);
	const byEvent = new Map(records.map(({event, triage}) => [event, triage]));
	expect(atStart).toEqual({
		triage: events.map(event => byEvent.get(event) ?? {state: 'new', flag: false, tags: [], note: ''}),
		edits,
	});
	expect(saidBy(store, events)).toEqual(atStart);
	await store.close();

	if (existsSync(home.store)) {
		const snapshot = decodeSnapshot(readFileSync(home.store));
		if (snapshot === 'broken' || 'newer' in snapshot || snapshot.journal === null)
			throw new Error('the snapshot cannot be used');
		const {bytes} = snapshot.journal;
		const reached = readFileSync(home.journal)
			.subarray(0, bytes)
			.toString('utf8')
			.split('\n')
			.flatMap(line => {
				const read = decodeLine(Buffer.from(line));
				return typeof read === 'object' && 'decision' in read ? [read.decision] : [];
			});
		expect({
			records: [...snapshot.records.values()].sort((a, b) => (a.event < b.event ? -1 : 1)),
			edits: snapshot.edits,
		}).toEqual(outcomeOf(reached));
	}

	const again = await openStore(home, {readOnly: true});
	expect(saidBy(again, events)).toEqual(atStart);
	return {decisions, problems: store.problems};
};
