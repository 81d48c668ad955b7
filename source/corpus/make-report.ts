import {sha256} from '../engine/text/hash.ts';
import type {ReportId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import {CorpusFault} from './corpus-problem.ts';
import type {Metadata} from './metadata.ts';

/** The id that follows from a report's hash. */
export const reportId = (hash: string): ReportId => `r-${hash.slice(0, 16)}` as ReportId;

/**
 * A report from its text, kept to the letter, and what is told about it.
 *
 * @throws CorpusFault for a text of nothing but blanks, or one with half of a surrogate pair, which has no UTF-8 form and so no hash.
 */
export const makeReport = (text: string, metadata: Metadata, place: string | null = null): Report => {
	if (!/[\p{L}\p{N}]/u.test(text)) {
		throw new CorpusFault(place, 'holds no text', 'Give the words of the report, or leave it out.');
	}

	const broken = text.search(/\p{Cs}/u);
	if (broken !== -1) {
		throw new CorpusFault(
			place,
			`the text has half a character (an unpaired surrogate) at offset ${broken}`,
			'Export the text again as UTF-8.',
		);
	}

	const hash = sha256(text);
	return {
		id: reportId(hash),
		hash,
		text,
		outlet: metadata.outlet ?? null,
		published: metadata.published ?? null,
		title: metadata.title ?? null,
		url: metadata.url ?? null,
		language: metadata.language ?? 'ar',
		importedAt: null,
		note: metadata.note ?? null,
	};
};
