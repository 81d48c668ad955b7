import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Source} from '../engine/lexicon/entities.ts';
import {sha256} from '../engine/text/hash.ts';
import type {Day, SourceId} from '../model/ids.ts';
import type {CorpusItem} from './corpus-item.ts';
import {CorpusFault, type CorpusProblem, problemOf} from './corpus-problem.ts';
import {readDatedFileName} from './dated-file-name.ts';
import {findPublished} from './day-in-text.ts';
import {decodeText} from './decode-text.ts';
import {readFrontMatter} from './front-matter.ts';
import {joinItems} from './join-items.ts';
import {listFiles, orFault, type ReportFile} from './list-files.ts';
import {makeReport} from './make-report.ts';
import {mapLimited} from './map-limited.ts';
import {type Metadata, readMetadata} from './metadata.ts';
import {findOutlet} from './outlet-in-text.ts';
import {type OutletNames, outletNames} from './outlet-names.ts';
import {type FileContent, readJson, readJsonLines} from './read-json.ts';
import type {Around} from './read-record.ts';
import {settleMetadata} from './settle-metadata.ts';
import {readSidecar} from './sidecar.ts';

export type ReadOptions = {
	/** Win over all that files tell. */
	published?: Day;
	outlet?: SourceId;
	/** The bytes of standard input, for the path `-`. */
	stdin?: () => Promise<Uint8Array>;
	/** The data's sources, by whose names an outlet is known in file names, metadata and texts. */
	sources?: ReadonlyMap<SourceId, Source>;
	/** Keep a text that comes twice as two items, as a line filter must; otherwise the same content twice is one report. */
	keepRepeats?: boolean;
	/** Say of each item which files it came from, with their checksums. */
	originals?: boolean;
};

/** So many files are read at once; more brings nothing on a disk and costs handles. */
const atOnce = 32;

const readText = (origin: string, text: string, around: Around): CorpusItem => {
	const front = readFrontMatter(text);
	const body = front?.body ?? text;
	const frontMatter = front
		? readMetadata(front.values, around.names, field =>
				front.lines[field] ? `line ${front.lines[field]}, ${field}` : 'the front matter',
			)
		: {};
	const inText: Metadata = {};
	const published = findPublished(body);
	if (published) inText.published = published;
	const outlet = findOutlet(body, around.names);
	if (outlet) inText.outlet = outlet;
	const {metadata, basis} = settleMetadata({...around, 'front-matter': frontMatter, text: inText});
	return {report: makeReport(body, metadata), claims: null, origin, basis};
};

/** Without a format in the name the first character decides: `{` begins JSON Lines, or one JSON document over several lines. */
const readUnnamed = (origin: string, bytes: Uint8Array, around: Around): FileContent => {
	const begin = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
	if (begin.startsWith('{')) {
		const lines = readJsonLines(origin, bytes, around);
		if (lines.items.length > 0 || lines.problems.length < 2) return lines;
	}

	if (begin.startsWith('{') || /^\[\s*\{\s*"/.test(begin)) {
		try {
			return readJson(origin, decodeText(bytes), around);
		} catch (fault) {
			if (begin.startsWith('{')) return readJsonLines(origin, bytes, around);
			if (!(fault instanceof CorpusFault)) throw fault;
		}
	}

	return {items: [readText(origin, decodeText(bytes), around)], problems: []};
};

/** A day in the file name that does not exist matters only where no option tells the day. */
const readFileName = (file: string, names: OutletNames, options: ReadOptions): Metadata => {
	try {
		return readDatedFileName(file, names);
	} catch (fault) {
		if (options.published) return {};
		throw fault;
	}
};

const readContent = (file: ReportFile, origin: string, bytes: Uint8Array, around: Around): FileContent => {
	if (file.format === 'jsonl') return readJsonLines(origin, bytes, around);
	if (file.format === 'json') return readJson(origin, decodeText(bytes), around, file.named);
	if (file.format === 'text') return {items: [readText(origin, decodeText(bytes), around)], problems: []};
	return readUnnamed(origin, bytes, around);
};

const readOne = async (file: ReportFile, options: ReadOptions, names: OutletNames): Promise<FileContent> => {
	const piped = file.path === '-';
	const origin = piped ? 'standard input' : file.path;
	try {
		if (piped && !options.stdin) {
			throw new CorpusFault(null, 'cannot be read here', 'Name a file or a folder.');
		}

		const bytes = await (piped ? options.stdin?.() : orFault(readFile(file.path)));
		if (!bytes) return {items: [], problems: []};
		const option: Metadata = {};
		if (options.published) option.published = options.published;
		if (options.outlet) option.outlet = options.outlet;
		const around: Around = {
			option,
			sidecar: piped ? {} : await readSidecar(file.path, names),
			'file-name': piped ? {} : readFileName(file.path, names, options),
			names,
		};
		const content = readContent(file, origin, bytes, around);
		if (!options.originals) return content;
		const originals = [{path: piped ? null : path.resolve(file.path), sha256: sha256(bytes)}];
		return {...content, items: content.items.map(item => ({...item, originals}))};
	} catch (fault) {
		return {items: [], problems: [problemOf(origin, fault)]};
	}
};

const joinRepeats = (items: readonly CorpusItem[]): CorpusItem[] => {
	const byHash = new Map<string, CorpusItem>();
	for (const item of items) {
		const known = byHash.get(item.report.hash);
		byHash.set(item.report.hash, known ? joinItems(known, item) : item);
	}

	return [...byHash.values()];
};

/**
 * Reads reports from files, folders and standard input (`-`): `.txt` and `.md` as texts, `.json`, `.jsonl`. Metadata comes, each field from
 * the first that tells it, from the options, the record itself, a sidecar `NAME.meta.json`, front matter, a dated file name, the text.
 * Order follows the paths, folders sorted by path. A file that cannot be used is a problem and stops no other.
 */
export const readReports = async (
	paths: readonly string[],
	options: ReadOptions = {},
): Promise<{items: CorpusItem[]; problems: CorpusProblem[]}> => {
	const {files, problems} = await listFiles(paths);
	const names = outletNames(options.sources ?? new Map());
	const contents = await mapLimited(files, atOnce, async file => readOne(file, options, names));
	const items = contents.flatMap(content => content.items);
	problems.push(...contents.flatMap(content => content.problems));
	if (files.length === 0 && problems.length === 0 && paths.length > 0) {
		problems.push({
			path: path.dirname(paths[0] as string),
			place: null,
			message: 'only sidecars and gold were named, no reports',
			remedy: 'Name the reports beside them.',
		});
	}

	return {items: options.keepRepeats ? items : joinRepeats(items), problems};
};
