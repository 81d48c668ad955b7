import * as v from 'valibot';
import {sha256} from '../engine/text/hash.ts';
import type {Claim} from '../model/claim.ts';
import {bases, type CorpusItem, metadataFields} from './corpus-item.ts';
import {CorpusFault} from './corpus-problem.ts';
import {decodeText} from './decode-text.ts';
import {betterTold, type Told, toldOf, withTold} from './join-items.ts';
import {makeReport} from './make-report.ts';
import {readMetadata} from './metadata.ts';
import {readClaims} from './read-claims.ts';

/** The version of the files in `HOME/corpus`. */
export const corpusVersion = 1;

type ToldFields = {[Field in (typeof metadataFields)[number]]: Told | null};

/** A report as it lies in the corpus: each piece of metadata with what it rests on, so that a better telling can replace it. */
export type Stored = {
	version: number;
	hash: string;
	/** When it first came in, and from where. */
	importedAt: string;
	origin: string;
	told: ToldFields;
	claims: {at: string; list: Claim[]} | null;
	text: string;
};

const instant = v.pipe(v.string(), v.isoTimestamp('is not an ISO 8601 instant'));
const told = v.nullable(v.object({value: v.string(), basis: v.picklist(bases), at: v.optional(instant)}));
const schema = v.object({
	version: v.literal(corpusVersion),
	hash: v.string(),
	importedAt: instant,
	origin: v.string(),
	told: v.object({published: told, outlet: told, title: told, url: told, note: told, language: told}),
	claims: v.nullable(v.object({at: instant, list: v.array(v.unknown())})),
	text: v.string(),
});

const fields = (make: (field: (typeof metadataFields)[number]) => Told | null): ToldFields =>
	Object.fromEntries(metadataFields.map(field => [field, make(field)])) as ToldFields;

/** An item as it is to be stored. */
export const storedOf = (item: CorpusItem, at: string): Stored => ({
	version: corpusVersion,
	hash: item.report.hash,
	importedAt: at,
	origin: item.origin,
	told: fields(field => {
		const telling = toldOf(item, field);
		return telling?.basis === 'option' ? {...telling, at} : telling;
	}),
	claims: item.claims === null ? null : {at, list: item.claims},
	text: item.report.text,
});

/** What a user said again and alike was said the first time. */
const joinTold = (a: Told | null, b: Told | null): Told | null =>
	a && b && a.basis === b.basis && a.value === b.value
		? {...a, ...(a.at && b.at ? {at: a.at < b.at ? a.at : b.at} : {})}
		: betterTold(a, b);

const joinClaims = (a: Stored['claims'], b: Stored['claims']): Stored['claims'] => {
	if (a === null || b === null) return a ?? b;
	const [left, right] = [JSON.stringify(a.list), JSON.stringify(b.list)];
	if (left === right) return a.at <= b.at ? a : b;
	if (a.at !== b.at) return a.at > b.at ? a : b;
	return left < right ? a : b;
};

/** Two records of one text as one; of two sets of claims the later, since a better extraction replaces an older. */
export const joinStored = (a: Stored, b: Stored): Stored => ({
	version: corpusVersion,
	hash: a.hash,
	importedAt: a.importedAt <= b.importedAt ? a.importedAt : b.importedAt,
	origin: a.origin <= b.origin ? a.origin : b.origin,
	told: fields(field => joinTold(a.told[field], b.told[field])),
	claims: joinClaims(a.claims, b.claims),
	text: a.text,
});

export const encodeStored = (stored: Stored): string => `${JSON.stringify(stored)}\n`;

const damaged = (place: string | null, what: string): CorpusFault =>
	new CorpusFault(place, `this report of the corpus is damaged (${what})`, 'Import the report again.');

/**
 * Reads a file of the corpus and checks that the text is still the one that was hashed.
 *
 * @param isNamed whether the file has the name of a text with this hash.
 * @throws CorpusFault for a damaged file, or, with the place `version`, for one that a newer program wrote.
 */
export const readStored = (bytes: Uint8Array, isNamed: (hash: string) => boolean): Stored => {
	let value: unknown;
	try {
		value = JSON.parse(decodeText(bytes));
	} catch (error) {
		throw damaged(null, error instanceof CorpusFault ? error.message : 'it is not JSON');
	}

	const version = (value as {version?: unknown} | null)?.version;
	if (typeof version === 'number' && version > corpusVersion) {
		throw new CorpusFault(
			'version',
			`was written by a newer deirez-tui (version ${version})`,
			'Update deirez-tui.',
		);
	}

	const result = v.safeParse(schema, value, {abortEarly: true});
	if (!result.success) {
		const [issue] = result.issues;
		throw damaged(v.getDotPath(issue), issue.message);
	}

	const stored = result.output as Stored;
	if (!isNamed(stored.hash) || sha256(stored.text) !== stored.hash)
		throw damaged('text', 'it is not the text that was imported');
	return stored;
};

/**
 * The item of a stored report.
 *
 * @throws CorpusFault where its metadata or claims do not hold.
 */
export const toItem = (stored: Stored, file: string): CorpusItem => {
	const values = Object.fromEntries(metadataFields.map(field => [field, stored.told[field]?.value ?? null]));
	readMetadata(values, new Map(), field => field);
	const {report, basis} = withTold(
		{...makeReport(stored.text, {}), importedAt: stored.importedAt},
		metadataFields.map(field => [field, stored.told[field]] as const),
	);
	const claims = stored.claims ? readClaims(stored.claims.list, report, null) : null;
	return {report, claims, origin: stored.origin || file, basis};
};
