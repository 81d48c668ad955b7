import {execFile} from 'node:child_process';
import {sanitise} from '../sanitise.ts';
import type {Facts} from './facts.ts';
import {recognise} from './terminals.ts';

/** What tmux knows of the terminal around it. */
export type Tmux = {
	/** What that one answered to XTVERSION; '' where it did not. */
	outer: string;
	/** Its TERM; '' where tmux does not tell. */
	term: string;
	/** Whether tmux hands wrapped sequences on; null where it does not tell. */
	passthrough: boolean | null;
	/** Whether its settings switch the terminal around it already. */
	overridden: boolean;
};

/** Whether an override puts one of the switches before the screen is cleared. */
const switching = /smcup=[^:\n]*(?:\[8l|BidiRenderingEnabled=false|use_ctl=false)/u;

/**
 * Reads what `tmuxQuestion` is answered with.
 *
 * @param output one line with three fields between tabs, then the lines of `terminal-overrides`.
 */
export const readTmux = (output: string): Tmux => {
	const [first = '', ...overrides] = output.split('\n');
	const [outer = '', term = '', passthrough = ''] = first.split('\t');
	return {
		outer: sanitise(outer).trim().slice(0, 60),
		term: sanitise(term).trim().slice(0, 40),
		passthrough: passthrough.trim() === '' ? null : /^(?:on|all|1)$/.test(passthrough.trim()),
		overridden: overrides.some(line => switching.test(line)),
	};
};

/** The client's terminal by its own answer and by TERM, and whether it may be spoken to; then the overrides. */
export const tmuxQuestion: readonly string[] = [
	'display-message',
	'-p',
	'#{client_termtype}\t#{client_termname}\t#{allow-passthrough}',
	';',
	'show-options',
	'-sv',
	'terminal-overrides',
];

/**
 * Whether a terminal that answers so is tmux. The variable is also handed to a terminal that was started from within tmux: it counts only
 * where the answers name no other.
 */
export const isTmux = (facts: Facts, env: Readonly<Record<string, string | undefined>>): boolean => {
	const kind = recognise(facts);
	return kind === null ? Boolean(env.TMUX) : kind.name === 'tmux';
};

/**
 * Asks tmux about the terminal around it.
 *
 * @returns what is known; nothing but that it is tmux where it runs on another machine, or does not answer within half a second.
 */
export const askTmux = async (env: Readonly<Record<string, string | undefined>>): Promise<Tmux> => {
	if (!env.TMUX) return readTmux('');
	return new Promise(resolve => {
		execFile('tmux', [...tmuxQuestion], {env: {...env}, timeout: 500, encoding: 'utf8'}, (_error, stdout) =>
			resolve(readTmux(stdout ?? '')),
		);
	});
};
