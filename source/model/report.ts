import type {Day, ReportId, SourceId} from './ids.ts';

/** One published text. `text` is exactly what was read: nothing ever alters a word of it. */
export type Report = {
	id: ReportId;
	/** SHA-256 of the UTF-8 bytes of `text`, 64 hex digits. */
	hash: string;
	text: string;
	/** Who published it; null where nothing tells. */
	outlet: SourceId | null;
	/** The day of publication; null where nothing tells, and then dates that depend on it stay null too. */
	published: Day | null;
	title: string | null;
	url: string | null;
	/** BCP 47 language tag. */
	language: string;
	/** ISO 8601 instant of the import; null for a report read in place. */
	importedAt: string | null;
	/** A word about the text itself, as its sidecar gives it: "a restatement for demonstration". */
	note: string | null;
};
