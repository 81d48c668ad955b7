import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it} from 'vitest';
import {Dashboard} from '../../../source/components/dashboard.tsx';
import {initialState} from '../../../source/components/state/initial-state.ts';
import type {State} from '../../../source/components/state/state.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {datasetOf} from '../fixture.ts';
import {play} from '../play.ts';

afterEach(cleanup);

const sizes = [
	[40, 15],
	[80, 24],
	[120, 40],
] as const;

const start = (columns = 80, rows = 24): State =>
	initialState(datasetOf(), {size: {columns, rows}, undoable: false});

const drawn = (state: State): string[] => {
	const {lastFrame} = render(<Dashboard state={state} />);
	return stripVTControlCharacters(lastFrame() ?? '').split('\n');
};

const screens: readonly (readonly [string, string, RegExp])[] = [
	['the reader', 'R', /1 of 2/],
	['the next claim in it', 'R ]', /2 of 2/],
	['why it says so', 'R W', /verb\.enter/],
	['the reader from a claim of an event', 'Enter J J Enter', /2 of 2/],
	['selecting', 'R i Space Left Left', /Selected/],
	['the form for a new claim', 'R i Space Left Enter', /▌Type/],
	['another field of it', 'R i Enter j', /▌Type/],
	['the matrix of an event', 'd', /Amber Agency/],
	['another cell of it', 'd Right j', /Who says what/],
	['the matrix of a place', 'D G Enter', /held by/],
];

describe.each(sizes)('at %d by %d', (columns, rows) => {
	it.each(screens)('%s fits the screen', (_, keys, shows) => {
		const lines = drawn(play(start(columns, rows), keys));
		expect(lines).toHaveLength(rows);
		for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
		expect(lines.join('\n')).toMatch(shows);
	});
});

describe('from one thing to another', () => {
	it('the reader opens at the claim, its event is one key away, and Esc leads all the way back', () => {
		const reader = play(start(), 'Enter R');
		expect(reader.screen).toMatchObject({kind: 'reader', report: 'r-1'});
		const event = play(reader, 'Enter');
		expect(event.screen).toMatchObject({kind: 'event', event: 'e-1'});
		expect(play(event, 'Esc').screen?.kind).toBe('reader');
		expect(play(event, 'Esc Esc').screen?.kind).toBe('event');
		expect(play(event, 'Esc Esc Esc').screen).toBe(null);
	});

	it('goes from claim to claim, and says where they end', () => {
		const last = play(start(), 'R ]');
		expect(last.screen).not.toEqual(play(start(), 'R').screen);
		expect(play(last, ']').message?.text).toBe('This is the last claim of the report.');
		expect(play(last, '[ [').message?.text).toBe('This is the first claim of the report.');
	});

	it('decides about the event of the current claim', () => {
		expect(play(start(), 'R v').outbox).toMatchObject([
			{kind: 'decide', changes: [{change: {state: 'verified'}}]},
		]);
	});

	it('a disagreement opens the matrix at its facet, and Enter there the quoted words', () => {
		const matrix = play(start(), 'D j Enter');
		expect(matrix.screen).toMatchObject({kind: 'matrix', about: {event: 'e-2'}});
		expect(play(matrix, 'Enter').screen).toMatchObject({kind: 'reader', report: 'r-2'});
		expect(play(matrix, 'Enter Esc').screen).toEqual(matrix.screen);
		expect(play(start(), 'D G Enter e').filter.text).toBe('place:old-bridge');
	});

	it('the cursor stays in the matrix', () => {
		expect(play(start(), 'd Left k').screen).toMatchObject({at: {row: 0, column: 0}});
		const far = play(start(), 'd Right Right Right Right Right Right Right Right G').screen;
		expect(far?.kind === 'matrix' && far.at.column).toBeGreaterThan(1);
	});
});

describe('adding a claim', () => {
	it('takes the selected words, and what the form says, to the store', () => {
		const saved = play(start(), 'R i Space Left Left Enter CtrlU "killing" Enter');
		expect(saved.screen?.kind).toBe('reader');
		expect(saved.outbox).toMatchObject([
			{
				kind: 'edit',
				edits: [
					{
						kind: 'add',
						claim: {type: 'killing', added: true, span: [0, 'قالت وكالة العنبر'.length]},
						parts: {modality: 'asserted', attribution: ['outlet'], background: false},
					},
				],
				done: 'Claim added (u undoes): killing',
			},
		]);
	});

	it('is refused while a field cannot be read, and nothing is kept when it is left', () => {
		const wrong = play(start(), 'R i Enter CtrlU "party" Enter');
		expect(wrong.screen?.kind).toBe('form');
		expect(wrong.message).toMatchObject({tone: 'error', text: expect.stringContaining('"party" is none of')});
		const left = play(wrong, 'Esc');
		expect(left.screen?.kind).toBe('selecting');
		expect(play(left, 'Esc').screen?.kind).toBe('reader');
		expect(left.outbox).toEqual([]);
	});

	it('cannot be begun where nothing can be kept', () => {
		const readOnly = {...start(), readOnly: 'it is open for looking only'};
		expect(play(readOnly, 'R i').screen?.kind).toBe('reader');
		expect(play(readOnly, 'R i').message?.text).toMatch(/looking only/);
	});
});
