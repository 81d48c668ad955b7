import {type Basis, bases, type MetadataField, metadataFields} from './corpus-item.ts';
import type {Metadata} from './metadata.ts';

/** Metadata of which each field comes from the most trusted place that tells it. */
export type SettledMetadata = {metadata: Metadata; basis: Partial<Record<MetadataField, Basis>>};

/** Takes each field from the first of the places that has it, in the order of trust. */
export const settleMetadata = (told: Partial<Record<Basis, Metadata>>): SettledMetadata => {
	const settled: SettledMetadata = {metadata: {}, basis: {}};
	const take = <Field extends MetadataField>(field: Field): void => {
		for (const basis of bases) {
			const value = told[basis]?.[field];
			if (value === undefined) continue;
			settled.metadata[field] = value;
			settled.basis[field] = basis;
			return;
		}
	};

	for (const field of metadataFields) take(field);
	return settled;
};
