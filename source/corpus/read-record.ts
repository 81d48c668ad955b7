import type {CorpusItem} from './corpus-item.ts';
import {CorpusFault} from './corpus-problem.ts';
import {makeReport} from './make-report.ts';
import {type Metadata, readMetadata} from './metadata.ts';
import type {OutletNames} from './outlet-names.ts';
import {readClaims} from './read-claims.ts';
import {settleMetadata} from './settle-metadata.ts';

/** What is told of all records of one file from outside it. */
export type Around = {option: Metadata; sidecar: Metadata; 'file-name': Metadata; names: OutletNames};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const shape =
	'Give {"text": "…", "outlet": "sana", "published": "2016-05-14"}, or {"report": {"text": …}, "claims": […]}.';

/**
 * Reads one JSON record: a report, or a report with claims. Id and hash are made anew from the text; a hash that is given and does not
 * fit is refused where claims come along, since their offsets would point at other words.
 *
 * @param place the record in messages, such as `line 3`; null where it is the whole file.
 * @throws CorpusFault naming the record and the field.
 */
export const readRecord = (
	value: unknown,
	around: Around,
	place: string | null,
): Omit<CorpusItem, 'origin'> => {
	const at = (field: string): string | null =>
		place === null ? field || null : `${place}${field ? `, ${field}` : ''}`;
	if (!isObject(value)) throw new CorpusFault(place, 'is not a JSON object', shape);
	const wrapped = 'report' in value;
	const told = wrapped ? value.report : value;
	const field = (name: string): string => (wrapped ? `report.${name}` : name);
	if (!isObject(told)) throw new CorpusFault(at('report'), 'is not a JSON object', shape);
	if (typeof told.text !== 'string')
		throw new CorpusFault(at(field('text')), 'is not there or not a string', shape);

	const record = readMetadata(told, around.names, name => at(field(name)) ?? name);
	const {metadata, basis} = settleMetadata({...around, record});
	const report = makeReport(told.text, metadata, at(field('text')));
	const given = wrapped ? value.claims : undefined;
	if (given === undefined || given === null) return {report, claims: null, basis};
	if (typeof told.hash === 'string' && told.hash !== report.hash) {
		throw new CorpusFault(
			at(field('hash')),
			'is not the SHA-256 of the text, so the claims would point at other words',
			'Give the text to which the claims were made, or leave "claims" out.',
		);
	}

	return {report, claims: readClaims(given, report, place), basis};
};
