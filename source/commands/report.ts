import {eraseReport} from '../corpus/erase-report.ts';
import type {Column} from '../export/column.ts';
import type {Edit} from '../model/edit.ts';
import type {Home} from '../store/home.ts';
import {openStore, type Store} from '../store/store.ts';
import type {Command, Context} from './command.ts';
import {type ListedReport, listCorpus} from './corpus-list.ts';
import {printDecisions} from './decision-list.ts';
import {Failure} from './errors.ts';
import {findReport} from './find-by-id.ts';
import {openHome} from './open-home.ts';
import {note} from './output.ts';
import {loadLexicon} from './own-lexicon.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';
import {tellCorpusProblems} from './tell-corpus-problems.ts';

type Listed = {home: Home; store: Store; reports: ListedReport[]; incomplete: boolean};

const withCorpus = async (
	context: Context,
	readOnly: boolean,
	work: (listed: Listed) => Promise<number>,
): Promise<number> => {
	const home = await openHome(context);
	const store = await openStore(home, {readOnly});
	try {
		for (const problem of store.problems) note(context, problem);
		const {reports, problems} = await listCorpus(home, loadLexicon(context), store.edits());
		tellCorpusProblems(context, problems);
		return await work({home, store, reports, incomplete: problems.length > 0});
	} finally {
		await store.close();
	}
};

const stateWords = ({state, by}: ListedReport): string =>
	state === 'used' ? '' : by === null ? state : `${state} by ${by.slice(0, 10)}`;

const columns: readonly Column<ListedReport>[] = [
	{name: 'id', value: ({id}) => id},
	{name: 'published', value: ({published}) => published ?? null},
	{name: 'outlet', value: ({outlet}) => outlet ?? null},
	{name: 'title', value: ({title}) => title ?? null},
	{name: 'claims', value: ({claims}) => claims},
	{name: 'origin', value: ({origin}) => origin},
	{name: 'imported', value: ({importedAt}) => importedAt ?? null},
	{name: 'state', value: ({state}) => state},
	{name: 'superseded_by', value: ({by}) => by},
	{name: 'removed_who', value: ({removed}) => removed?.who ?? null},
	{name: 'removed_time', value: ({removed}) => removed?.time ?? null},
	{name: 'decision', value: ({removed}) => removed?.decision ?? null},
	{name: 'hash', value: ({hash}) => hash},
];

const table: readonly TableColumn<ListedReport>[] = [
	{title: 'id', value: ({id}) => id.slice(0, 10)},
	{title: 'published', value: ({published}) => published ?? '', leaves: 2},
	{title: 'outlet', value: ({outlet}) => outlet ?? '', least: 8},
	{title: 'claims', value: ({claims}) => String(claims ?? ''), side: 'right', leaves: 1},
	{title: 'state', value: stateWords},
	{title: 'title', value: ({title}) => title ?? '', least: 12, leaves: 3},
	{title: 'from', value: ({origin}) => origin ?? '', least: 12, leaves: 4},
];

/** Prints every report of the corpus, those that were removed too. */
export const reportList: Command = async context =>
	withCorpus(context, true, async ({reports, incomplete}) => {
		await printList(context, reports, {
			record: report => report,
			csv: {rows: reports, columns},
			table: {rows: reports, columns: table},
			empty: 'No report is imported.',
		});
		return incomplete ? 1 : 0;
	});

const take = async (context: Context, store: Store, edits: readonly Edit[]): Promise<void> => {
	const decision = await store.decide([], edits);
	await printDecisions(context, [decision]);
};

const refuseGone = ({id, state, by, removed}: ListedReport): void => {
	if (!removed) return;
	const how = by === null ? state : `${state} by ${by}`;
	throw new Failure(`${id} is ${how} already. Bring it back with: deirez-tui undo ${removed.decision}`);
};

const whatErasingMeans = (reports: readonly ListedReport[]): string[] => {
	const origins = [...new Set(reports.flatMap(({origin}) => origin ?? []))];
	return [
		`--erase deletes the text of ${reports.map(({id}) => id).join(', ')} from this home for good; no undo brings it back, only a new import.`,
		`It deletes no other copy: ${origins.length > 0 ? `the original (${origins.join(', ')}), ` : ''}other homes, backups, exports. A disk may keep deleted bytes for a while.`,
		'What was decided about it stays in the journal: its hash, notes, and the words of figures that were corrected.',
	];
};

/** Takes reports out of every view. Their files and decisions stay, but for `--erase`. */
export const reportRemove: Command = async context =>
	withCorpus(context, false, async ({home, store, reports}) => {
		const {erase = false, yes = false} = context.options;
		const chosen = [...new Set(context.input.map(word => findReport(reports, word)))];
		// A text that was to be erased, and still lies here or came back with a copy, is deleted again.
		const isDeleted = ({state}: ListedReport): boolean => state === 'deleted';
		for (const report of chosen)
			if (!erase || (isDeleted(report) && report.claims === null)) refuseGone(report);
		if (erase && !yes) {
			for (const line of whatErasingMeans(chosen)) note(context, line);
			throw new Failure('nothing was done. If that is what you want, say it again with --yes.');
		}

		// The decision first: a file whose deletion was cut short is then known to be one too many.
		const news = chosen.filter(report => !isDeleted(report));
		if (news.length > 0)
			await take(
				context,
				store,
				news.map(({hash}) => ({kind: 'withdraw', report: hash, ...(erase && {erased: true as const})})),
			);
		if (erase) for (const {hash} of chosen) await eraseReport(home, hash);
		return 0;
	});

/** Says that one report says better what another says, which then goes from every view. */
export const reportSupersede: Command = async context =>
	withCorpus(context, false, async ({store, reports}) => {
		const [old, better] = context.input.map(word => findReport(reports, word)) as [
			ListedReport,
			ListedReport,
		];
		if (old === better) throw new Failure(`these are one report: ${old.id}.`);
		refuseGone(old);
		refuseGone(better);
		await take(context, store, [{kind: 'supersede', report: old.hash, by: better.hash}]);
		return 0;
	});
