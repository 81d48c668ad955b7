import type {ArabicMode} from '../model/arabic-mode.ts';
import {arabicModes} from '../model/arabic-mode.ts';
import {readConfig} from '../store/config.ts';
import {resolveHome} from '../store/home.ts';
import {recallTerminal, rememberTerminal, type TerminalEntry} from '../store/terminal-memory.ts';
import {type Chosen, type Decision, decide} from '../terminal/identify/decide.ts';
import type {Facts} from '../terminal/identify/facts.ts';
import {signatureOf} from '../terminal/identify/signature.ts';
import {askTmux, isTmux} from '../terminal/identify/tmux.ts';
import {arabicVariable} from './arabic-variable.ts';
import type {Context} from './command.ts';
import {UsageError} from './errors.ts';

/** What a terminal turned out to be. */
export type Known = Decision & {
	signature: string;
	remembered: TerminalEntry;
	/** @throws FileError where it cannot be kept. */
	remember(entry: TerminalEntry): Promise<void>;
};

type Asking = Pick<Context, 'options' | 'env'>;

/**
 * What the environment asks for; null where it does not.
 *
 * @throws UsageError for a way that there is not.
 */
const fromVariable = (env: Context['env']): Chosen | null => {
	const text = (env[arabicVariable] ?? '').trim();
	if (text === '') return null;
	const mode = arabicModes.find(one => one === text);
	if (mode) return {mode, where: arabicVariable};
	throw new UsageError(`${arabicVariable} "${text}" is none of ${arabicModes.join(', ')}.`);
};

/**
 * What the user asked for before any terminal is looked at: `--arabic`, else `DEIREZ_TUI_ARABIC`; null for neither.
 *
 * @throws UsageError for a way that there is not.
 */
export const askedArabic = ({options, env}: Asking): Chosen | null =>
	options.arabic ? {mode: options.arabic, where: '--arabic'} : fromVariable(env);

/**
 * The finding on a terminal. What the user chose weighs more: `--arabic`, `DEIREZ_TUI_ARABIC`, what was chosen on this terminal before, `"arabic"`
 * in the settings, in this order.
 *
 * @param facts what the terminal answered.
 * @throws UsageError, FileError where the variable or the settings cannot be used.
 */
export const knowTerminal = async (context: Asking, facts: Facts): Promise<Known> => {
	const {options, env} = context;
	const home = resolveHome(options.home, env);
	const tmux = isTmux(facts, env) ? await askTmux(env) : null;
	const signature = signatureOf(facts, tmux, env.TERM);
	const remembered = recallTerminal(home, signature);
	const before = (mode: ArabicMode | undefined, where: string): Chosen | null =>
		mode ? {mode, where} : null;
	const chosen =
		askedArabic(context) ??
		before(remembered.arabic, 'you chose it on this terminal before') ??
		before(readConfig(home).arabic, `"arabic" in ${home.config}`);
	let queue: Promise<void> = Promise.resolve();
	return {
		...decide(facts, tmux, chosen, env),
		signature,
		remembered,
		remember(entry) {
			// One after the other: the last choice is the one that stands.
			queue = queue.catch(() => undefined).then(() => rememberTerminal(home, signature, entry));
			return queue;
		},
	};
};
