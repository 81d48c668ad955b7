import type {WriteStream} from 'node:tty';
import {render} from 'ink';
import {describe, expect, it} from 'vitest';
import {Dashboard} from '../../../source/components/dashboard.tsx';
import {initialState} from '../../../source/components/state/initial-state.ts';
import {press} from '../../../source/components/state/press.ts';
import {reduce} from '../../../source/components/state/reduce.ts';
import type {Event} from '../../../source/model/event.ts';
import type {Day, EventId} from '../../../source/model/ids.ts';
import {createKeyDecoder} from '../../../source/terminal/keys.ts';
import {createWire} from '../../../source/terminal/wire/wire.ts';
import {analysis, datasetOf} from '../../components/fixture.ts';

/** Two hundred events with a report's words each; no two rows are equal. */
const events = Array.from({length: 200}, (_, index): Event => {
	const event = analysis.events[Math.floor(((index * 0.618) % 1) * 5)] as Event;
	const day = new Date(Date.UTC(2016, 0, 1 + index)).toISOString().slice(0, 10) as Day;
	return {...event, id: `e-${index}` as EventId, date: {from: day, to: day}};
});

/** What each of these scripts of keys sends, in bytes; the screen is the program's own, with Arabic put in order by us. */
const measure = (columns: number, rows: number, scripts: readonly string[]) => {
	const writes: string[] = [];
	const wire = createWire(
		{columns, rows, write: data => writes.push(data) > 0},
		{colour: true, framesPerSecond: Number.POSITIVE_INFINITY},
	);
	const shown = {...analysis, events};
	let state = initialState(datasetOf(shown), {
		size: {columns, rows},
		undoable: false,
		readOnly: null,
		arabic: 'app',
	});
	const decoder = createKeyDecoder();
	const instance = render(<Dashboard state={state} />, {
		stdout: wire as unknown as WriteStream,
		debug: true,
		patchConsole: false,
		exitOnCtrlC: false,
	});
	const first = Buffer.byteLength(writes.join(''));
	const sent = scripts.map(keys => {
		writes.length = 0;
		for (const key of [...decoder.push(Buffer.from(keys)), ...decoder.flush()]) {
			const action = press(state, key);
			if (action) state = reduce(state, action);
		}

		instance.rerender(<Dashboard state={{...state}} />);
		expect(writes.length).toBeLessThanOrEqual(1);
		return Buffer.byteLength(writes.join(''));
	});
	instance.unmount();
	return {first, sent};
};

describe.each([
	[80, 24, 19],
	[120, 40, 35],
] as const)('what the event table sends at %i by %i', (columns, rows, pageRows) => {
	it('is nothing for nothing, 60 bytes for a move, 350 for a row, 7 KB for a page of Arabic, 6 KB at first', () => {
		const page = '\u001B[6~';
		const toLastRow = 'j'.repeat(pageRows - 3);
		const {first, sent} = measure(columns, rows, ['', 'j', 'k', 'j', toLastRow, 'j', 'j', 'j', page]);
		const [nothing, down, up, again, far, ...rest] = sent;
		expect(nothing).toBe(0);
		for (const move of [down, up, again, far]) expect(move).toBeLessThanOrEqual(60);
		for (const scrolled of rest.slice(0, 3)) expect(scrolled).toBeLessThanOrEqual(350);
		expect(rest[3]).toBeLessThanOrEqual(7000);
		expect(first).toBeLessThanOrEqual(6 * 1024);
	});
});
