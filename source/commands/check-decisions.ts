import {loadCorpus} from '../corpus/corpus-folder.ts';
import {FileError} from '../corpus/file-error.ts';
import {reportId} from '../corpus/make-report.ts';
import {analyse} from '../engine/analyse.ts';
import {applyEdits} from '../engine/edits/apply-edits.ts';
import {digits} from '../engine/edits/claim-keys.ts';
import {withdrawnReports} from '../engine/edits/withdrawn-reports.ts';
import {conflictWords} from '../export/conflict-words.ts';
import {dayWords} from '../export/signature-words.ts';
import type {ClaimKey, Triage} from '../model/decision.ts';
import {type Finding, fault, type Looked, remark} from '../store/check/finding.ts';
import {counted} from '../store/counted.ts';
import type {Home} from '../store/home.ts';
import {openStore, type Store} from '../store/store.ts';
import {withClaims} from './analyst/analyse-reports.ts';
import type {Context} from './command.ts';
import {signedEdit} from './lost-edits.ts';
import {loadLexicon} from './own-lexicon.ts';

const triageWords = ({state, flag, tags, note}: Triage): string =>
	[state, ...(flag ? ['flagged'] : []), ...tags, ...(note === '' ? [] : [`"${note}"`])].join(', ');

/** Why an event is not found: what became of the reports that its claims stand in. */
const whyGone = (
	claims: readonly ClaimKey[],
	here: ReadonlySet<string>,
	removed: ReadonlySet<string>,
): string => {
	const reports = [...new Set(claims.map(({reportHash}) => reportHash.slice(0, digits)))];
	const [gone] = reports.filter(report => !here.has(report));
	if (gone === undefined) return 'none of the events there are now is like it';
	return removed.has(gone) ? `r-${gone} was removed` : `r-${gone} is not in the corpus`;
};

const findingsOf = async (context: Context, home: Home, store: Store): Promise<Finding[]> => {
	const lexicon = loadLexicon(context);
	const records = store.edits();
	const edits = records.map(({edit}) => edit);
	const withdrawn = withdrawnReports(edits);
	const {items} = await loadCorpus(home, withdrawn);
	const edited = applyEdits(withClaims(items, lexicon), edits);
	const {events} = analyse(edited.items, lexicon.world, {grouping: edited.grouping});
	const here = new Set(edited.items.map(({report}) => report.hash.slice(0, digits)));
	const removed = new Set([...withdrawn.keys()].map(hash => hash.slice(0, digits)));
	return [
		...store
			.conflicts()
			.map(conflict =>
				remark(
					'decisions',
					`conflict ${conflict.event} ${conflict.field} ${conflict.decision}`,
					`${conflict.event}: ${conflictWords(conflict)}. Settle it: deirez-tui show ${conflict.event}`,
				),
			),
		...store.orphans(events).map(record => {
			const why = whyGone(record.claims, here, removed);
			return remark(
				'decisions',
				`event ${record.event}`,
				`${record.event} (${triageWords(record.triage)}; ${dayWords(record)}) is not there: ${why}. The decision is kept.`,
			);
		}),
		...edited.lost.flatMap(index => {
			const record = records[index];
			if (!record) return [];
			return [
				remark(
					'decisions',
					`edit ${index}`,
					`${signedEdit(record)}: its claims are not there. The correction is kept.`,
				),
			];
		}),
		...[...withdrawn]
			.filter(([, {by}]) => by !== null && withdrawn.has(by))
			.map(([hash, {by}]) =>
				remark(
					'decisions',
					`chain ${hash}`,
					`${reportId(hash)} is superseded by ${reportId(by ?? '')}, which counts no more either.`,
				),
			),
	];
};

/**
 * The decisions and corrections whose event, claim or report is not there any more. They are kept, count again when it comes back, and
 * are listed here only.
 */
export const checkDecisions = async (context: Context, own: Home): Promise<Looked> => {
	const home: Home = {...own, foreign: true};
	let store: Store;
	try {
		store = await openStore(home, {readOnly: true});
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		return {
			part: 'decisions',
			at: counted(0, 'decision'),
			findings: [fault('decisions', 'closed', error.message)],
		};
	}

	try {
		const {decisions} = await store.history();
		const findings = await findingsOf(context, home, store);
		return {part: 'decisions', at: counted(decisions.length, 'decision'), findings};
	} finally {
		await store.close();
	}
};
