import {describe, expect, it} from 'vitest';
import {type Decision, type EventChange, type Triage, untouched} from '../../source/model/decision.ts';
import type {EventId} from '../../source/model/ids.ts';
import {applyDecision, type Outcome, replay, type TriageRecord} from '../../source/store/replay.ts';
import {conflictsOf, wordsOf} from '../../source/store/standing-words.ts';
import {confirmByHand, decideByHand, undoByHand} from './decide-by-hand.ts';
import {type Random, randomOf, shuffled} from './random.ts';

const verified = {state: 'verified'} as const;
const disputed = {state: 'disputed'} as const;
const dismissed = {state: 'dismissed'} as const;
const fresh = {state: 'new'} as const;

/** What stands against what shows on the one event: "verified by leila, overruled by omar". */
const conflicts = (...decisions: Decision[]): string[] => {
	const record = replay(decisions).records.get('e-1' as EventId);
	return (record ? conflictsOf(record) : []).map(
		({value, who, by}) => `${value} by ${who}, overruled by ${by.who}`,
	);
};

const leila = decideByHand('leila', 1, {}, verified);

describe('decisions are in conflict', () => {
	it('where somebody set another state than a colleague had, though having seen it', () => {
		const omar = decideByHand('omar', 2, verified, disputed);
		expect(conflicts(leila, omar)).toEqual(['verified by leila, overruled by omar']);
		const [conflict] = conflictsOf(replay([leila, omar]).records.get('e-1' as EventId) as TriageRecord);
		expect(conflict).toEqual({
			field: 'state',
			value: 'verified',
			who: 'leila',
			time: leila.time,
			decision: leila.id,
			by: {who: 'omar', time: omar.time, decision: omar.id},
		});
	});

	it('where neither had seen the other', () => {
		expect(conflicts(leila, decideByHand('omar', 2, {}, disputed))).toEqual([
			'verified by leila, overruled by omar',
		]);
	});

	it('where it is taken back to new', () => {
		expect(conflicts(leila, decideByHand('omar', 2, verified, fresh))).toEqual([
			'verified by leila, overruled by omar',
		]);
	});

	it('where one person decided otherwise in two sessions that did not know of each other', () => {
		expect(conflicts(leila, decideByHand('leila', 2, {}, disputed))).toEqual([
			'verified by leila, overruled by leila',
		]);
	});

	it('where somebody stands by what he saw while another had set it otherwise', () => {
		const record = replay([
			leila,
			decideByHand('omar', 2, verified, disputed),
			confirmByHand('sami', 3, verified),
		]).records.get('e-1' as EventId) as TriageRecord;
		expect(record.triage.state).toBe('verified');
		expect(conflictsOf(record).map(({value, who}) => [value, who])).toEqual([['disputed', 'omar']]);
	});

	it('with everybody who was overruled, each with the last word', () => {
		expect(
			conflicts(
				leila,
				decideByHand('omar', 2, verified, disputed),
				decideByHand('sami', 3, disputed, dismissed),
			),
		).toEqual(['verified by leila, overruled by sami', 'disputed by omar, overruled by sami']);
	});

	it('with those who confirmed, too', () => {
		expect(
			conflicts(leila, confirmByHand('omar', 2, verified), decideByHand('leila', 3, verified, disputed)),
		).toEqual(['verified by omar, overruled by leila']);
	});

	it('though a flag was set in between', () => {
		const flag = decideByHand('sami', 2, verified, {flag: true});
		expect(conflicts(leila, flag, decideByHand('omar', 3, {...verified, flag: true}, disputed))).toEqual([
			'verified by leila, overruled by omar',
		]);
	});

	it('where an event is decided otherwise under its new id', () => {
		const stood = wordsOf(replay([leila]).records.get('e-1' as EventId) as TriageRecord);
		const later = decideByHand('omar', 2, verified, disputed, {event: 'e-2' as EventId, carries: stood});
		const record = replay([leila, later]).records.get('e-2' as EventId) as TriageRecord;
		expect(conflictsOf(record)).toMatchObject([{value: 'verified', who: 'leila', by: {who: 'omar'}}]);
	});

	it('where a note was written over that the writer had not seen', () => {
		const first = decideByHand('leila', 1, {}, {note: 'see map'});
		expect(conflicts(first, decideByHand('omar', 2, {}, {note: 'see video'}))).toEqual([
			'see map by leila, overruled by omar',
		]);
	});
});

