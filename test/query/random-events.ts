import {claimTypes, modalities} from '../../source/model/claim.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {makeClaim, makeEvent} from './make-event.ts';

/** A small generator of numbers that is the same everywhere (mulberry32). */
export const dice = (seed: number) => (sides: number) => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) % sides;
};

const places = [
	'deir-ez-zor',
	'deir-ez-zor-airport',
	'assad-hospital',
	'panorama-checkpoint',
	'al-baghiliya',
];
const actors = ['isis', 'syrian-government', 'russia', 'sdf'];
const sources = ['amaq', 'sana', 'sohr', 'syrianews', 'abu-nobody', 'outlet'];
const labels = ['ISIS attacks the Hospital', 'Shelling of al-Joura', 'قصف الأحياء', 'Öst e-4f', ''];
const fronts = [null, 'southwest-entrance', 'baghiliya', 'city'];
const days = ['2015-12-31', '2016-01-01', '2016-02-29', '2016-05-14', '2016-05-16'];

/** Events of every kind and state, made up; the same for the same seed. */
export const randomEvents = (count: number, seed: number): TriagedEvent[] => {
	const roll = dice(seed);
	const one = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
	const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => roll(3) === 0);
	return Array.from({length: count}, (_, index) => {
		const claims = Array.from({length: roll(3)}, () =>
			makeClaim({
				actors: some(actors),
				targets: some(actors),
				attribution: some(sources),
				modality: one(modalities),
				background: roll(3) === 0,
			}),
		);
		const [from, to] = [one(days), one(days)].sort();
		const low = roll(30);
		const majority = low + roll(4);
		return makeEvent({
			id: `e-${roll(0xffff_ffff).toString(16).padStart(8, '0')}${index.toString(16).padStart(8, '0')}`,
			type: one(claimTypes),
			label: one(labels),
			places: some(places),
			front: one(fronts),
			date: roll(4) === 0 ? null : {from, to},
			claims,
			outlets: some(sources),
			origins: some(sources),
			killed:
				roll(2) === 0
					? null
					: {
							low,
							best: low + roll(3),
							high: roll(2) === 0 ? null : low + 9,
							majority: {min: majority, max: roll(2) === 0 ? null : majority, tied: roll(2) === 0},
							positions: [],
						},
			disagreements: some(['d-1', 'd-2']),
			state: one(['new', 'new', 'verified', 'disputed', 'dismissed']),
			flag: roll(4) === 0,
			tags: some(['Urgent', 'جسر']),
			note: one(['', '', 'Look at the bridge', 'الجسر']),
			...(roll(5) === 0 ? {changed: {}} : {}),
			...(roll(5) === 0 ? {conflicts: []} : {}),
		});
	});
};
