/**
 * How long a key of the filter, and a sort, takes over columns, and how large these are, on invented events. From the repository's root:
 *
 *   npx esbuild test/bench/filter.ts --bundle --platform=node --format=esm --outfile=/tmp/bench-filter.mjs
 *   node --expose-gc /tmp/bench-filter.mjs [EVENTS] [RUNS]
 *
 * A key is everything from the text of the filter to the mask of the events that pass: parsing, binding to the world, answering. Times are
 * in milliseconds, of the best, the middle and the worst run; before that one run warms up, as the dashboard's first key does not.
 */
import {claimTypes} from '../../source/model/claim.ts';
import type {Event} from '../../source/model/event.ts';
import type {Judgement} from '../../source/model/judgement.ts';
import {columnsOf} from '../../source/query/columns/columns-of.ts';
import {sortKeys, sortNames, sortRows} from '../../source/query/columns/sort-keys.ts';
import {compileFilter} from '../../source/query/filter.ts';
import {world} from './bench-world.ts';
import {dice} from './happenings.ts';

const [wanted = 100_000, runs = 21] = process.argv.slice(2).map(Number);
const queries = [
	'p',
	'panorama',
	'Panorama',
	'baghiliyeh',
	'xyzzy',
	'attacks',
	'البانوراما',
	'داعش',
	'ب',
	'type:shelling',
	'place:tahtouh',
	'source:amaq',
	'killed>=20',
	'date:2016-05-14..16',
	'is:unreviewed',
	'state:verified',
	'is:contested -type:siege (amaq | sohr) killed>3',
];

const invent = function* (count: number): Generator<Event> {
	const roll = dice(1);
	const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
	const [places, actors, sources] = [
		[...world.places.values()],
		[...world.actors.values()],
		[...world.sources.keys()],
	];
	for (let index = 0; index < count; index++) {
		const [place, second, actor, target] = [pick(places), pick(places), pick(actors), pick(actors)];
		const type = pick(claimTypes);
		const date = new Date(Date.UTC(2012, 0, 1 + roll(4000))).toISOString().slice(0, 10);
		const low = roll(40);
		const told = sources.filter(() => roll(30) === 0);
		yield {
			id: `e-${roll(0xffff_ffff).toString(16).padStart(8, '0')}${index.toString(16).padStart(8, '0')}`,
			type,
			label: `${actor.name_en} ${roll(3) === 0 ? 'attacks' : type} ${target.name_en}: ${place.name_en}`,
			places: roll(3) === 0 ? [place.id, second.id] : [place.id],
			front: place.front,
			date: roll(20) === 0 ? null : {from: date, to: date},
			claims: [
				{
					actors: [actor.id],
					targets: [target.id],
					attribution: told,
					modality: 'asserted',
					background: false,
				},
			],
			outlets: told.slice(0, 2),
			origins: told.slice(0, 1),
			killed:
				roll(2) === 0
					? null
					: {low, best: low + 1, high: low + 5, majority: {min: low, max: low, tied: false}, positions: []},
			disagreements: roll(4) === 0 ? ['d-1'] : [],
		} as unknown as Event;
	}
};

const bytesOf = (value: unknown): number => {
	if (ArrayBuffer.isView(value)) return value.byteLength;
	if (typeof value === 'string') return value.length;
	return value && typeof value === 'object'
		? Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
		: 0;
};

const begin = performance.now();
const columns = columnsOf(invent(wanted));
const laid = performance.now() - begin;
globalThis.gc?.();
const labels = columns.label.starts.length - 1;
console.log(
	`${wanted} events, ${labels} different labels: laid down in ${laid.toFixed(0)} ms (inventing them among it), ` +
		`${(bytesOf(columns) / 1e6).toFixed(1)} MB, ${(bytesOf(columns) / wanted).toFixed(0)} bytes an event; ` +
		`memory of the process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);

const judgements: Judgement[] = [];
for (let index = 0; index < wanted; index += 7)
	judgements[index] = {
		state: 'verified',
		flag: index % 2 === 0,
		tags: ['seen'],
		note: index % 3 === 0 ? 'look again' : '',
	};

console.log('\n    best  middle   worst    found  filter');
for (const query of queries) {
	const times: number[] = [];
	let found = 0;
	for (let run = 0; run <= runs; run++) {
		const start = performance.now();
		const mask = compileFilter(query, world).mask(columns, judgements);
		if (run > 0) times.push(performance.now() - start);
		found = mask.reduce((sum, one) => sum + one, 0);
	}

	times.sort((a, b) => a - b);
	const [best = 0, middle = 0, worst = 0] = [times[0], times[times.length >> 1], times.at(-1)];
	const figures = [best, middle, worst].map(time => time.toFixed(1).padStart(8)).join('');
	console.log(`${figures} ${String(found).padStart(8)}  ${query}`);
}

console.log('\n    best  middle   worst  sorted by');
const rows = Array.from({length: wanted}, (_, row) => row);
for (const by of sortNames) {
	const times: number[] = [];
	let first = 0;
	for (let run = 0; run <= runs; run++) {
		const start = performance.now();
		const keys = sortKeys(columns, judgements, by, {rule: 'lowest', frontName: String, typeName: String});
		sortRows(rows, keys, run % 2 === 1);
		if (run > 0) times.push(performance.now() - start);
		else first = performance.now() - start;
	}

	times.sort((a, b) => a - b);
	const [best = 0, middle = 0, worst = 0] = [times[0], times[times.length >> 1], times.at(-1)];
	const figures = [best, middle, worst].map(time => time.toFixed(1).padStart(8)).join('');
	console.log(`${figures}  ${by}, at first ${first.toFixed(1)}`);
}
