import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readDataFiles} from '../../source/corpus/read-data.ts';
import {analyse} from '../../source/engine/analyse.ts';
import {extractClaims} from '../../source/engine/claims/extract-claims.ts';
import {compileLexicon} from '../../source/engine/lexicon/compile-lexicon.ts';
import type {Analysis} from '../../source/model/analysis.ts';
import type {DisagreementKind, Facet} from '../../source/model/disagreement.ts';
import type {Day, SourceId} from '../../source/model/ids.ts';
import {reportOf} from './claims/phenomena.ts';

const lexicon = compileLexicon(readDataFiles());

/** Everything that the program makes of the reports of one case, from their words. */
const read = (name: string): Analysis => {
	const folder = path.join(import.meta.dirname, '../cases', name);
	const items = readdirSync(folder).map(file => {
		const [published, outlet] = path.basename(file, '.txt').split('_') as [Day, SourceId];
		const report = reportOf(readFileSync(path.join(folder, file), 'utf8'), published, outlet);
		return {report, claims: extractClaims(report, lexicon)};
	});
	return analyse(items, lexicon.world);
};

const finder = (analysis: Analysis) => (facet: Facet, kind: DisagreementKind) =>
	analysis.disagreements.filter(one => one.facet === facet && one.kind === kind);

describe('the hospital, 14 May 2016, from eleven reports', () => {
	const analysis = read('hospital');
	const find = finder(analysis);

	it('counts one origin in nine outlets, whose toll grew', () => {
		const [revision] = find('killed', 'revision');
		expect(revision?.positions.map(({value}) => value)).toEqual([
			'20 killed (Syrian Government)',
			'at least 20 killed (Syrian Government)',
			'35 killed (Syrian Government)',
			'at least 35 killed (Syrian Government)',
		]);
		const event = analysis.events.find(one => revision && one.disagreements.includes(revision.id));
		expect([event?.outlets.length, event?.origins]).toEqual([9, ['sohr']]);
	});

	it('sets the allied channel’s 40 attackers dead against the monitor’s 24', () => {
		const [conflict] = find('killed', 'conflict');
		expect(conflict?.positions.map(({value, sources}) => [value, sources])).toEqual([
			['24 killed (ISIS)', ['sohr']],
			['40 killed (ISIS)', ['al-mayadeen']],
		]);
	});

	it('sees that three outlets put it at three entrances of the city, two of them opposite', () => {
		const [conflict] = find('place', 'conflict');
		expect(conflict?.positions.map(({value}) => value).toSorted()).toEqual([
			'on the east side',
			'on the south side',
			'on the west side',
		]);
	});

	it('sets staff freed against staff killed, told by two bodies of one camp', () => {
		const [conflict] = find('outcome', 'conflict');
		expect(conflict?.positions.map(({sources}) => sources)).toEqual([['al-mayadeen'], ['health-ministry']]);
	});
});

describe('a village strike, 26 November 2017, from six reports', () => {
	const analysis = read('village');
	const find = finder(analysis);
	const strike = analysis.events.find(
		event => event.type === 'air-strike' && event.date?.from === event.date?.to,
	);

	it('keeps the toll of 72 hours apart from the strike', () => {
		expect(strike?.outlets).not.toContain('euphrates-post');
		expect(strike?.outlets).toEqual(['afp', 'deirezzor24', 'orient-net', 'reuters', 'tass']);
	});

	it('takes 34 and then 53 as one monitor that revised itself', () => {
		const [revision] = find('killed', 'revision');
		expect(revision?.positions.map(({value}) => value)).toEqual([
			'34 killed (Civilians)',
			'at least 53 killed (Civilians)',
		]);
	});

	it('sets the ministry that names only fighters against all others', () => {
		const conflicts = find('killed', 'conflict');
		const positions = conflicts.flatMap(({positions}) => positions);
		expect(positions.map(({value, sources}) => [value, sources])).toContainEqual([
			'the dead were fighters',
			['russian-defence-ministry'],
		]);
	});
});

describe('three quarters, October 2017, from four reports', () => {
	const analysis = read('quarters');
	const find = finder(analysis);

	it('exposes that each is taken twice', () => {
		const twice = find('control', 'conflict').filter(({reason}) =>
			reason.includes('17 October 2017 and again on 31 October 2017'),
		);
		expect(twice.map(({about}) => 'place' in about && about.place).sort()).toEqual([
			'al-ardi',
			'al-hamidiyah',
			'sheikh-yassin',
		]);
	});

	it('sets "handed over" against "after fighting"', () => {
		const [conflict] = find('reason', 'conflict');
		expect(conflict?.positions.map(({sources}) => sources).toSorted()).toEqual([['deirezzor24'], ['sana']]);
	});

	it('leaves what is dated 31 November without a day', () => {
		expect(analysis.events.filter(({date}) => date === null).map(({outlets}) => outlets)).toEqual([
			['syrianews'],
		]);
	});
});
