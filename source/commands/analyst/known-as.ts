import {analysisKey} from '../../cache/analysis-key.ts';
import {fingerprintOf} from '../../corpus/fingerprint.ts';
import type {Lexicon} from '../../engine/lexicon/compile-lexicon.ts';
import type {EditRecord} from '../../model/edit.ts';
import type {Home} from '../../store/home.ts';
import {type ReadOptions, sampleFolder} from './read-reports.ts';

/** Under which key the analysis of these reports is kept, as they lie on the disk now. */
export type KnownAs = {
	/** Null where it is not to be kept: standard input is read once. */
	key: string | null;
	/** Milliseconds to wait before what is read then may be kept under this key. */
	unsettled: number;
};

export const knownAs = (
	paths: readonly string[],
	home: Home,
	lexicon: Pick<Lexicon, 'hash'>,
	records: readonly EditRecord[],
	{published, outlet}: ReadOptions,
): KnownAs => {
	if (paths.includes('-')) return {key: null, unsettled: 0};
	const {digest, unsettled} = fingerprintOf(paths.length > 0 ? paths : [home.corpus, sampleFolder()]);
	const key = analysisKey({
		files: digest,
		lexicon: lexicon.hash,
		edits: records.map(({edit}) => edit),
		// Those of the sample have no say over what was imported, but there is no telling before it is read.
		options: {published, outlet, home: paths.length > 0 ? undefined : home.corpus},
	});
	return {key, unsettled};
};
