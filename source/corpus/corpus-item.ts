import type {Claim} from '../model/claim.ts';
import type {Report} from '../model/report.ts';

/** Where a piece of metadata comes from, the most trusted first (contract, section 4). */
export const bases = ['option', 'record', 'sidecar', 'front-matter', 'file-name', 'text'] as const;
export type Basis = (typeof bases)[number];

export const metadataFields = ['published', 'outlet', 'title', 'url', 'note', 'language'] as const;
export type MetadataField = (typeof metadataFields)[number];

/** A file that a report was read from: its absolute path (null: standard input) and the SHA-256 of its bytes. */
export type Original = {path: string | null; sha256: string};

/** One report with what came along with it. */
export type CorpusItem = {
	report: Report;
	/** Claims made elsewhere or by hand; null: to be extracted. */
	claims: Claim[] | null;
	/** The file, with `:line` for JSON Lines, or `standard input`. */
	origin: string;
	/** The files that it was read from; only where `readReports` was asked for them. */
	originals?: readonly Original[];
	/** What each piece of metadata rests on; absent where nothing told it. */
	basis?: Partial<Record<MetadataField, Basis>>;
};
