import {claimId} from '../../source/engine/claims/claim-id.ts';
import type {World} from '../../source/engine/lexicon/entities.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {Claim, ClaimType, Span} from '../../source/model/claim.ts';
import type {ActorId, ClaimId, Day, ReportId, SourceId} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';
import {type Happening, inventHappenings, type Telling} from './happenings.ts';

export type Item = {report: Report; claims: Claim[]};

/** Reports, and what must come out of them. */
export type InventedCorpus = {items: Item[]; happenings: Happening[]; claimOf: ReadonlyMap<Telling, ClaimId>};

const sentences: Readonly<Partial<Record<ClaimType, readonly string[]>>> = {
	'territory-gained': ['سيطرت القوة المهاجمة على المكان بعد معارك دامت ساعات', 'تقدمت القوة وأخذت المكان'],
	assault: ['بدأت القوة المهاجمة هجوما على المكان من جهتين', 'هاجمت القوة المكان فجرا'],
	'armed-clash': ['اندلعت اشتباكات متقطعة في المكان بين الطرفين'],
	'air-strike': ['أغارت طائرات حربية على المكان مرات عدة', 'شنت طائرات غارات على المكان'],
	shelling: ['سقطت قذائف على المكان طوال النهار', 'تعرض المكان لقصف مدفعي'],
	bombing: ['انفجرت سيارة مفخخة عند طرف المكان'],
	killing: ['سقط قتلى من المقاتلين في المكان', 'قتل عدد من المقاتلين قرب المكان'],
	capture: ['وقع أسرى من المقاتلين في المكان'],
	control: ['ما زالت القوة المدافعة تمسك بالمكان'],
};
const sides: readonly [ActorId, ActorId] = ['isis' as ActorId, 'syrian-government' as ActorId];
const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;

const claimOfTelling = (telling: Telling, report: Report, span: Span, index: number): Claim => {
	const {type, dead} = telling;
	const [actor, target] = telling.side === 0 ? sides : [sides[1], sides[0]];
	const hits = type === 'killing' || type === 'capture';
	return {
		id: claimId(report.hash, type, span, index),
		report: report.id,
		span,
		type,
		actors: type === 'armed-clash' ? [actor, target] : [actor],
		targets: hits ? [target] : [],
		places: [...telling.places],
		date: {from: dayOf(telling.from), to: dayOf(telling.to)},
		counts: dead === null ? [] : [{what: 'killed', who: target, min: dead, max: dead, surface: String(dead)}],
		modality: 'asserted',
		attribution: [(telling.by ?? 'outlet') as SourceId],
		background: telling.background,
		evidence: [],
	};
};

const reportOf = (
	tellings: readonly Telling[],
	outlet: string,
	day: number,
	claimOf: Map<Telling, ClaimId>,
): Item => {
	let text = '';
	const spans = tellings.map(({type, places}, index): Span => {
		const begin = text.length;
		const own = sentences[type] ?? [''];
		text += `${own[(index + day) % own.length]} ${places.join(' ')}. `;
		return [begin, text.length - 2];
	});
	const hash = sha256(`${outlet} ${day} ${text}`);
	const report: Report = {
		id: `r-${hash.slice(0, 16)}` as ReportId,
		hash,
		text,
		outlet: outlet as SourceId,
		published: dayOf(day),
		title: null,
		url: null,
		language: 'ar',
		importedAt: null,
		note: null,
	};
	const claims = tellings.map((telling, index) => {
		const claim = claimOfTelling(telling, report, spans[index] as Span, index);
		claimOf.set(telling, claim.id);
		return claim;
	});
	return {report, claims};
};

/**
 * Reports nobody wrote, with known answers: what each outlet has to tell on a day is one report of about ten claims.
 *
 * @param reports how many, about.
 */
export const inventCorpus = (world: World, reports: number, seed = 1): InventedCorpus => {
	const days = Math.max(30, Math.ceil(reports / 10));
	const happenings = inventHappenings(world, reports * 10, days, seed);
	const byOutletAndDay = new Map<string, Telling[]>();
	for (const {tellings, states} of happenings)
		for (const telling of [...tellings, ...states]) {
			const key = `${telling.outlet} ${telling.published}`;
			const list = byOutletAndDay.get(key);
			if (list) list.push(telling);
			else byOutletAndDay.set(key, [telling]);
		}

	const claimOf = new Map<Telling, ClaimId>();
	const items = [...byOutletAndDay].map(([key, told]) => {
		const [outlet, day] = key.split(' ') as [string, string];
		return reportOf(told, outlet, Number(day), claimOf);
	});
	return {items, happenings, claimOf};
};
