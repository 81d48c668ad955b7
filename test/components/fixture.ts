import {inMemory} from '../../source/cache/in-memory.ts';
import {createDataset, type Dataset} from '../../source/components/state/dataset.ts';
import {bareParts} from '../../source/corrections/add-edit.ts';
import type {Actor, FrontEntry, Place, Source, World} from '../../source/engine/lexicon/entities.ts';
import type {Analysis} from '../../source/model/analysis.ts';
import type {Claim, ClaimType, Count} from '../../source/model/claim.ts';
import type {Disagreement} from '../../source/model/disagreement.ts';
import type {Event, Toll} from '../../source/model/event.ts';
import type {Front} from '../../source/model/front.ts';
import type {
	ClaimId,
	Day,
	DisagreementId,
	EventId,
	PlaceId,
	ReportId,
	SourceId,
} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';

/** Three invented reports, twelve events, four disagreements: enough for every panel. Nothing here happened. */

const place = (id: string, name_en: string, name_ar: string, front: string): Place =>
	({
		id,
		name_en,
		name_ar,
		aliases_ar: [],
		aliases_en: [],
		kind: 'place',
		parent: null,
		front,
		lat: null,
		lon: null,
		precision: 'unknown',
		extent: 'place',
		needs_cue: false,
	}) as unknown as Place;

const places = [
	place('north-mill', 'North mill', 'المطحنة الشمالية', 'west'),
	place('old-bridge', 'Old bridge', 'الجسر القديم', 'west'),
	place('palm-quarter', 'Palm quarter', 'حي النخيل', 'east'),
	place('salt-road', 'Salt road', 'طريق الملح', 'east'),
];

const source = (id: string, name_en: string, alignment: string): Source =>
	({id, name_en, alignment, kind: 'agency', names_ar: []}) as unknown as Source;

const sources = [
	source('outlet', 'Outlet', 'unknown'),
	source('river-news', 'River News', 'independent'),
	source('amber-agency', 'Amber Agency', 'isis'),
	source('state-wire', 'State Wire', 'government'),
	source('night-monitor', 'Night Monitor', 'monitor'),
];

const actors = [
	{id: 'isis', name_en: 'ISIS', camp: 'isis', names_ar: []},
	{id: 'syrian-government', name_en: 'Syrian Government', camp: 'government', names_ar: []},
] as unknown as Actor[];

const fronts = [
	{id: 'west', name_en: 'West bank', name_ar: 'الضفة الغربية'},
	{id: 'east', name_en: 'Eastern quarters', name_ar: 'الأحياء الشرقية'},
] as unknown as FrontEntry[];

const byId = <Entry extends {id: string}>(entries: readonly Entry[]): Map<Entry['id'], Entry> =>
	new Map(entries.map(entry => [entry.id, entry]));

export const world: World = {
	places: byId(places),
	actors: byId(actors),
	sources: byId(sources),
	fronts: byId(fronts),
};

const sentences = [
	'قالت وكالة العنبر إن المقاتلين دخلوا المطحنة الشمالية فجر اليوم وقتلوا أكثر من عشرين جندياً.',
	'نفت البرقية الرسمية خسارة المطحنة وأكدت أن القوات ما زالت فيها.',
	'ذكر مرصد الليل أن سبعة مدنيين قتلوا بقصف على حي النخيل.',
	'وأضاف أن طريق الملح قطع أمام القوافل منذ ثلاثة أيام.',
	'شوهدت تعزيزات كبيرة تعبر الجسر القديم نحو الضفة الغربية.',
];

const report = (id: string, outlet: string, published: string, text: string): Report => ({
	id: id as ReportId,
	hash: id.padEnd(64, '0'),
	text,
	outlet: outlet as SourceId,
	published: published as Day,
	title: null,
	url: null,
	language: 'ar',
	importedAt: null,
	note: null,
});

