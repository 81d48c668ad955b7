import type {CorpusProblem} from './corpus-problem.ts';
import {reportId} from './make-report.ts';
import type {Import} from './manifest.ts';

const named = 3;

/** The reports that were imported and are not there, by hash, in the order of importing, each with its last import. */
export const missingReports = (
	imports: readonly Import[],
	isThere: (hash: string) => boolean,
): Map<string, Import> =>
	new Map(imports.filter(({hash}) => !isThere(hash)).map(entry => [entry.hash, entry]));

/** The one line that tells of them; none where there is nothing to tell. */
export const missingProblems = (corpus: string, missing: ReadonlyMap<string, Import>): CorpusProblem[] => {
	const ids = [...missing.keys()].map(reportId);
	const [first] = missing.values();
	if (!first) return [];
	const more = ids.length > named ? ` and ${ids.length - named} more` : '';
	const only = ids.length === 1;
	return [
		{
			path: corpus,
			place: `${ids.slice(0, named).join(', ')}${more}`,
			message: only
				? `this report was imported${first.from === null ? '' : ` from ${first.from}`} and its file is gone`
				: `these ${ids.length} reports were imported and their files are gone`,
			remedy: `Import ${only ? 'it' : 'them'} again, put ${only ? 'it' : 'them'} back from a copy, or leave ${only ? 'it' : 'them'} out: deirez-tui report remove ${only ? ids[0] : 'r-…'}.`,
		},
	];
};
