import {describe, expect, it} from 'vitest';
import {askTerminal} from '../../../source/terminal/identify/ask.ts';
import {addReply, answeredBy, noFacts} from '../../../source/terminal/identify/facts.ts';
import {queries} from '../../../source/terminal/identify/queries.ts';
import {readable} from '../../../source/terminal/identify/readable.ts';
import {signatureOf} from '../../../source/terminal/identify/signature.ts';
import {measured} from './measured.ts';

const newTerminal = () => {
	const listeners: ((text: string) => void)[] = [];
	const sent: string[] = [];
	return {
		sent,
		reply: (...texts: string[]) => {
			for (const text of texts) for (const listener of listeners) listener(text);
		},
		input: {
			onReply(listener: (text: string) => void) {
				listeners.push(listener);
				return () => {};
			},
		},
		output: {write: (data: string) => sent.push(data)},
	};
};

describe('the queries', () => {
	it('go out in one write, DA1 at the end', async () => {
		const {input, output, sent, reply} = newTerminal();
		const asked = askTerminal(input, output);
		expect(sent).toEqual(['\u001B[>q\u001B[8$p\u001B[?2026$p\u001B[=c\u001B[>c\u001B[c']);
		reply('\u001B[?6c');
		await asked;
	});

	it('are each answered by the reply that is theirs', () => {
		const replies = [...measured.xterm.slice(0, 2), '\u001B[?2026;2$y', ...measured.xterm.slice(2)];
		expect(replies.map(answeredBy)).toEqual(queries.map(({name}) => name));
	});
});

describe('asking', () => {
	it('ends with the answer to DA1', async () => {
		const {input, output, reply} = newTerminal();
		const asked = askTerminal(input, output, 60_000);
		reply(...measured.konsole);
		const {facts, replies, complete} = await asked;
		expect(complete).toBe(true);
		expect(replies.map(({text}) => text)).toEqual(measured.konsole);
		expect(facts).toEqual({
			version: 'Konsole 22.12.3',
			ordering: null,
			synchronised: null,
			tertiary: '7E4B4445',
			secondary: '1;115;0',
			primary: '62;22',
		});
	});

	it('ends by itself where nothing answers, and still hears what comes late', async () => {
		const {input, output, reply} = newTerminal();
		const asked = await askTerminal(input, output, 10);
		expect(asked).toMatchObject({facts: noFacts, replies: [], complete: false});
		// Between the end and whoever listens.
		reply('\u001B[?2026;2$y');
		const late: unknown[] = [];
		asked.late(facts => late.push(facts.synchronised));
		reply('\u001B[?6c');
		expect(late).toEqual([2, 2]);
	});

	it('takes no other reply for an answer', async () => {
		const {input, output, reply} = newTerminal();
		const asked = askTerminal(input, output, 20);
		reply(
			'\u001B]11;rgb:0/0/0\u0007',
			'\u001B[3;4R',
			'\u001B[8;7$y',
			'\u001B[?1;2$y',
			'\u001BP>|cut',
			'\u001B[>c',
			'',
		);
		expect(await asked).toMatchObject({facts: noFacts, replies: []});
	});
});

describe('what a terminal says', () => {
	it('is safe to print and of bounded length', () => {
		const {version} = addReply(noFacts, `\u001BP>|a\u202E\u0001${'x'.repeat(500)}\u001B\\`);
		expect(version).toHaveLength(60);
		expect(version).not.toMatch(/[\p{Control}\u202E]/u);
		const shown = readable(`\u001BP>|a\u0001\u009B${'x'.repeat(500)}`);
		expect(shown).toHaveLength(100);
		expect(shown).not.toMatch(/\p{Control}/u);
	});

	it('is shown as manuals write it', () => {
		expect(measured.xterm.map(readable)).toEqual([
			'DCS >|XTerm(379) ST',
			'CSI 8;0$y',
			'DCS !|00000000 ST',
			'CSI >41;379;0c',
			'CSI ?62;22c',
		]);
	});

	it('makes its signature, in tmux with the terminal around it', () => {
		const facts = measured.xterm.reduce(addReply, noFacts);
		expect(signatureOf(facts, null, 'xterm')).toBe('XTerm(379), DA2 41;379;0, DA3 00000000');
		expect(signatureOf(noFacts, null, 'linux')).toBe('TERM linux');
		expect(signatureOf(noFacts, null, undefined)).toBe('TERM unset');
		const tmux = measured.tmux.reduce(addReply, noFacts);
		const outer = {outer: '', term: 'xterm-256color', passthrough: null, overridden: false};
		expect(signatureOf(tmux, outer, 'screen')).toBe('tmux 3.3a, DA2 84;0;0, in xterm-256color');
	});
});