describe('decisions are not in conflict', () => {
	it('where one changes his own mind', () => {
		expect(conflicts(leila, decideByHand('leila', 2, verified, disputed))).toEqual([]);
	});

	it('where two say the same, having seen each other or not', () => {
		expect(conflicts(leila, decideByHand('omar', 2, {}, verified))).toEqual([]);
		expect(conflicts(leila, confirmByHand('omar', 2, verified))).toEqual([]);
	});

	it('where what is set was new, be it that a colleague had taken back his own word', () => {
		const back = decideByHand('leila', 2, verified, fresh);
		expect(conflicts(leila, back, decideByHand('omar', 3, {}, disputed))).toEqual([]);
	});

	it('where different fields were set', () => {
		expect(conflicts(leila, decideByHand('omar', 2, {}, {flag: true, tags: ['x'], note: 'n'}))).toEqual([]);
	});

	it('where a note was edited by somebody who had read it', () => {
		const first = decideByHand('leila', 1, {}, {note: 'see map'});
		const more = decideByHand('omar', 2, {note: 'see map'}, {note: 'see map, video'});
		expect(conflicts(first, more)).toEqual([]);
	});
});

describe('a conflict is settled', () => {
	const omar = decideByHand('omar', 2, verified, disputed);

	it.each(['leila', 'omar', 'sami'])('by whoever says the state again that shows: %s', who => {
		expect(conflicts(leila, omar, confirmByHand(who, 3, disputed))).toEqual([]);
	});

	it('by the overruled who says the same, though it was not seen that it had been said', () => {
		expect(conflicts(leila, omar, decideByHand('leila', 3, verified, disputed))).toEqual([]);
	});

	it('by the undo of either', () => {
		expect(conflicts(leila, omar, undoByHand('leila', 3, leila))).toEqual([]);
		expect(conflicts(leila, omar, undoByHand('omar', 3, omar))).toEqual([]);
	});

	it('of notes by a decision on the state, or a note, of somebody who saw the one that shows', () => {
		const notes = [
			decideByHand('leila', 1, {}, {note: 'see map'}),
			decideByHand('omar', 2, {}, {note: 'see video'}),
		];
		expect(conflicts(...notes, decideByHand('sami', 3, {note: 'see video'}, verified))).toEqual([]);
		expect(conflicts(...notes, decideByHand('sami', 3, {note: 'see video'}, {note: 'both'}))).toEqual([]);
		expect(conflicts(...notes, decideByHand('sami', 3, {}, verified))).not.toEqual([]);
	});

	it('not by a flag, a tag or a note', () => {
		const more = decideByHand('sami', 3, disputed, {flag: true, tags: ['x'], note: 'n'});
		expect(conflicts(leila, omar, more)).toEqual(['verified by leila, overruled by omar']);
	});

	it('not by another who overrules again', () => {
		expect(conflicts(leila, omar, decideByHand('leila', 3, disputed, verified))).toEqual([
			'disputed by omar, overruled by leila',
		]);
	});
});

