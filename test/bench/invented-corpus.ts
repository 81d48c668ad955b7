import {claimId} from '../../source/engine/claims/claim-id.ts';
import type {World} from '../../source/engine/lexicon/entities.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {Claim, ClaimType, Count, Span} from '../../source/model/claim.ts';
import type {ActorId, Day, PlaceId, ReportId, SourceId} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';

type Item = {report: Report; claims: Claim[]};

/** One thing that happened, and what is planted in how it is told. */
type Happening = {
	type: ClaimType;
	place: PlaceId;
	day: number;
	actor: ActorId;
	target: ActorId;
	dead: number | null;
	/** Its third teller gives a figure that cannot be true beside the others'. */
	contested: boolean;
};

export type InventedCorpus = {items: Item[]; happenings: number; contested: number};

const sentences: Readonly<Partial<Record<ClaimType, string>>> = {
	'territory-gained': 'سيطرت القوة المهاجمة على المكان بعد معارك دامت ساعات',
	assault: 'بدأت القوة المهاجمة هجوما على المكان من جهتين',
	'armed-clash': 'اندلعت اشتباكات متقطعة في المكان بين الطرفين',
	'air-strike': 'أغارت طائرات حربية على المكان مرات عدة',
	shelling: 'سقطت قذائف على المكان طوال النهار',
	bombing: 'انفجرت سيارة مفخخة عند طرف المكان',
	killing: 'سقط قتلى من المقاتلين في المكان',
	capture: 'وقع أسرى من المقاتلين في المكان',
};
const types = Object.keys(sentences) as ClaimType[];
const outlets = ['sohr', 'sana', 'amaq', 'reuters', 'afp', 'smart', 'step-news', 'orient-net', 'dpa', 'bbc'];
const firstDay = Date.UTC(2014, 0, 1) / 86_400_000;
const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;

/** A small generator of numbers that is the same everywhere (mulberry32). */
const dice = (seed: number) => (sides: number) => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) % sides;
};

const happeningsOf = (world: World, count: number, days: number, roll: (sides: number) => number) => {
	const parents = new Set([...world.places.values()].map(place => place.parent));
	const places = [...world.places.keys()].filter(id => !parents.has(id));
	const known = new Set<string>();
	const found: Happening[] = [];
	while (found.length < count) {
		const type = types[roll(types.length)] as ClaimType;
		const place = places[roll(places.length)] as PlaceId;
		const day = firstDay + roll(days);
		const key = `${place} ${day}`;
		if (known.has(key)) continue;
		known.add(key);
		const isToll = type === 'killing';
		const [actor, target] = roll(2) === 0 ? ['isis', 'syrian-government'] : ['syrian-government', 'isis'];
		found.push({
			type,
			place,
			day,
			actor: actor as ActorId,
			target: target as ActorId,
			dead: isToll ? 3 + roll(60) : null,
			contested: isToll && roll(4) === 0,
		});
	}

	return found;
};

const countsOf = ({dead, contested, target}: Happening, teller: number): Count[] => {
	if (dead === null) return [];
	const figure = contested && teller === 2 ? dead + 30 : dead;
	return [{what: 'killed', who: target, min: figure, max: figure, surface: String(figure)}];
};

const reportOf = (
	told: readonly {happening: Happening; teller: number}[],
	outlet: string,
	day: number,
): Item => {
	let text = '';
	const spans = told.map(({happening}): Span => {
		const begin = text.length;
		text += `${sentences[happening.type]} ${happening.place}. `;
		return [begin, text.length - 2];
	});
	const hash = sha256(`${outlet} ${day} ${text}`);
	const id = `r-${hash.slice(0, 16)}` as ReportId;
	const claims = told.map(({happening, teller}, index): Claim => {
		const {type, place, actor, target} = happening;
		const span = spans[index] as Span;
		return {
			id: claimId(hash, type, span, index),
			report: id,
			span,
			type,
			actors: type === 'armed-clash' ? [actor, target] : [actor],
			targets: type === 'killing' || type === 'capture' ? [target] : [],
			places: [place],
			date: {from: dayOf(happening.day), to: dayOf(happening.day)},
			counts: countsOf(happening, teller),
			modality: 'asserted',
			attribution: ['outlet' as SourceId],
			background: false,
			evidence: [],
		};
	});
	return {
		report: {
			id,
			hash,
			text,
			outlet: outlet as SourceId,
			published: dayOf(day),
			title: null,
			url: null,
			language: 'ar',
			importedAt: null,
			note: null,
		},
		claims,
	};
};

/**
 * Reports nobody wrote, with known answers: each happening has a place and a day of its own and is told by five outlets, so it must come out
 * as one event; a quarter of the tolls are contested by one teller, so each of those must come out as one conflict.
 *
 * @param reports how many; each holds about ten claims.
 */
export const inventCorpus = (world: World, reports: number, seed = 1): InventedCorpus => {
	const roll = dice(seed);
	const tellers = 5;
	const days = Math.max(20, Math.ceil(reports / 8));
	const happenings = happeningsOf(world, reports * 2, days, roll);
	const byOutletAndDay = new Map<string, {happening: Happening; teller: number}[]>();
	for (const happening of happenings) {
		const first = roll(outlets.length);
		for (let teller = 0; teller < tellers; teller++) {
			const key = `${outlets[(first + teller) % outlets.length]} ${happening.day}`;
			const list = byOutletAndDay.get(key) ?? [];
			list.push({happening, teller});
			byOutletAndDay.set(key, list);
		}
	}

	const items = [...byOutletAndDay].map(([key, told]) => {
		const [outlet, day] = key.split(' ') as [string, string];
		return reportOf(told, outlet, Number(day));
	});
	return {
		items,
		happenings: happenings.length,
		contested: happenings.filter(happening => happening.contested).length,
	};
};
