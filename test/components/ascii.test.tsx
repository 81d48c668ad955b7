import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it} from 'vitest';
import {Ascii} from '../../source/components/ascii.ts';
import {Dashboard} from '../../source/components/dashboard.tsx';
import {initialState} from '../../source/components/state/initial-state.ts';
import {press} from '../../source/components/state/press.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {textWidth} from '../../source/terminal/text-width.ts';
import {analysis, datasetOf} from './fixture.ts';

afterEach(cleanup);

const screen = (keys: string, columns: number, rows: number, ascii = true): string => {
	let state = initialState(datasetOf(analysis), {size: {columns, rows}, undoable: false});
	const decoder = createKeyDecoder();
	for (const key of [...decoder.push(Buffer.from(keys)), ...decoder.flush()]) {
		const action = press(state, key);
		if (action) state = reduce(state, action);
	}

	const {lastFrame} = render(
		<Ascii value={ascii}>
			<Dashboard state={state} />
		</Ascii>,
	);
	return stripVTControlCharacters(lastFrame() ?? '');
};

describe('the dashboard in ASCII', () => {
	it.each(['', 'vjcjxjn*', 'F', 'D', 'DJJJ', '\r', '\rW', '\rWG', '/killed>=', '?', '?G', 'R'])(
		'draws no sign that is not ASCII, and no line too wide, after %j',
		keys => {
			for (const [columns, rows] of [
				[40, 15],
				[80, 24],
				[140, 40],
			] as const) {
				const drawn = screen(keys, columns, rows);
				expect(drawn.replaceAll(/[\p{Script_Extensions=Arabic}\p{Mark}]/gu, '')).toMatch(
					/^[\n\u0020-\u007E]*$/u,
				);
				for (const line of drawn.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
			}
		},
	);

	it('draws signs otherwise', () => {
		expect(screen('D', 80, 24, false)).toMatch(/[─▌«]/u);
	});

	it('tells states apart, and marks the cursor', () => {
		const starts = screen('vcx', 80, 24)
			.split('\n')
			.map(line => line.slice(0, 4));
		for (const start of ['   +', '   #', '   x', '>  :']) expect(starts).toContain(start);
	});
});
