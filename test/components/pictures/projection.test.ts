import {describe, expect, it} from 'vitest';
import {dotOf, frameAround, kmFrom, type Point} from '../../../source/components/canvas/projection.ts';
import {scaleBar} from '../../../source/components/canvas/scale-bar.ts';

/** Distance along the sphere, in kilometres: the haversine formula, as an independent check. */
const haversine = (a: Point, b: Point): number => {
	const radians = (degrees: number): number => (degrees * Math.PI) / 180;
	const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
	const east =
		Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
	return 2 * 6371.0088 * Math.asin(Math.sqrt(north + east));
};

/** As the gazetteer has them. */
const city = {lat: 35.33588, lon: 40.14084};
const airport = {lat: 35.28528, lon: 40.17583};
const bukamal = {lat: 34.45, lon: 40.92};
const mayadin = {lat: 35.02, lon: 40.45};

describe('the projection', () => {
	it.each([
		['the city and its airport', city, airport],
		['the city and Mayadin', city, mayadin],
		['Mayadin and Bukamal', mayadin, bukamal],
		['the city and Bukamal', city, bukamal],
	])('measures between %s what the sphere does, within a per cent', (_, one, other) => {
		const {east, north} = kmFrom({lat: (one.lat + other.lat) / 2, lon: (one.lon + other.lon) / 2}, one);
		const measured = 2 * Math.hypot(east, north);
		expect(Math.abs(measured / haversine(one, other) - 1)).toBeLessThan(0.01);
	});

	it('puts north up, east to the right, and as many kilometres into a dot across as down', () => {
		const frame = {middle: city, kmPerDot: 0.5};
		const size = {width: 101, height: 101};
		expect(dotOf(frame, size, city)).toEqual({x: 50, y: 50});
		const north = dotOf(frame, size, {lat: city.lat + 10 / 111.195, lon: city.lon});
		const east = dotOf(frame, size, {
			lat: city.lat,
			lon: city.lon + 10 / (111.195 * Math.cos((city.lat * Math.PI) / 180)),
		});
		expect(north).toEqual({x: 50, y: 30});
		expect(east).toEqual({x: 70, y: 50});
	});

	it('frames all points within the margin', () => {
		const size = {width: 100, height: 56};
		const points = [city, airport, mayadin, bukamal];
		const frame = frameAround(points, size, {x: 10, y: 4});
		for (const point of points) {
			const {x, y} = dotOf(frame ?? {middle: city, kmPerDot: 1}, size, point);
			expect(x).toBeGreaterThanOrEqual(9);
			expect(x).toBeLessThanOrEqual(90);
			expect(y).toBeGreaterThanOrEqual(3);
			expect(y).toBeLessThanOrEqual(52);
		}

		expect(frameAround([], size, {x: 1, y: 1})).toBeNull();
	});
});

describe('the scale bar', () => {
	it.each([
		[0.1, 10, '├─────────┤ 1 km'],
		[0.5, 10, '├─────────┤ 5 km'],
		[0.03, 10, '├──────┤ 200 m'],
		[13, 8, '├───────┤ 100 km'],
	])('of %f km a column in %i columns is %s', (km, columns, bar) => {
		expect(scaleBar(km, columns)).toBe(bar);
		const [, words = ''] = bar.split('┤ ');
		const [figure, unit] = words.split(' ');
		const length = Number(figure) / (unit === 'm' ? 1000 : 1);
		// From the middle of its first stroke to that of its last, to half a column.
		expect(Math.abs(bar.indexOf('┤') * km - length)).toBeLessThanOrEqual(km / 2);
	});
});
