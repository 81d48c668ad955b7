import {createGeography} from '../../source/engine/events/geography.ts';
import type {World} from '../../source/engine/lexicon/entities.ts';
import type {ClaimType} from '../../source/model/claim.ts';
import type {DisagreementKind, Facet} from '../../source/model/disagreement.ts';
import type {PlaceId} from '../../source/model/ids.ts';

/** How one outlet tells a happening in one report; days are numbers since 1970. */
export type Telling = {
	outlet: string;
	published: number;
	type: ClaimType;
	places: readonly PlaceId[];
	from: number;
	to: number;
	dead: number | null;
	/** Who says it, where the outlet does not itself. */
	by: string | null;
	background: boolean;
	/** Which side acts: the same for all tellers of a happening but a planted adversary. */
	side: 0 | 1;
};

/** What must be found in how a happening is told: a disagreement that holds these tellings. */
export type Planted = {facet: Facet; kind: DisagreementKind; tellings: readonly Telling[]};

/** One thing that happened, by all who tell it. */
export type Happening = {
	/** What must come out as exactly one event; empty for a state. */
	tellings: readonly Telling[];
	/** Statements of a state: they stand in no event. */
	states: readonly Telling[];
	planted: readonly Planted[];
	/** All tell it after one origin. */
	relayed: boolean;
};

export const outlets = [
	'sohr',
	'sana',
	'amaq',
	'reuters',
	'afp',
	'smart',
	'step-news',
	'orient-net',
	'dpa',
	'bbc',
];
const types: readonly ClaimType[] = [
	'territory-gained',
	'assault',
	'armed-clash',
	'air-strike',
	'shelling',
	'bombing',
	'killing',
	'capture',
];
const firstDay = Date.UTC(2014, 0, 1) / 86_400_000;

/** A small generator of numbers that is the same everywhere (mulberry32). */
export const dice = (seed: number) => (sides: number) => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) % sides;
};

/** Deals out places and days so that no two happenings can be taken for one another. */
const createSlots = (world: World, days: number, roll: (sides: number) => number) => {
	const geography = createGeography(world);
	const parents = new Set([...world.places.values()].map(place => place.parent));
	const leaves = [...world.places.keys()].filter(id => !parents.has(id) && !geography.isBroad(id));
	const cities = [...world.places.keys()].filter(id => geography.isBroad(id) && world.places.get(id)?.parent);
	const taken = new Set<string>();
	const free = (keys: readonly string[]): boolean => {
		if (keys.some(key => taken.has(key))) return false;
		for (const key of keys) taken.add(key);
		return true;
	};
	// War is not spread evenly: a few places are told of every day.
	const skewed = (list: readonly PlaceId[]): PlaceId =>
		list[Math.floor(list.length * (roll(1000) / 1000) ** 2)] as PlaceId;
	const day = (): number => firstDay + 40 + roll(days);
	return {
		/** Leaf places with all days of a window to themselves; no posts where `quarters` is set. */
		places(count: number, length: number, quarters = false): {places: PlaceId[]; day: number} {
			for (;;) {
				const at = day();
				const places = [...new Set(Array.from({length: count}, () => skewed(leaves)))];
				if (places.length < count || (quarters && places.some(place => geography.isPost(place)))) continue;
				const span = Array.from({length: length + 2}, (_, index) => at - 1 + index);
				if (free(places.flatMap(place => span.map(one => `${place} ${one}`)))) return {places, day: at};
			}
		},
		/** A city, alone with a type on a day in its governorate. */
		city(type: ClaimType): {places: PlaceId[]; day: number} {
			for (;;) {
				const at = day();
				const city = skewed(cities);
				if (free([-1, 0, 1].map(step => `${geography.rootOf(city)} ${type} ${at + step}`)))
					return {places: [city], day: at};
			}
		},
		/** A figure that no other happening of that day in that governorate has. */
		figure(place: PlaceId, at: number): number {
			for (;;) {
				const dead = 12 + roll(80);
				if (free([`${geography.rootOf(place)} ${at} ${dead} dead`])) return dead;
			}
		},
		rootOf: geography.rootOf,
	};
};

/** How a happening is told: by each of these outlets once, on its first day. */
type Scene = {
	world: World;
	roll(sides: number): number;
	slots: ReturnType<typeof createSlots>;
	/** So many different outlets. */
	tellers(count: number): string[];
};

const plain = {dead: null, by: null, background: false, side: 0} as const;

const happened = (tellings: readonly Telling[], planted: readonly Planted[] = []): Happening => ({
	tellings,
	states: [],
	planted,
	relayed: false,
});

/** One place, one day; a quarter of the tolls are contested by one teller; some are told again weeks later as background. */
const single = ({roll, slots, tellers}: Scene): Happening => {
	const type = types[roll(types.length)] as ClaimType;
	const {places, day} = slots.places(1, 1, type === 'armed-clash');
	const side = roll(2) as 0 | 1;
	const dead = type === 'killing' ? slots.figure(places[0] as PlaceId, day) : null;
	const contested = dead !== null && roll(4) === 0;
	const own = tellers(5).map(
		(outlet, index): Telling => ({
			...plain,
			outlet,
			published: day,
			type,
			places,
			from: day,
			to: day,
			side,
			dead: contested && index === 2 ? (dead ?? 0) + 100 : dead,
		}),
	);
	const planted: Planted[] = contested ? [{facet: 'killed', kind: 'conflict', tellings: own}] : [];
	const again = {...(own[0] as Telling), published: day + 15 + roll(20), dead: null, background: true};
	return happened(roll(5) === 0 ? [...own, again] : own, planted);
};

