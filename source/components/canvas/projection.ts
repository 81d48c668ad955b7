/** Where a place lies, in degrees, WGS 84. */
export type Point = {lat: number; lon: number};

/** What a picture shows: its middle, and how many kilometres a dot stands for, across as well as down. */
export type Frame = {middle: Point; kmPerDot: number};

/** Mean radius of the Earth (IUGG), in kilometres. */
const earthRadius = 6371.0088;
const kmPerDegree = (earthRadius * Math.PI) / 180;

const cosine = (lat: number): number => Math.cos((lat * Math.PI) / 180);

/**
 * East and north of the middle, in kilometres: equirectangular, with the parallels as long as they are at the middle. Over 200 km around
 * Deir ez-Zor distances are true to a per cent; over the whole of Syria, east to west, to three.
 */
export const kmFrom = (middle: Point, {lat, lon}: Point): {east: number; north: number} => ({
	east: (lon - middle.lon) * kmPerDegree * cosine(middle.lat),
	north: (lat - middle.lat) * kmPerDegree,
});

/** The dot of a point in a picture of so many dots, from the upper left; it may lie outside. North is up. */
export const dotOf = (
	{middle, kmPerDot}: Frame,
	{width, height}: {width: number; height: number},
	point: Point,
): {x: number; y: number} => {
	const {east, north} = kmFrom(middle, point);
	return {
		x: Math.round((width - 1) / 2 + east / kmPerDot),
		y: Math.round((height - 1) / 2 - north / kmPerDot),
	};
};

/** A picture of one place shows so many kilometres around it at least. */
const leastKm = 2;

/** The frame that holds all of these points with a margin of so many dots; null for no point. */
export const frameAround = (
	points: readonly Point[],
	{width, height}: {width: number; height: number},
	margin: {x: number; y: number},
): Frame | null => {
	if (points.length === 0) return null;
	const lats = points.map(({lat}) => lat);
	const lons = points.map(({lon}) => lon);
	const [south, north, west, east] = [
		Math.min(...lats),
		Math.max(...lats),
		Math.min(...lons),
		Math.max(...lons),
	];
	const middle = {lat: (south + north) / 2, lon: (west + east) / 2};
	const corner = kmFrom(middle, {lat: north, lon: east});
	const room = {x: Math.max(1, width - 1 - 2 * margin.x), y: Math.max(1, height - 1 - 2 * margin.y)};
	const kmPerDot = Math.max((2 * corner.east) / room.x, (2 * corner.north) / room.y, leastKm / room.y);
	return {middle, kmPerDot};
};
