import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../source/corpus/read-data.ts';
import {readWords} from '../../source/corrections/read-words.ts';
import {extractClaims} from '../../source/engine/claims/extract-claims.ts';
import type {Day, ReportId, SourceId} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';

const lexicon = readLexicon();

const reportOf = (text: string): Report => ({
	id: 'r-0123456789abcdef' as ReportId,
	hash: '0123456789abcdef'.repeat(4),
	text,
	outlet: 'enab-baladi' as SourceId,
	published: '2016-05-14' as Day,
	title: null,
	url: null,
	language: 'ar',
	importedAt: null,
	note: null,
});

describe('what the engine reads from selected words', () => {
	const text =
		'قال المرصد السوري لحقوق الإنسان إن تنظيم الدولة سيطر على حاجز البانوراما، ومن بعدها حي الرشدية حيث سقط ثلاثة قتلى من قوات النظام.';
	const report = reportOf(text);
	const claims = extractClaims(report, lexicon);

	it('is the claim that it would make of them', () => {
		const begin = text.indexOf('تنظيم');
		const parts = readWords(lexicon, report, [begin, text.indexOf('،')], []);
		expect(parts).toMatchObject({
			type: 'territory-gained',
			actors: ['isis'],
			places: ['panorama-checkpoint'],
			attribution: ['outlet'],
			date: {to: '2016-05-14'},
			modality: 'asserted',
			background: false,
		});
	});

	it('is said by who speaks in the sentence', () => {
		const begin = text.indexOf('حي الرشدية');
		const parts = readWords(lexicon, report, [begin, begin + 'حي الرشدية'.length], claims);
		expect(parts.attribution).toEqual(['sohr']);
		expect(parts.places).toHaveLength(1);
		expect(parts.type).toBeUndefined();
	});

	it('of words that say nothing is nothing but the report’s own news', () => {
		const parts = readWords(lexicon, reportOf('ومن بعدها'), [0, 5], []);
		expect(parts).toEqual({
			actors: [],
			targets: [],
			places: [],
			date: {from: '2016-05-14', to: '2016-05-14'},
			counts: [],
			modality: 'asserted',
			attribution: ['outlet'],
			background: false,
		});
	});
});
