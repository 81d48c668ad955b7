import {expect, it} from 'vitest';
import {makeReport} from '../../source/corpus/make-report.ts';
import {readClaims} from '../../source/corpus/read-claims.ts';
import {claimId} from '../../source/engine/claims/claim-id.ts';

const report = makeReport('تقدمت قوة صغيرة نحو الجسر عند الفجر.', {});
const siege = {type: 'siege', span: [0, 5]};

it('fills in what may be left out', () => {
	expect(readClaims([siege], report, null)).toEqual([
		{
			...siege,
			id: claimId(report.hash, 'siege', [0, 5], 0),
			report: report.id,
			actors: [],
			targets: [],
			places: [],
			date: null,
			counts: [],
			modality: 'asserted',
			attribution: ['outlet'],
			background: false,
			evidence: [],
		},
	]);
});

it('gives a foreign id up and keeps an own one, whatever the order', () => {
	const ids = [0, 1, 2].map(ordinal => claimId(report.hash, 'siege', [0, 5], ordinal));
	const claims = [
		{...siege, id: ids[2]},
		{...siege, id: 'g-c01', report: 'elsewhere'},
		{...siege, id: ids[0]},
	];
	expect(readClaims(claims, report, null).map(claim => claim.id)).toEqual([ids[2], ids[1], ids[0]]);
});

it('never gives one id twice', () => {
	const id = claimId(report.hash, 'siege', [0, 5], 0);
	const read = readClaims(
		[
			{...siege, id},
			{...siege, id},
		],
		report,
		null,
	);
	expect(new Set(read.map(claim => claim.id)).size).toBe(2);
});

it('reads again what it has read', () => {
	const once = readClaims(
		[
			{
				...siege,
				extent: 'part',
				weapon: 'mortar',
				manner: 'by-force',
				counts: [{what: 'killed', who: 'isis', min: 21, max: null, surface: 'أكثر من 20'}],
				date: {from: '2016-05-14', to: '2016-05-15'},
				evidence: [{role: 'trigger', span: [0, 5], rule: 'x'}],
			},
		],
		report,
		null,
	);
	expect(readClaims(JSON.parse(JSON.stringify(once)), report, null)).toEqual(once);
});