export const reports: Report[] = [
	report('r-1', 'river-news', '2016-03-01', sentences.slice(0, 2).join(' ')),
	report('r-2', 'night-monitor', '2016-03-02', sentences.slice(2, 4).join(' ')),
	report('r-3', 'river-news', '2016-03-04', sentences.slice(4).join(' ')),
];

const toll = (min: number, max: number | null, origin: string): Toll => ({
	low: min,
	best: min,
	high: max,
	majority: {min, max, tied: false},
	positions: [{sources: [origin as SourceId], claims: [], groups: [], min, max}],
});

const sentenceOf = (index: number): {report: Report; span: readonly [number, number]} => {
	const home = reports.find(({text}) => text.includes(sentences[index] ?? ''));
	if (!home) throw new Error(`no report holds sentence ${index}`);
	const begin = home.text.indexOf(sentences[index] ?? '');
	return {report: home, span: [begin, begin + (sentences[index] ?? '').length]};
};

let made = 0;
const claim = (
	type: ClaimType,
	sentence: number,
	parts: Partial<Omit<Claim, 'places'>> & {places?: string[]; by?: string},
): Claim => {
	const {places: where = [], by, ...rest} = parts;
	const {report: home, span} = sentenceOf(sentence);
	return {
		id: `c-${++made}` as ClaimId,
		report: home.id,
		span,
		type,
		actors: ['isis'] as Claim['actors'],
		targets: [],
		places: where as PlaceId[],
		date: {from: home.published as Day, to: home.published as Day},
		counts: [],
		modality: 'asserted',
		attribution: [by ?? 'outlet'] as Claim['attribution'],
		background: false,
		evidence: [
			{role: 'trigger', span, rule: 'verb.enter'},
			{role: 'place', span, rule: 'gazetteer.name'},
		],
		...rest,
	};
};

const event = (
	id: string,
	label: string,
	claims: Claim[],
	parts: {front?: string; killed?: Toll; disagreements?: string[]} = {},
): Event => ({
	id: id as EventId,
	type: claims[0]?.type ?? 'control',
	label,
	places: [...new Set(claims.flatMap(({places: where}) => where))],
	front: (parts.front ?? null) as Event['front'],
	date: claims[0]?.date ?? null,
	claims,
	outlets: ['river-news'] as Event['outlets'],
	origins: [...new Set(claims.flatMap(({attribution}) => attribution.slice(0, 1)))],
	killed: parts.killed ?? null,
	disagreements: (parts.disagreements ?? []) as DisagreementId[],
});

const killedOver20: Count = {
	what: 'killed',
	who: 'syrian-government' as NonNullable<Count['who']>,
	min: 21,
	max: null,
	surface: 'أكثر من عشرين',
};

export const events: Event[] = [
	event(
		'e-1',
		'Territory gained: ISIS, North mill',
		[
			claim('territory-gained', 0, {
				places: ['north-mill'],
				by: 'amber-agency',
				targets: ['syrian-government'] as Claim['targets'],
				counts: [killedOver20],
			}),
			claim('territory-gained', 1, {places: ['north-mill'], by: 'state-wire', modality: 'denied'}),
		],
		{front: 'west', killed: toll(21, null, 'amber-agency'), disagreements: ['d-1', 'd-3']},
	),
	event(
		'e-2',
		'Shelling: Palm quarter',
		[claim('shelling', 2, {places: ['palm-quarter'], by: 'night-monitor'})],
		{
			front: 'east',
			killed: toll(7, 7, 'night-monitor'),
			disagreements: ['d-2'],
		},
	),
	event('e-3', 'Access: Salt road cut', [claim('access', 3, {places: ['salt-road'], by: 'night-monitor'})], {
		front: 'east',
	}),
	event('e-4', 'Reinforcement: Old bridge', [claim('reinforcement', 4, {places: ['old-bridge']})], {
		front: 'west',
	}),
	...Array.from({length: 8}, (_, index) =>
		event(
			`e-${index + 5}`,
			`Armed clash ${index + 1}: Salt road and Palm quarter, a long label that has to be cut`,
			[claim('armed-clash', 4, {places: ['salt-road', 'palm-quarter']})],
			{front: 'east'},
		),
	),
];

