import type {CarriedKey} from '../../corpus/cipher.ts';
import type {EditRecord} from '../../model/edit.ts';
import type {Home} from '../../store/home.ts';
import type {ReadOptions} from './read-reports.ts';

/** What the thread that analyses is given: all of it can be sent from one thread to another. */
export type Job = {
	paths: readonly string[];
	home: Omit<Home, 'cipher'>;
	/** Of the home's cipher. */
	carried: CarriedKey | null;
	/** The option `--lexicon`. */
	lexicon: string | undefined;
	homeOption: string | undefined;
	env: Readonly<Record<string, string | undefined>>;
	options: Omit<ReadOptions, 'stdin'>;
	/** The corrections that stand. */
	records: readonly EditRecord[];
	/** Whether it may be written into the home's cache. */
	keep: boolean;
};

/** What it answers: the analysis is in the home's cache under the key, or here in bytes. */
export type JobAnswer =
	| {kind: 'kept'; key: string}
	| {kind: 'bytes'; bytes: ArrayBuffer}
	| {kind: 'failed'; why: string};
