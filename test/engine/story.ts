import {readFileSync} from 'node:fs';
import {claimId} from '../../source/engine/claims/claim-id.ts';
import {buildWorld} from '../../source/engine/lexicon/world.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {
	Claim,
	ClaimType,
	Count,
	Evidence,
	Extent,
	Manner,
	Modality,
	Span,
} from '../../source/model/claim.ts';
import type {ActorId, Day, PlaceId, ReportId, SourceId} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';

const file = (name: string) => ({
	name,
	text: readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'),
});

/** The world that ships with the program. */
export const world = buildWorld({
	gazetteer: file('gazetteer.json'),
	actors: file('actors.json'),
	sources: file('sources.json'),
	fronts: file('fronts.json'),
});

/** One sentence with the claim it carries. */
export type Told = {
	words: string;
	type: ClaimType;
	actors?: readonly string[];
	targets?: readonly string[];
	places?: readonly string[];
	/** A day, or two for a range; the day of publication by default, null for none. */
	date?: string | readonly [string, string] | null;
	by?: string;
	modality?: Modality;
	background?: boolean;
	extent?: Extent;
	manner?: Manner;
	/** As our own extraction tells it: with evidence, and the place fetched from the sentence before or not. */
	extracted?: 'place-here' | 'place-fetched';
	counts?: readonly (readonly [what: Count['what'], who: string | null, min: number, max: number | null])[];
};

export type Item = {report: Report; claims: Claim[]};

const countOf = ([what, who, min, max]: NonNullable<Told['counts']>[number]): Count => ({
	what,
	who: who as ActorId | null,
	min,
	max,
	surface: '',
});

const rangeOf = (date: Told['date'], published: string): Claim['date'] => {
	if (date === null) return null;
	const [from, to] = typeof date === 'string' ? [date, date] : (date ?? [published, published]);
	return {from: from as Day, to: to as Day};
};

const evidenceOf = (told: Told, span: Span): Evidence[] => {
	if (!told.extracted) return [];
	const trigger: Evidence = {role: 'trigger', span, rule: 'test'};
	return told.extracted === 'place-here' ? [trigger, {role: 'place', span, rule: 'place.name'}] : [trigger];
};

/** A report whose text is the sentences, and whose claims lie on them. */
export const reported = (outlet: string, published: string, sentences: readonly Told[]): Item => {
	const text = `${sentences.map(sentence => sentence.words).join('. ')}.`;
	const hash = sha256(`${text} ${outlet} ${published}`);
	const id = `r-${hash.slice(0, 16)}` as ReportId;
	let at = 0;
	const claims = sentences.map((told, index): Claim => {
		const begin = text.indexOf(told.words, at);
		at = begin + told.words.length;
		const span: Span = [begin, at];
		return {
			id: claimId(hash, told.type, span, index),
			report: id,
			span,
			type: told.type,
			actors: [...(told.actors ?? [])] as ActorId[],
			targets: [...(told.targets ?? [])] as ActorId[],
			places: [...(told.places ?? [])] as PlaceId[],
			date: rangeOf(told.date, published),
			counts: (told.counts ?? []).map(count => countOf(count)),
			modality: told.modality ?? 'asserted',
			attribution: [(told.by ?? 'outlet') as SourceId],
			background: told.background ?? false,
			...(told.extent && {extent: told.extent}),
			...(told.manner && {manner: told.manner}),
			evidence: evidenceOf(told, span),
		};
	});
	const report: Report = {
		id,
		hash,
		text,
		outlet: outlet as SourceId,
		published: published as Day,
		title: null,
		url: null,
		language: 'ar',
		importedAt: null,
		note: null,
	};
	return {report, claims};
};

/** A small generator of numbers that is the same everywhere (mulberry32). */
export const dice = (seed: number) => (sides: number) => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) % sides;
};

/** The items in another order. */
export const shuffled = <Value>(items: readonly Value[], seed: number): Value[] => {
	const roll = dice(seed);
	const list = [...items];
	for (let index = list.length - 1; index > 0; index--) {
		const other = roll(index + 1);
		[list[index], list[other]] = [list[other] as Value, list[index] as Value];
	}

	return list;
};
