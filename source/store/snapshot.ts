import {readdir, readFile, rename} from 'node:fs/promises';
import path from 'node:path';
import type {Adapter} from 'lowdb';
import * as v from 'valibot';
import {writeAtomically} from '../corpus/atomic-file.ts';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import type {EditRecord} from '../model/edit.ts';
import {editSchema} from './edit-schema.ts';
import type {TriageRecord} from './replay.ts';
import {claimKeysSchema, offsetSchema, triageSchema} from './schemas.ts';

/** The versions of `store.json`: 1 knows no edits. A program that knows only that must not write over them. */
const versions = [1, 2] as const;
type Version = (typeof versions)[number];

/** What `store.json` holds: the outcome of the journal, for other programs to read and to fall back on where the journal is lost. */
export type Snapshot = {
	/** How many decisions of the journal it comes from. */
	decisions: number;
	/** By event id. */
	events: TriageRecord[];
	/** In the order in which they count. */
	edits: EditRecord[];
};

export const emptySnapshot: Snapshot = {decisions: 0, events: [], edits: []};

const schema = v.object({
	schema: v.picklist(versions),
	decisions: offsetSchema,
	events: v.array(
		v.object({
			event: v.string(),
			claims: claimKeysSchema,
			triage: triageSchema,
			decision: v.string(),
			time: v.pipe(v.string(), v.isoTimestamp()),
			who: v.string(),
		}),
	),
	edits: v.optional(
		v.array(
			v.object({
				edit: editSchema,
				decision: v.string(),
				time: v.pipe(v.string(), v.isoTimestamp()),
				who: v.string(),
			}),
		),
		[],
	),
});

const lines = (list: readonly unknown[]): string => list.map(item => `\n${JSON.stringify(item)}`).join(',');

/** As JSON with a line an event and an edit, so that two states can be compared by eye. */
export const encodeSnapshot = ({decisions, events, edits}: Snapshot): string => {
	const version: Version = edits.length > 0 ? 2 : 1;
	const more = edits.length > 0 ? `,"edits":[${lines(edits)}\n]` : '';
	return `{"schema":${version},"decisions":${decisions},"events":[${lines(events)}\n]${more}}\n`;
};

/**
 * The snapshot's file, as lowdb wants it. Reading: a broken file is put aside as `store.json.corrupt-<n>` and told, and the copy from
 * before (`store.json.bak`) stands in. Writing: whole or not at all, the file before kept as the copy.
 */
export class SnapshotFile implements Adapter<Snapshot> {
	readonly problems: string[] = [];
	/** What the file held when it was last read or written; null where there was none. */
	content: string | null = null;
	readonly #file: string;
	readonly #readOnly: boolean;

	constructor(file: string, readOnly: boolean) {
		this.#file = file;
		this.#readOnly = readOnly;
	}

	/** @throws FileError for a newer version, which is left untouched, or a file that may not be read. */
	async read(): Promise<Snapshot | null> {
		const main = await this.#load(this.#file);
		if (typeof main === 'object' && main !== null) return main;
		if (main === 'broken') {
			const aside = this.#readOnly ? null : await this.#putAside();
			this.problems.push(
				`${this.#file}: the snapshot is broken${aside === null ? '' : ` and was put aside as ${aside}`}. Decisions come from the journal; nothing is lost.`,
			);
		}

		const copy = await this.#load(`${this.#file}.bak`);
		this.content = null;
		return copy === 'broken' ? null : copy;
	}

	/** @throws FileError where it cannot be written; the file is then as it was. */
	async write(snapshot: Snapshot): Promise<void> {
		const content = encodeSnapshot(snapshot);
		await writeAtomically(this.#file, content, {backup: `${this.#file}.bak`});
		this.content = content;
	}

	async #load(file: string): Promise<Snapshot | 'broken' | null> {
		let content: string;
		try {
			content = await readFile(file, 'utf8');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
			throw fileErrorOf(file, error);
		}

		let value: unknown;
		try {
			value = JSON.parse(content);
		} catch {
			return 'broken';
		}

		const version = (value as {schema?: unknown} | null)?.schema;
		if (typeof version === 'number' && version > Math.max(...versions)) {
			throw new FileError(
				file,
				`was written by a newer deirez-tui (schema ${version}); nothing was changed`,
				'Update deirez-tui, or use another folder with --home DIR.',
			);
		}

		const result = v.safeParse(schema, value, {abortEarly: true});
		if (!result.success) return 'broken';
		this.content = content;
		const {decisions, events, edits} = result.output as unknown as Snapshot;
		return {decisions, events, edits};
	}

	async #putAside(): Promise<string> {
		const taken = new Set(await readdir(path.dirname(this.#file)));
		let number = 1;
		while (taken.has(`${path.basename(this.#file)}.corrupt-${number}`)) number++;
		const aside = `${this.#file}.corrupt-${number}`;
		try {
			await rename(this.#file, aside);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileErrorOf(this.#file, error);
		}

		return path.basename(aside);
	}
}
