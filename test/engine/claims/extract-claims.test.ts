import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../../source/corpus/read-data.ts';
import {claimId} from '../../../source/engine/claims/claim-id.ts';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import type {Day} from '../../../source/model/ids.ts';
import type {Report} from '../../../source/model/report.ts';
import {randomOf} from '../../store/random.ts';
import {randomText, seeds} from '../text/random-text.ts';
import {faultsIn, isToItself} from './claim-laws.ts';
import {readCases, reportOf} from './phenomena.ts';
import {sampleReports} from './sample-reports.ts';

const lexicon = readLexicon();
const cases = readCases();
const caseReports = cases.map(({text, published, outlet}) => reportOf(text, published, outlet));

/** What no reporter writes: names of functions, days to come, versions, figures beyond counting, marks that never close, who speaks at every turn. */
const oddities = [
	'قال constructor toString ',
	'__proto__ ',
	'منذ 16-1-2018 ',
	'قبل 65 مليون سنة ',
	'0.0.05-3 قتلى ',
	'99999999999999999999999 ',
	'تنظيم الدولة في بيان ',
	'قال ',
	'رويترز ',
	'(((( ',
	'« ',
	'\u0000',
	'\u202e',
	'\ud800 ',
	'ضظضظضظضظضظضظضظضظضظضظضظضظضظضظضظضظ ',
];

/** Words of the cases in any order, with marks, line ends and figures thrown in: sense no longer, sound all the same. */
const shuffledReport = (seed: number): Report => {
	const random = randomOf(seed);
	const words = cases.flatMap(({text}) => text.split(/\s+/));
	const marks = ['، ', '. ', ': ', '؟ ', '\n', ' - ', ' « ', ' و', '\n\n', ' 20 ', ' 31 ', ' # '];
	let text = '';
	for (let left = 20 + random(80); left > 0; left--)
		text += `${words[random(words.length)]}${random(5) === 0 ? marks[random(marks.length)] : ' '}${
			random(12) === 0 ? oddities[random(oddities.length)] : ''
		}`;
	return reportOf(text, random(4) === 0 ? null : ('2017-03-01' as Day), null);
};

/** Spans and dates that no calendar has, on the first and the last day that there is. */
const timeless: Report[] = [
	'قبل 65 مليون سنة',
	'قبل 5000 عام',
	'منذ 99999999999 سنة',
	'خلال 800 ألف شهر',
	'بعد مليار يوم من ذلك',
	'في اليوم التالي',
	'غداً',
	'أمس',
	'العام الماضي',
	'الشهر المقبل',
	'الشهر الماضي',
	'الأحد المقبل',
	'منذ مطلع العام الماضي',
	'في 14.5.0016',
	'في 0000-00-00',
	'في 14/5/99999',
	'في كانون الأول من العام الماضي',
	'في كانون الثاني المقبل',
].flatMap(words =>
	(['1000-01-01', '2016-05-14', '9999-12-31'] as Day[]).map(day =>
		reportOf(`سيطر تنظيم الدولة على البغيلية ${words}، وقتل 5 مدنيين بقصف على الجورة ${words}.`, day, null),
	),
);

const corpora: [string, Report[]][] = [
	['times beyond the calendar', timeless],
	['the sample', sampleReports()],
	['the cases', caseReports],
	['the cases as one text', [reportOf(cases.map(({text}) => text).join('\n'), '2017-03-01' as Day, null)]],
	['the cases without a day of publication', cases.map(({text}) => reportOf(text, null, null))],
	['words in any order', seeds(150).map(shuffledReport)],
	['no words at all', seeds(200).map(seed => reportOf(randomText(seed, 300), '2017-03-01' as Day, null))],
];

describe.each(corpora)('the claims of %s', (_, reports) => {
	const read = reports.map(report => ({
		report,
		before: JSON.stringify(report),
		claims: extractClaims(report, lexicon),
	}));

	it('keep the laws of a claim', () => {
		const faults = read.flatMap(({report, claims}) =>
			faultsIn(claims, report, lexicon).map(fault => `${fault} in: ${report.text.slice(0, 400)}`),
		);
		expect(faults).toEqual([]);
	});

	it('leave the report as it was', () => {
		for (const {report, before} of read) expect(JSON.stringify(report)).toBe(before);
	});

	it('are the same again for the same bytes', () => {
		for (const {report, claims} of read)
			expect(JSON.stringify(extractClaims({...report}, lexicon))).toBe(JSON.stringify(claims));
	});

	it('stand in the order of the text', () => {
		for (const {report, claims} of read) {
			const begins = claims.map(({evidence}) => evidence.find(({role}) => role === 'trigger')?.span[0] ?? -1);
			expect(begins, report.text.slice(0, 200)).toEqual(begins.toSorted((a, b) => a - b));
		}
	});

	it('are known by hash, type, span and ordinal', () => {
		for (const {report, claims} of read) {
			const seen: string[] = [];
			for (const {id, type, span} of claims) {
				const key = `${type} ${span.join()}`;
				expect(id).toBe(claimId(report.hash, type, span, seen.filter(other => other === key).length));
				seen.push(key);
			}
		}
	});
});

it('no side does it to itself in the sample', () => {
	for (const report of sampleReports())
		expect(extractClaims(report, lexicon).filter(isToItself), report.text.slice(0, 100)).toEqual([]);
});

// Two ways lead there: see the last two faults of roles.test.ts.
it('no side does it to itself in words in any order', () => {
	for (const report of [...caseReports, ...seeds(150).map(shuffledReport)])
		expect(extractClaims(report, lexicon).filter(isToItself)).toEqual([]);
});

it('the sample gives claims of its own day in every report', () => {
	for (const report of sampleReports()) expect(extractClaims(report, lexicon).length).toBeGreaterThan(0);
});

it('an empty text gives no claims', () => {
	for (const text of ['', ' \n\n', '،؛.', '\u200f'])
		expect(extractClaims(reportOf(text, null, null), lexicon)).toEqual([]);
});

it('a lexicon read twice gives the same claims', () => {
	const other = readLexicon();
	for (const report of sampleReports())
		expect(JSON.stringify(extractClaims(report, other))).toBe(JSON.stringify(extractClaims(report, lexicon)));
});

it('what stands before a report text only moves its claims', () => {
	const [report] = sampleReports() as [Report];
	const intro = 'مرحبا بكم جميعا.\n';
	const moved = extractClaims(reportOf(intro + report.text, report.published, report.outlet), lexicon);
	expect(moved.map(({type, span}) => [type, span[0] - intro.length, span[1] - intro.length])).toEqual(
		extractClaims(report, lexicon).map(({type, span}) => [type, ...span]),
	);
});

describe('the id of a claim', () => {
	it('differs with hash, type, span and ordinal', () => {
		const ids = [
			claimId('a', 'siege', [0, 1], 0),
			claimId('b', 'siege', [0, 1], 0),
			claimId('a', 'control', [0, 1], 0),
			claimId('a', 'siege', [0, 11], 0),
			claimId('a', 'siege', [0, 1], 1),
			claimId('a', 'siege', [1, 1], 0),
		];
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^c-[0-9a-f]{16}$/);
	});
});
