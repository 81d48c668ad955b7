import {claimTypes} from '../../source/model/claim.ts';
import type {Day} from '../../source/model/ids.ts';
import {dice, type Item, reported, type Told} from './story.ts';

const places = [
	'deir-ez-zor',
	'deir-ez-zor-governorate',
	'assad-hospital',
	'panorama-checkpoint',
	'fire-station',
	'al-joura',
	'al-sinaa',
	'mayadin',
	'grain-silos',
	'al-asharah',
	'darnaj',
	'aleppo',
	'a-place-nobody-knows',
];
const actors = [
	'isis',
	'syrian-government',
	'russia',
	'sdf',
	'coalition',
	'civilians',
	'medical-staff',
	'some-tribe',
];
const words = [
	'دون قتال',
	'معظم الحي',
	'فجرا',
	'مساء',
	'المتحصن فيه',
	'استعادة',
	'سيارة مفخخة',
	'هاون',
	'الحيين',
	'أسماء بعض',
	'إعدام',
	'تقدم نحو',
	'إطلاق سراح',
	'خسارتها',
	'بموجب اتفاق',
	'تحت وطأة',
	'توقفت العبارات',
	'عادت العبارات',
];
const dayOf = (number: number): Day =>
	new Date(Date.UTC(2016, 4, 1 + number)).toISOString().slice(0, 10) as Day;

/**
 * Reports nobody would write, dense in few places and days, so that everything meets everything: lists of places, cities, windows of many
 * days, days that no calendar has, reports without a date, background with and without one, relays, every type, modality, extent and manner,
 * and a few figures that come again and again.
 */
export const nasty = (seed: number, reports: number): Item[] => {
	const roll = dice(seed);
	const pick = <Value>(list: readonly Value[]): Value => list[roll(list.length)] as Value;
	const some = <Value>(list: readonly Value[], most: number): Value[] =>
		Array.from({length: roll(most + 1)}, () => pick(list));
	const days = Math.max(4, reports >> 3);
	const dateOf = (day: number): Exclude<Told['date'], undefined> => {
		const kind = roll(30);
		if (kind < 4) return null;
		if (kind < 11) return [dayOf(day), dayOf(day + roll(12))];
		return kind === 11 ? '2016-05-32' : dayOf(day);
	};
	const countOf = (): NonNullable<Told['counts']>[number] => {
		const min = pick([1, 2, 12, 20, 20, 24, 35]);
		const max = pick([null, null, min, min, 40, 99]);
		const what = pick([
			'killed',
			'killed',
			'killed',
			'wounded',
			'casualties',
			'captured',
			'percent',
		] as const);
		return [what, roll(4) === 0 ? null : pick(actors), min, max];
	};
	const toldOf = (day: number, name: string): Told => ({
		words: `جملة ${name} ${pick(words)} ${pick(words)}`,
		type: pick(claimTypes),
		actors: some(actors, 2),
		targets: some(actors, 2),
		places: roll(5) === 0 ? [...some(places, 2), pick(places), pick(places)] : some(places, 2),
		date: dateOf(day),
		by: pick(['outlet', 'sohr', 'sohr', 'amaq', 'isis-statement', 'activists', 'sana']),
		modality: pick([
			'asserted',
			'asserted',
			'asserted',
			'asserted',
			'attempted',
			'denied',
			'unknown',
		] as const),
		background: roll(6) === 0,
		...(roll(6) === 0 && {extent: pick(['part', 'most', 'whole'] as const)}),
		...(roll(8) === 0 && {manner: pick(['by-force', 'by-agreement', 'unopposed', 'pushed-out'] as const)}),
		...(roll(4) === 0 && {extracted: pick(['place-here', 'place-fetched'] as const)}),
		counts: roll(2) === 0 ? [] : [countOf()],
	});
	return Array.from({length: reports}, (_, number) => {
		const day = roll(days);
		const outlet = pick(['reuters', 'afp', 'sana', 'smart', 'sohr', 'amaq']);
		const item = reported(
			outlet,
			dayOf(day + roll(3)),
			Array.from({length: 1 + roll(8)}, (__, index) =>
				toldOf(Math.max(0, day - roll(4)), `${number} ${index}`),
			),
		);
		return roll(12) === 0 ? {...item, report: {...item.report, published: null}} : item;
	});
};
