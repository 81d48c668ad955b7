import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileErrorOf} from '../corpus/file-error.ts';
import {graphemes} from './graphemes.ts';
import {throughTmux} from './identify/passthrough.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** UTF-8 bytes that may be copied: hterm takes 100,000 bytes of a sequence (its osc52.sh); less 8 around them, in base64, these are left. kitty takes more. */
export const mostBytes = 74_994;

/** xterm, ctlseqs, "OSC Ps 52"; ended by BEL, which every terminal takes. */
const sequence = (text: string): string => `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;

/**
 * What sets the terminal's clipboard. tmux gets it twice: as it is, which it obeys under `set-clipboard on`, and wrapped for the terminal
 * behind it, which it hands on under `allow-passthrough on`.
 */
export const clipboardSequence = (text: string, isTmux: boolean): string => {
	const plain = sequence(text);
	return isTmux ? plain + throughTmux(plain) : plain;
};

/** Why a text goes into a file instead; null where it can go to the terminal. */
export const whyFile = (text: string, env: Environment): string | null => {
	if (env.DEIREZ_TUI_CLIPBOARD === 'file') return 'as DEIREZ_TUI_CLIPBOARD asks';
	if (Buffer.byteLength(text) > mostBytes) return 'too large for a terminal';
	if (env.TERM === 'linux') return 'the Linux console has no clipboard';
	if (env.TERM?.startsWith('screen') && !env.TMUX) return 'screen hands no clipboard on';
	return null;
};

/** Writes a text where only its owner can read it. What stood there before, a link too, is not written through. */
const keep = (file: string, text: string): void => {
	try {
		mkdirSync(path.dirname(file), {recursive: true, mode: 0o700});
		rmSync(file, {force: true});
		writeFileSync(file, text, {mode: 0o600, flag: 'wx'});
	} catch (error) {
		throw fileErrorOf(file, error);
	}
};

/**
 * Copies a text, and says in words which way it went.
 *
 * @param to `send` writes to the terminal; `file` is the path of the file that stands in for a clipboard, null where none may be written; `first`: whether to say that nobody
 * can know whether the terminal obeyed.
 * @throws FileError where the file cannot be written; Error where it may not.
 */
export const copyOut = (
	text: string,
	env: Environment,
	to: {send(data: string): void; file: string | null; first: boolean},
): string => {
	const letters = graphemes(text).length;
	const why = whyFile(text, env);
	if (why !== null) {
		if (to.file === null) throw new Error(`${why}, and --read-only writes no file.`);
		keep(to.file, text);
		return `${letters} letters are in ${to.file}: ${why}.`;
	}

	to.send(clipboardSequence(text, Boolean(env.TMUX)));
	const doubt = to.first ? ', if it allows that' : '';
	return `Copied ${letters} letters to the terminal's clipboard (OSC 52)${doubt}.`;
};