const claimIds = (index: number): ClaimId[] => events[index]?.claims.map(({id}) => id) ?? [];
const quote = (sentence: number) => {
	const {report: home, span} = sentenceOf(sentence);
	return {report: home.id, span};
};

export const disagreements: Disagreement[] = [
	{
		id: 'd-1' as DisagreementId,
		about: {event: 'e-1' as EventId},
		facet: 'modality',
		kind: 'denial',
		positions: [
			{
				sources: ['amber-agency'] as SourceId[],
				claims: claimIds(0),
				value: 'it happened',
				quotes: [quote(0)],
			},
			{
				sources: ['state-wire'] as SourceId[],
				claims: claimIds(0),
				value: 'it did not happen',
				quotes: [quote(1)],
			},
		],
		reason: 'State Wire denies what Amber Agency asserts.',
		rank: 0.9,
	},
	{
		id: 'd-2' as DisagreementId,
		about: {event: 'e-2' as EventId},
		facet: 'killed',
		kind: 'conflict',
		positions: [
			{sources: ['night-monitor'] as SourceId[], claims: claimIds(1), value: '7', quotes: [quote(2)]},
			{sources: ['river-news', 'state-wire'] as SourceId[], claims: [], value: '2', quotes: [quote(3)]},
		],
		reason: 'Seven and two cannot both be the number of the dead.',
		rank: 0.8,
	},
	{
		id: 'd-3' as DisagreementId,
		about: {event: 'e-1' as EventId},
		facet: 'killed',
		kind: 'compatible',
		positions: [
			{sources: ['amber-agency'] as SourceId[], claims: claimIds(0), value: '≥21', quotes: [quote(0)]},
			{sources: ['river-news'] as SourceId[], claims: [], value: '20–99', quotes: [quote(4)]},
		],
		reason: 'The two figures differ in precision only.',
		rank: 0.3,
	},
	{
		id: 'd-4' as DisagreementId,
		about: {place: 'old-bridge' as PlaceId},
		facet: 'control',
		kind: 'update',
		positions: [
			{sources: ['river-news'] as SourceId[], claims: claimIds(3), value: 'held by ISIS', quotes: [quote(4)]},
			{
				sources: ['state-wire'] as SourceId[],
				claims: [],
				value: 'held by the government',
				quotes: [quote(1)],
			},
		],
		reason: 'The later report tells of a later day.',
		rank: 0.2,
	},
];

const front = (id: string, name: string, own: Event[]): Front => ({
	id: id as Front['id'],
	name,
	date: {from: '2016-03-01' as Day, to: '2016-03-04' as Day},
	events: own.map(entry => entry.id),
	byType: {'armed-clash': own.length},
	places: [],
	outlets: ['river-news', 'state-wire', 'sunday-post'] as SourceId[],
	origins: ['amber-agency', 'state-wire'] as SourceId[],
	killed: own[0]?.killed ?? null,
	disagreements: own.flatMap(entry => entry.disagreements),
});

export const analysis: Analysis = {
	reports,
	claims: events.flatMap(({claims}) => claims),
	events,
	fronts: [
		front(
			'west',
			'West bank',
			events.filter(entry => entry.front === 'west'),
		),
		front(
			'east',
			'Eastern quarters',
			events.filter(entry => entry.front === 'east'),
		),
	],
	disagreements,
};

/** What the dashboard shows, of this analysis or another one of the same world; one rule of the two is known. */
export const datasetOf = (shown: Analysis = analysis): Dataset =>
	createDataset(inMemory(shown, world), world, {
		explain: rule => (rule === 'verb.enter' ? '“enter” means assault.' : null),
		// The world of these tests has no lexicon: nothing but the report's own news.
		readWords: report => ({...bareParts(report), type: 'assault'}),
	});
