import type {Report} from '../model/report.ts';
import {type Basis, bases, type CorpusItem, type MetadataField, metadataFields} from './corpus-item.ts';

/** One piece of metadata, what it rests on and, for what a user said by an option, when it was said. */
export type Told = {value: string; basis: Basis; at?: string};

/** What an item tells of one field. Where an item does not say what a value rests on, it counts as its own record; the language then as untold. */
export const toldOf = (item: CorpusItem, field: MetadataField): Told | null => {
	const value = item.report[field];
	const basis = item.basis?.[field] ?? (field === 'language' ? undefined : 'record');
	return value === null || basis === undefined ? null : {value, basis};
};

/**
 * The better of two tellings: from the more trusted place; of two options the later one, since it is a correction; otherwise the smaller
 * value (of two days the earlier, when the text first came out). In whatever order tellings come in, the same one is left.
 */
export const betterTold = (a: Told | null, b: Told | null): Told | null => {
	if (a === null || b === null) return a ?? b;
	if (a.basis !== b.basis) return bases.indexOf(a.basis) < bases.indexOf(b.basis) ? a : b;
	const [at, bt] = [a.at ?? '', b.at ?? ''];
	if (at !== bt) return at > bt ? a : b;
	return a.value <= b.value ? a : b;
};

/** Puts tellings into a report and its basis. */
export const withTold = (
	report: Report,
	told: readonly (readonly [MetadataField, Told | null])[],
): {report: Report; basis: NonNullable<CorpusItem['basis']>} => {
	const values: Record<string, string> = {};
	const basis: NonNullable<CorpusItem['basis']> = {};
	for (const [field, telling] of told) {
		if (telling === null) continue;
		values[field] = telling.value;
		basis[field] = telling.basis;
	}

	return {report: {...report, ...(values as Partial<Report>)}, basis};
};

/** Of two sets of claims for one text the one that is there; of two, the one whose JSON is smaller: any choice, as long as it is always the same. */
const joinClaims = (a: CorpusItem['claims'], b: CorpusItem['claims']): CorpusItem['claims'] =>
	a === null || (b !== null && JSON.stringify(b) < JSON.stringify(a)) ? b : a;

/** Two readings of one text as one report. The order of reading changes nothing. */
export const joinItems = (a: CorpusItem, b: CorpusItem): CorpusItem => ({
	...withTold(
		a.report,
		metadataFields.map(field => [field, betterTold(toldOf(a, field), toldOf(b, field))] as const),
	),
	claims: joinClaims(a.claims, b.claims),
	origin: a.origin <= b.origin ? a.origin : b.origin,
	...(a.originals || b.originals ? {originals: [...(a.originals ?? []), ...(b.originals ?? [])]} : {}),
});
