import {describe, expect, it} from 'vitest';
import {holderMark} from '../../../source/components/map/holder-mark.ts';
import {type MapLooked, mapDocument} from '../../../source/components/map/map-document.ts';
import {isDrawn} from '../../../source/components/map/map-place.ts';
import {nearestPlace} from '../../../source/components/map/nearest-place.ts';
import type {ControlStatement} from '../../../source/model/timeline.ts';
import {styled} from '../../../source/terminal/style.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {around, mapPlace} from './places.ts';

const government = holderMark({
	status: 'held',
	holders: [{side: 'government'}],
} as unknown as ControlStatement);
const contested = holderMark({status: 'contested', holders: []} as unknown as ControlStatement);

const places = [
	mapPlace('north-mill', around(0, 6), 40, {killed: {min: 21, max: null}}),
	mapPlace('old-bridge', around(0, 0), 12, {holder: government, error: 0.1}),
	mapPlace('palm-quarter', around(7, 0), 9, {holder: contested}),
	mapPlace('salt-road', 'a road', 8),
	mapPlace('reed-island', around(-7, -1), 4, {error: 5}),
	mapPlace('far-town', around(160, -40), 1),
];

const looked = (parts: Partial<MapLooked> = {}): MapLooked => ({
	places,
	others: [around(3, 3), around(-3, -3)],
	cursor: 0,
	top: 0,
	scope: {kind: 'most'},
	zoom: 0,
	middle: null,
	sizing: 'events',
	rule: 'best',
	held: '14 May 2016: held by ISIS, says River News.',
	frontName: () => 'West bank',
	...parts,
});

const draw = (parts: Partial<MapLooked>, columns: number, rows: number, ascii = false): string[] =>
	mapDocument(looked(parts), {columns, rows, ascii}).map(line =>
		styled(
			line.map(({text}) => ({text})),
			'off',
			ascii,
		),
	);

describe('the map', () => {
	it.each([false, true])('is as high and at most as wide as its room, at every size (ASCII: %s)', ascii => {
		for (let columns = 28; columns <= 200; columns += 13) {
			for (const rows of [4, 7, 11, 20, 36]) {
				for (const parts of [{}, {cursor: 3}, {cursor: 5, scope: {kind: 'all'} as const}, {places: []}]) {
					const lines = draw(parts, columns, rows, ascii);
					expect(lines).toHaveLength(rows);
					for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
				}
			}
		}
	});

	it('draws the same of the same', () => {
		expect(draw({}, 80, 20)).toEqual(draw({places: [...places]}, 80, 20));
	});

	it('letters each place by who is told to have it, marks what is not exact, and names it', () => {
		const picture = draw({}, 80, 20)
			.slice(1, 15)
			.map(line => line.slice(0, 50))
			.join('\n');
		expect(picture).toMatch(/\[I~\].* North mill/);
		expect(picture).toMatch(/G.{0,4}Old bridge|Old bridge.{0,4}G/);
		expect(picture).toMatch(/\?~/);
		expect(picture).not.toContain('Salt road');
	});

	it('has north up and east to the right', () => {
		const lines = draw({}, 80, 20)
			.slice(1, 15)
			.map(line => line.slice(0, 50));
		const rowOf = (name: string): number => lines.findIndex(line => line.includes(name));
		const columnOf = (mark: RegExp): number => Math.max(...lines.map(line => line.search(mark)));
		expect(rowOf('North mill')).toBeLessThan(rowOf('Old bridge'));
		expect(columnOf(/\?~/)).toBeGreaterThan(columnOf(/\bG\b/));
	});

	it('lists places that have no position, in brackets, and tells why', () => {
		const lines = draw({cursor: 3}, 80, 20);
		expect(lines.join('\n')).toContain('(Salt road)');
		expect(lines.slice(-4).join(' ').replaceAll(/\s+/g, ' ')).toContain('It is a road, which is no point');
	});

	it('leaves single places far away out of the picture, says how many, and shows them when asked for all', () => {
		const near = draw({}, 120, 36);
		expect(near[0]).toContain('1 outside');
		const all = draw({scope: {kind: 'all'}}, 120, 36);
		expect(all[0]).not.toContain('outside');
		expect(all.map(line => line.slice(0, 75)).join('\n')).toContain('Far town');
	});

	it('says the figures of the chosen place with the rule, who has it, and how exact it lies', () => {
		const words = draw({cursor: 0}, 120, 36).slice(-4).join(' ').replaceAll(/\s+/g, ' ');
		expect(words).toContain('North mill · West bank');
		expect(words).toContain('40 events; killed ≥21 (rule: best)');
		expect(words).toContain('held by ISIS, says River News');
		expect(words).toContain('right to about 1 km');
	});

	it('needs no sign beyond ASCII where it may draw none', () => {
		for (const line of draw({}, 80, 20, true)) expect(line).toMatch(/^[\u0020-\u007E]*$/);
	});

	it('is the list alone where nothing can be drawn', () => {
		const lines = draw({places: [mapPlace('salt-road', 'a road', 3)]}, 80, 20);
		expect(lines[0]).toMatch(/^ {3}Place/);
		expect(lines[1]).toContain('▌I (Salt road)');
	});
});

describe('the cursor of the map', () => {
	const drawn = places.filter(isDrawn);
	const [mill, bridge, quarter] = drawn as [(typeof drawn)[0], (typeof drawn)[0], (typeof drawn)[0]];

	it('goes to the nearest place in a direction, straight on where it can', () => {
		expect(nearestPlace(drawn, bridge, 'up')?.id).toBe('north-mill');
		expect(nearestPlace(drawn, bridge, 'right')?.id).toBe('palm-quarter');
		expect(nearestPlace(drawn, bridge, 'left')?.id).toBe('reed-island');
		expect(nearestPlace(drawn, mill, 'down')?.id).toBe('old-bridge');
		expect(nearestPlace(drawn, quarter, 'right')?.id).toBe('far-town');
	});

	it('stays where there is none', () => {
		expect(nearestPlace(drawn, mill, 'up')).toBeNull();
	});
});

describe('the names on the map', () => {
	it('cover no letter, and the chosen one has its name whole wherever there is room for it', () => {
		// So many places on so little room that most have no name.
		const crowd = Array.from({length: 40}, (_, index) =>
			mapPlace(`hamlet-${index}`, around((index % 8) * 0.7, Math.floor(index / 8) * 0.9), 40 - index, {
				holder: index % 2 === 0 ? government : contested,
			}),
		);
		for (let cursor = 0; cursor < crowd.length; cursor += 3) {
			for (const columns of [38, 60, 75]) {
				const lines = draw({places: crowd, cursor, scope: {kind: 'all'}}, columns, 12);
				const picture = lines.slice(1, 8);
				expect(
					picture.some(line => line.includes(`Hamlet ${cursor}`)),
					picture.join('\n'),
				).toBe(true);
				for (const line of picture) expect(line).not.toMatch(/[a-z0-9][?G]|[?G]~?[a-z0-9H]/);
			}
		}
	});
});
