import {loadCorpus} from '../corpus/corpus-folder.ts';
import type {CorpusProblem} from '../corpus/corpus-problem.ts';
import {reportId} from '../corpus/make-report.ts';
import {readManifest} from '../corpus/manifest.ts';
import {missingReports} from '../corpus/missing-reports.ts';
import {applyEdits} from '../engine/edits/apply-edits.ts';
import {withdrawnReports} from '../engine/edits/withdrawn-reports.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import type {EditRecord} from '../model/edit.ts';
import type {ReportId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import type {Home} from '../store/home.ts';
import {withClaims} from './analyst/analyse-reports.ts';

/** `missing`: it was imported and its file is gone. `deleted`: its text was deleted on purpose. */
export type ListedState = 'used' | 'removed' | 'superseded' | 'deleted' | 'missing';

/** A report of the corpus, or one that was there; of such a one no more is known than where it came from. */
export type ListedReport = Pick<Report, 'id' | 'hash'> &
	Omit<Partial<Report>, 'text'> & {
		/** Those that count, or counted before it was removed; null where its text is not there. */
		claims: number | null;
		/** The file that it came from, or "standard input". */
		origin: string | null;
		state: ListedState;
		/** The report that says it better. */
		by: ReportId | null;
		/** Who removed it, when and by which decision. */
		removed: {decision: string; who: string; time: string} | null;
	};

const orderOf = ({published, id}: ListedReport): string => `${published ?? '~'} ${id}`;

/**
 * Every report that is in the corpus, was in it, or was removed from it, by day of publication.
 *
 * @throws FileError where the corpus may not be read.
 */
export const listCorpus = async (
	home: Home,
	lexicon: Lexicon,
	records: readonly EditRecord[],
): Promise<{reports: ListedReport[]; problems: CorpusProblem[]}> => {
	const edits = records.map(({edit}) => edit);
	const withdrawn = withdrawnReports(edits);
	const {items, problems} = await loadCorpus(home, withdrawn);
	const {imports} = await readManifest(home);
	const here = new Set(items.map(({report}) => report.hash));
	const missing = missingReports(imports, hash => here.has(hash));
	// What was removed is counted as it was: all edits but those that removed it.
	const counting = edits.filter(({kind}) => kind !== 'withdraw' && kind !== 'supersede');
	const counted = applyEdits(withClaims(items, lexicon), counting).items;
	const claims = new Map(counted.map(({report, claims: list}) => [report.hash, list.length]));

	const fateOf = (hash: string): Pick<ListedReport, 'state' | 'by' | 'removed'> => {
		const fate = withdrawn.get(hash);
		const record = fate && records[fate.at];
		if (!record) return {state: here.has(hash) ? 'used' : 'missing', by: null, removed: null};
		const {decision, who, time} = record;
		const state = fate.erased ? 'deleted' : fate.by === null ? 'removed' : 'superseded';
		return {state, by: fate.by === null ? null : reportId(fate.by), removed: {decision, who, time}};
	};

	const reports: ListedReport[] = items.map(({report, origin}) => {
		const {text: _, ...told} = report;
		return {...told, claims: claims.get(report.hash) ?? 0, origin, ...fateOf(report.hash)};
	});
	for (const hash of new Set([...missing.keys(), ...withdrawn.keys()])) {
		if (here.has(hash)) continue;
		const origin = missing.get(hash)?.from ?? null;
		reports.push({id: reportId(hash), hash, claims: null, origin, ...fateOf(hash)});
	}

	reports.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
	return {reports, problems};
};
