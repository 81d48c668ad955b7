import {describe, expect, it} from 'vitest';
import {decide} from '../../../source/terminal/identify/decide.ts';
import {addReply, type Facts, noFacts} from '../../../source/terminal/identify/facts.ts';
import {recognise} from '../../../source/terminal/identify/terminals.ts';
import {isTmux, readTmux, type Tmux} from '../../../source/terminal/identify/tmux.ts';
import {overSsh} from '../../../source/terminal/over-ssh.ts';
import {type Measured, measured} from './measured.ts';

const factsOf = (name: Measured): Facts => measured[name].reduce(addReply, noFacts);
const none = {on: '', off: ''};
const explicit = {on: '\u001B[8l', off: '\u001B[8h'};
const konsole = {
	on: '\u001B]50;BidiRenderingEnabled=false\u0007',
	off: '\u001B]50;BidiRenderingEnabled=true\u0007',
};
const mlterm = {on: '\u001B]5379;use_ctl=false\u0007', off: '\u001B]5379;use_ctl=true\u0007'};

describe('the terminals as they were measured', () => {
	it.each<[Measured, RegExp, 'app' | 'kitty' | 'terminal', typeof none]>([
		['vte', /VTE/, 'app', explicit],
		['vte switched', /VTE/, 'app', explicit],
		['xterm', /^xterm$/, 'app', none],
		['konsole', /^Konsole$/, 'app', konsole],
		['mlterm', /^mlterm$/, 'app', mlterm],
		['kitty', /^kitty$/, 'kitty', none],
		['foot', /^foot$/, 'app', none],
		['alacritty', /^alacritty$/, 'app', none],
		['putty', /^PuTTY$/, 'terminal', none],
		['qtermwidget', /QTermWidget/, 'terminal', none],
		['screen', /^GNU screen$/, 'app', none],
	])('%s is known, and what it needs', (name, terminal, arabic, switches) => {
		const found = decide(factsOf(name), null, null, {});
		expect(found.terminal).toMatch(terminal);
		expect(found.profile).toMatchObject({arabic, switches, tmux: false, synchronised: false});
		expect(found.profile.why).not.toBe('');
	});

	it.each<[Measured, string]>([
		['vte', '7E565445'],
		['konsole', '7E4B4445'],
		['foot', '464F4F54'],
	])('%s is known by its DA3 alone', (name, tertiary) => {
		expect(recognise({...noFacts, tertiary})).toBe(recognise(factsOf(name)));
	});

	it('are told apart in pairs that look alike', () => {
		const names = ['konsole', 'qtermwidget', 'putty', 'alacritty', 'kitty', 'foot'] as const;
		expect(new Set(names.map(name => recognise(factsOf(name))?.name)).size).toBe(names.length);
	});
});

describe('a terminal that is not known', () => {
	it('is sent visual order, and no switch', () => {
		for (const facts of [noFacts, {...noFacts, version: 'SomeTerm 1'}, {...noFacts, primary: '6'}]) {
			const {profile, terminal} = decide(facts, null, null, {});
			expect(profile).toMatchObject({arabic: 'app', switches: none});
			expect(terminal).toBe('a terminal that is not known');
		}
	});

	it.each([1, 2])('is switched where it proves that it can be: DECRPM %d', ordering => {
		expect(decide({...noFacts, ordering}, null, null, {}).profile.switches).toEqual(explicit);
	});

	it.each([0, 3, 4, null])('is not where it does not: DECRPM %s', ordering => {
		expect(decide({...noFacts, ordering}, null, null, {}).profile.switches).toEqual(none);
	});
});

it('holds what the user chose above every finding, and leaves a terminal that is to do it alone', () => {
	const chosen = {mode: 'terminal', where: '--arabic'} as const;
	const {profile, switches} = decide(factsOf('vte'), null, chosen, {});
	expect(profile).toMatchObject({arabic: 'terminal', why: '--arabic', switches: none});
	expect(switches).toEqual(explicit);
	expect(decide(factsOf('putty'), null, {mode: 'app', where: 'x'}, {}).profile.arabic).toBe('app');
});

