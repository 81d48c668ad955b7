import {describe, expect, it} from 'vitest';
import {initialState} from '../../source/components/state/initial-state.ts';
import {press} from '../../source/components/state/press.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import type {State} from '../../source/components/state/state.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {analysis, datasetOf} from './fixture.ts';

/** The state after these keys. */
const play = (...typed: string[]): State => {
	let state = initialState(datasetOf(), {size: {columns: 80, rows: 24}, undoable: false});
	for (const text of typed) {
		const decoder = createKeyDecoder();
		for (const key of [...decoder.push(Buffer.from(text)), ...decoder.flush()]) {
			const action = press(state, key);
			if (action) state = reduce(state, action);
		}
	}

	return state;
};

const edits = ({outbox}: State) => outbox.flatMap(command => (command.kind === 'edit' ? command.edits : []));

describe('merging', () => {
	it('makes one event of the marked ones, or of one and that under the cursor', () => {
		const merged = play('  m');
		expect(edits(merged)).toMatchObject([{kind: 'merge', events: [{event: 'e-1'}, {event: 'e-2'}]}]);
		expect(merged.marks.size).toBe(0);
		expect(edits(play(' m'))).toMatchObject([{kind: 'merge', events: [{event: 'e-1'}, {event: 'e-2'}]}]);
	});

	it('says what it needs', () => {
		expect(play('m').message?.text).toMatch(/Mark the events/);
		expect(edits(play(' km'))).toEqual([]);
		expect(play(' km').message?.text).toMatch(/Two events/);
	});
});

describe('splitting', () => {
	const row = analysis.events.findIndex(({claims}) => claims.length > 1);
	const many = analysis.events[row];

	it('takes the chosen claim, or the marked ones, and never all', () => {
		const open = ['j'.repeat(row), '\r'];
		const [first, second] = many?.claims ?? [];
		expect(edits(play(...open, 'JJs'))).toMatchObject([
			{kind: 'split', from: many?.id, claims: [{claim: second?.id}]},
		]);
		const marked = play(...open, 'J ');
		expect(marked.screen).toMatchObject({marked: [first?.id]});
		expect(edits(play(...open, 'J s'))).toMatchObject([{kind: 'split', claims: [{claim: first?.id}]}]);
		expect(play(...open, 's').message?.text).toMatch(/Choose a claim/);
		const all = play(...open, `J ${'J '.repeat((many?.claims.length ?? 1) - 1)}s`);
		expect([edits(all), all.message?.text]).toEqual([[], expect.stringMatching(/no other claims/)]);
	});
});

describe('correcting', () => {
	it('opens a form with what the claim says, and keeps only what differs, with what it said before', () => {
		const opened = play('w');
		expect(opened.screen?.kind).toBe('form');
		const claim = analysis.events[0]?.claims[0];
		const corrected = play('w', '\u0015', 'assault', '\r');
		expect(edits(corrected)).toMatchObject([
			{
				kind: 'correct',
				claim: {claim: claim?.id},
				event: 'e-1',
				before: {type: claim?.type},
				after: {type: 'assault'},
			},
		]);
		expect(corrected.screen).toBe(null);
		const same = play('w', '\r');
		expect([edits(same), same.message?.text]).toEqual([[], expect.stringMatching(/says so already/)]);
	});
});