/** A list of places, told whole by some and piece by piece by others. */
const listed = ({roll, slots, tellers}: Scene): Happening => {
	const {places, day} = slots.places(3 + roll(3), 1);
	return happened(
		tellers(5).map((outlet, index) => ({
			...plain,
			outlet,
			published: day,
			type: 'territory-gained',
			places: index < 2 ? places : [places[index % places.length] as PlaceId],
			from: day,
			to: day,
		})),
	);
};

/** "On Monday", say some, "on Monday or Tuesday" others. */
const overDays = ({roll, slots, tellers}: Scene): Happening => {
	const type = (['assault', 'shelling', 'air-strike'] as const)[roll(3)] as ClaimType;
	const {places, day} = slots.places(1, 2);
	return happened(
		tellers(5).map((outlet, index) => ({
			...plain,
			outlet,
			published: day + 1,
			type,
			places,
			from: day,
			to: index < 3 ? day : day + 1,
		})),
	);
};

/** A toll of several days: an event of its own. */
const cumulative = ({slots, tellers}: Scene): Happening => {
	const {places, day} = slots.places(1, 3);
	const dead = slots.figure(places[0] as PlaceId, day);
	return happened(
		tellers(3).map(outlet => ({
			...plain,
			outlet,
			published: day + 2,
			type: 'killing',
			places,
			from: day,
			to: day + 2,
			dead,
		})),
	);
};

/** Told of a city only. */
const vague = ({roll, slots, tellers}: Scene): Happening => {
	const type = (['assault', 'shelling', 'air-strike', 'armed-clash'] as const)[roll(4)] as ClaimType;
	const {places, day} = slots.city(type);
	return happened(
		tellers(4).map(outlet => ({...plain, outlet, published: day, type, places, from: day, to: day})),
	);
};

/** One monitor's toll in several outlets, and its higher one the day after. */
const growing = ({slots, tellers}: Scene): Happening => {
	const {places, day} = slots.places(1, 1);
	const dead = slots.figure(places[0] as PlaceId, day);
	const own = tellers(5).map(
		(outlet, index): Telling => ({
			...plain,
			outlet,
			published: index < 3 ? day : day + 1,
			type: 'killing',
			places,
			from: day,
			to: day,
			by: 'sohr',
			dead: index < 3 ? dead : dead + 100,
		}),
	);
	return happened(own, [{facet: 'killed', kind: 'revision', tellings: own}]);
};

/** Nine outlets, one origin. */
const relayed = ({slots, tellers}: Scene): Happening => {
	const {places, day} = slots.places(1, 1);
	const dead = slots.figure(places[0] as PlaceId, day);
	const own = tellers(9).map(
		(outlet): Telling => ({
			...plain,
			outlet,
			published: day,
			type: 'killing',
			places,
			from: day,
			to: day,
			by: 'sohr',
			dead,
		}),
	);
	return {...happened(own), relayed: true};
};

/** Taken, say three; still held by the other side on that day, say two. */
const heldAndTaken = ({slots, tellers}: Scene): Happening => {
	const {places, day} = slots.places(1, 1);
	const all = tellers(5).map(
		(outlet, index): Telling => ({
			...plain,
			outlet,
			published: day,
			type: index < 3 ? 'territory-gained' : 'control',
			places,
			from: day,
			to: day,
			side: index < 3 ? 0 : 1,
		}),
	);
	return {
		...happened(all.slice(0, 3), [{facet: 'control', kind: 'conflict', tellings: all}]),
		states: all.slice(3),
	};
};

/** Two bombs in two quarters on one day; one report tells both. */
const twoBombs = ({slots, tellers}: Scene): Happening[] => {
	for (;;) {
		const {places, day} = slots.places(2, 1);
		const [here, there] = places as [PlaceId, PlaceId];
		if (slots.rootOf(here) !== slots.rootOf(there)) continue;
		const names = tellers(5);
		const at =
			(place: PlaceId) =>
			(outlet: string): Telling => ({
				...plain,
				outlet,
				published: day,
				type: 'bombing',
				places: [place],
				from: day,
				to: day,
			});
		const first = names.slice(0, 3).map(at(here));
		const second = names.slice(2).map(at(there));
		return [
			happened(first, [{facet: 'place', kind: 'compatible', tellings: [...first, ...second]}]),
			happened(second),
		];
	}
};

/** Things that happened, each apart from all others, in the mixture of a war's reports. */
export const inventHappenings = (world: World, claims: number, days: number, seed: number): Happening[] => {
	const roll = dice(seed);
	const slots = createSlots(world, days, roll);
	const tellers = (count: number): string[] => {
		const first = roll(outlets.length);
		return Array.from({length: count}, (_, index) => outlets[(first + index) % outlets.length] as string);
	};
	const scene: Scene = {world, roll, slots, tellers};
	const found: Happening[] = [];
	let told = 0;
	while (told < claims) {
		const kind = roll(20);
		const next =
			kind < 9
				? [single(scene)]
				: kind < 11
					? [listed(scene)]
					: kind < 13
						? [overDays(scene)]
						: kind < 14
							? [cumulative(scene)]
							: kind < 16
								? [vague(scene)]
								: kind < 17
									? [growing(scene)]
									: kind < 18
										? [relayed(scene)]
										: kind < 19
											? [heldAndTaken(scene)]
											: twoBombs(scene);
		for (const one of next) told += one.tellings.length + one.states.length;
		found.push(...next);
	}

	return found;
};
