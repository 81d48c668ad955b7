import {describe, expect, it} from 'vitest';
import {initialState} from '../../source/components/state/initial-state.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import type {State} from '../../source/components/state/state.ts';
import {analysis, datasetOf} from './fixture.ts';

const start = (): State =>
	initialState(datasetOf(analysis), {
		size: {columns: 80, rows: 24},
		undoable: false,
	});

const copied = (...ids: string[]): string => {
	const state = [...ids, 'copy'].reduce((before, id) => reduce(before, {type: 'do', id}), start());
	const command = state.outbox.at(-1);
	return command?.kind === 'copy' ? command.text : '';
};

describe('what is copied', () => {
	it('of an event is its label, day, id and the words, in the list and on its page', () => {
		const text = copied();
		expect(text).toMatch(/^.+\n.*\d{4}-.*\ne-?.+\n«.*\p{Script=Arabic}.*» .+ \d{4}-\d{2}-\d{2}\n/u);
		expect(copied('open')).toBe(text);
	});

	it('of a disagreement is its reason and each position with its words', () => {
		const text = copied('view-disagreements');
		expect(text).toContain(analysis.disagreements[0]?.reason);
		expect(text.match(/^- /gmu)?.length).toBe(analysis.disagreements[0]?.positions.length);
	});

	it('is logical text in which nothing acts', () => {
		for (const text of [copied(), copied('view-disagreements'), copied('view-fronts')]) {
			expect(text).not.toBe('');
			expect(text).not.toMatch(/(?!\n)\p{Control}|[\uFB50-\uFDFF\uFE70-\uFEFC]/u);
		}
	});
});