describe('what an event was when it was decided on', () => {
	const now = {type: 'assault', places: [], date: null, killed: [1, 2, 3]} as const;
	const saw = {...now, places: []};
	const recordOf = (...decisions: Decision[]) => replay(decisions).records.get('e-1' as EventId);

	it('is what its state was decided on, whoever flags it later', () => {
		const first = decideByHand('leila', 1, {}, verified, {saw: {...saw, killed: [1, 1, 1]}});
		const flag = decideByHand('omar', 2, verified, {flag: true}, {saw});
		expect(recordOf(first, flag)?.saw?.killed).toEqual([1, 1, 1]);
		expect(recordOf(first, flag, confirmByHand('omar', 3, verified))?.saw).toBe(undefined);
	});

	it('is what it was at the last remark, as long as no state is decided', () => {
		const first = decideByHand('leila', 1, {}, {flag: true}, {saw: {...saw, killed: null}});
		expect(recordOf(first, decideByHand('omar', 2, {flag: true}, {note: 'n'}, {saw}))?.saw).toEqual(saw);
	});

	it('is what somebody has seen who says nothing about its state, but put its claims together', () => {
		const first = decideByHand('leila', 1, {}, verified, {saw: {...saw, killed: null}});
		expect(
			recordOf(first, decideByHand('leila', 2, verified, {note: 'n'}, {saw, looked: true}))?.saw,
		).toEqual(saw);
	});
});

/** Decisions, confirmations and undos by three people, of whom each sees now what is there and now what was there before. */
const lived = (random: Random, steps: number): Decision[] => {
	const made: Decision[] = [];
	const views: Triage[] = [untouched];
	for (let second = 1; second <= steps; second++) {
		const who = ['leila', 'omar', 'sami'][random(3)] as string;
		const seen = (random(3) === 0 ? views[random(views.length)] : views.at(-1)) as Triage;
		const rest: Partial<EventChange> = random(4) === 0 ? {confirms: true} : {};
		const after: Partial<Triage> = rest.confirms
			? {}
			: {
					...(random(3)
						? {state: (['new', 'verified', 'disputed', 'dismissed'] as const)[random(4)] as 'new'}
						: {}),
					...(random(4) ? {} : {note: `n${random(3)}`}),
					...(random(4) ? {} : {flag: random(2) === 0}),
				};
		const target = made[random(made.length)];
		const undoes = random(5) === 0 && target !== undefined;
		made.push(undoes ? undoByHand(who, second, target) : decideByHand(who, second, seen, after, rest));
		views.push(replay(made).records.get('e-1' as EventId)?.triage ?? untouched);
	}

	return made;
};

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('the laws of conflicts (%i)', seed => {
	const random = randomOf(seed);
	const decisions = lived(random, 40);
	const {records} = replay(decisions);

	it('whatever the order in which lines come, the same', () => {
		for (let round = 0; round < 10; round++)
			expect(replay(shuffled(decisions, random)).records).toEqual(records);
	});

	it('undo after do is as if nothing had been done', () => {
		for (let cut = 1; cut < decisions.length; cut++) {
			const before = decisions.slice(0, cut);
			const done = decisions[cut] as Decision;
			if (done.undoes !== null) continue;
			const undo = undoByHand(done.who, cut + 2, done);
			expect(replay([...before, done, undo]).records).toEqual(replay(before).records);
			const again = undoByHand(done.who, cut + 3, undo);
			expect(replay([...before, done, undo, again]).records).toEqual(replay([...before, done]).records);
		}
	});

	it('one after the other from what was kept of those before comes to the same as all at once', () => {
		const plain = decisions.filter(({undoes}) => undoes === null);
		let kept: Outcome = {records: new Map(), found: new Map(), edits: []};
		for (const decision of plain) {
			applyDecision(kept, decision);
			kept = {
				...kept,
				records: new Map(JSON.parse(JSON.stringify([...(kept.records as Map<EventId, TriageRecord>)]))),
			};
		}

		expect(kept.records).toEqual(replay(plain).records);
	});

	it('what shows is never in conflict with itself, and nobody who is overruled twice is named twice', () => {
		for (let cut = 1; cut <= decisions.length; cut++) {
			const record = replay(decisions.slice(0, cut)).records.get('e-1' as EventId);
			if (!record) continue;
			const found = conflictsOf(record);
			for (const {field, value} of found) expect(value).not.toBe(record.triage[field]);
			const ids = found.map(({field, decision}) => `${field} ${decision}`);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});
});
