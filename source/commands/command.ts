import type {ArabicMode} from '../model/arabic-mode.ts';
import type {ClaimType, DateRange, Modality, Span} from '../model/claim.ts';
import type {TriageState} from '../model/decision.ts';
import type {Credibility} from '../model/grade.ts';
import type {Day, SourceId} from '../model/ids.ts';
import type {Rule} from '../model/rule.ts';
import type {Format} from './format.ts';

/** The options as given; one that was not given is absent. */
export type Options = {
	home?: string;
	passphraseFd?: number;
	encrypt?: boolean;
	decrypt?: boolean;
	newPassphrase?: boolean;
	lexicon?: string;
	filter?: string;
	rule?: Rule;
	arabic?: ArabicMode;
	published?: Day;
	outlet?: SourceId;
	explain?: boolean;
	noColour?: boolean;
	ascii?: boolean;
	readOnly?: boolean;
	watch?: boolean;
	state?: TriageState;
	flag?: boolean;
	tag?: readonly string[];
	untag?: readonly string[];
	note?: string;
	credibility?: Credibility;
	type?: ClaimType;
	/** These as given: what they name is found when the world is known. */
	place?: readonly string[];
	actor?: readonly string[];
	target?: readonly string[];
	count?: readonly string[];
	source?: readonly string[];
	/** null: none. */
	date?: DateRange | null;
	modality?: Modality;
	background?: boolean;
	drop?: boolean;
	words?: string;
	span?: Span;
	gold?: string;
	texts?: string;
	event?: string;
	since?: Day;
	erase?: boolean;
	yes?: boolean;
	repair?: boolean;
};

/** All that a command sees of the world. */
export type Context = {
	/** The words after the verb. */
	input: readonly string[];
	options: Options;
	/** As asked for, else as fits the verb and standard output. */
	format: Format;
	version: string;
	env: Readonly<Record<string, string | undefined>>;
	stdin: NodeJS.ReadStream;
	stdout: NodeJS.WriteStream;
	stderr: NodeJS.WriteStream;
};

/** A verb at work. Gives the exit status: 0 done, 1 could not. Throws UsageError and Failure. */
export type Command = (context: Context) => Promise<number>;