it.each([
	[null, false],
	[0, false],
	[1, true],
	[2, true],
	[4, false],
])('believes in synchronised output only where DECRPM says 1 or 2: %s', (synchronised, believed) => {
	expect(decide({...noFacts, synchronised}, null, null, {}).profile.synchronised).toBe(believed);
});

it('sees SSH by what sshd sets', () => {
	expect(overSsh({})).toBe(false);
	expect(overSsh({SSH_CONNECTION: ''})).toBe(false);
	expect(overSsh({SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'})).toBe(true);
	expect(overSsh({SSH_TTY: '/dev/pts/1'})).toBe(true);
});

describe('in tmux', () => {
	const tmux: Tmux = {outer: '', term: 'xterm-256color', passthrough: false, overridden: false};
	const inTmux = (more: Partial<Tmux>) => decide(factsOf('tmux'), {...tmux, ...more}, null, {});

	it('switches the terminal around it where tmux hands that on', () => {
		const {profile, tmuxLine} = inTmux({passthrough: true});
		expect(profile.switches).toEqual({
			on: '\u001BPtmux;\u001B\u001B[8l\u001B\\',
			off: '\u001BPtmux;\u001B\u001B[8h\u001B\\',
		});
		expect(profile.tmux).toBe(true);
		expect(tmuxLine).toBeNull();
		expect(inTmux({passthrough: true, outer: 'Konsole 22.12.3'}).profile.switches.on).toBe(
			'\u001BPtmux;\u001B\u001B]50;BidiRenderingEnabled=false\u0007\u001B\\',
		);
	});

	it('tells the line for its settings where it does not', () => {
		const {profile, tmuxLine} = inTmux({});
		expect(profile).toMatchObject({arabic: 'app', switches: none});
		expect(tmuxLine).toBe(
			String.raw`set -as terminal-overrides ',xterm-256color:smcup=\E[?1049h\E[8l\E[2J:rmcup=\E[8h\E[?1049l'`,
		);
		expect(inTmux({outer: 'Konsole 22.12.3', term: 'konsole'}).tmuxLine).toContain(
			String.raw`,konsole:smcup=\E[?1049h\E]50;BidiRenderingEnabled=false\a\E[2J`,
		);
	});

	it('tries, and tells the line, where tmux cannot be asked', () => {
		const {profile, tmuxLine} = inTmux({passthrough: null, term: ''});
		expect(profile.switches.on).toContain('\u001BPtmux;');
		expect(tmuxLine).toContain(',xterm-256color:');
	});

	it('does nothing where nothing is to be done', () => {
		for (const more of [{overridden: true}, {outer: 'XTerm(379)'}, {outer: 'foot(1.13.1)'}])
			expect(inTmux(more)).toMatchObject({tmuxLine: null, switches: none});
		expect(inTmux({outer: 'XTerm(379)'}).terminal).toBe('tmux in xterm');
		expect(inTmux({outer: 'kitty(0.26.5)'}).profile.arabic).toBe('kitty');
	});

	it('is believed by its answer, and by the variable only where the terminal names nothing', () => {
		expect(isTmux(factsOf('tmux'), {})).toBe(true);
		expect(isTmux(factsOf('xterm'), {TMUX: '/tmp/tmux,1,0'})).toBe(false);
		expect(isTmux(noFacts, {TMUX: '/tmp/tmux,1,0'})).toBe(true);
		expect(isTmux(noFacts, {TMUX: ''})).toBe(false);
	});

	it('reads what tmux tells', () => {
		expect(readTmux('XTerm(379)\txterm-256color\ton\nlinux*:AX@\n')).toEqual({
			outer: 'XTerm(379)',
			term: 'xterm-256color',
			passthrough: true,
			overridden: false,
		});
		expect(readTmux('\txterm\toff\nlinux*:AX@\n,xterm:smcup=\\E[?1049h\\E[8l\\E[2J:rmcup=x')).toMatchObject({
			outer: '',
			passthrough: false,
			overridden: true,
		});
		expect(readTmux('')).toEqual({outer: '', term: '', passthrough: null, overridden: false});
		expect(readTmux('\u001B[31mevil\t\t').outer).not.toContain('\u001B');
	});
});
