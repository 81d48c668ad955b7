import type {ArabicMode} from '../../model/arabic-mode.ts';
import type {Switches} from '../session.ts';
import type {Facts} from './facts.ts';

/** Answers that together show which terminal it is. */
export type Sign = {
	[Name in 'version' | 'secondary' | 'tertiary']?: RegExp;
} & {ordering?: readonly number[]};

export type TerminalKind = {
	name: string;
	/** One of them is enough. */
	signs: readonly Sign[];
	arabic: ArabicMode;
	switches: Switches;
	/** What it does with Arabic by itself. */
	does: string;
};

export const noSwitches: Switches = {on: '', off: ''};
/** ECMA-48 8.3.106 and 7.2.1, BDSM: explicit mode, in which the terminal leaves the order alone. */
export const explicitMode: Switches = {on: '\u001B[8l', off: '\u001B[8h'};
const konsole: Switches = {
	on: '\u001B]50;BidiRenderingEnabled=false\u0007',
	off: '\u001B]50;BidiRenderingEnabled=true\u0007',
};
const mlterm: Switches = {on: '\u001B]5379;use_ctl=false\u0007', off: '\u001B]5379;use_ctl=true\u0007'};

const leavesOrder = 'shows letters as they are sent';

/**
 * The terminals as they were measured (arabic.md, sections 1 and 2; rxvt-unicode's DA2: "85" is its "U"). The first that fits counts; names
 * stand before numbers, as numbers are borrowed more often.
 */
export const terminals: readonly TerminalKind[] = [
	{
		name: 'tmux',
		signs: [{version: /^tmux /}, {secondary: /^84;/}],
		arabic: 'app',
		switches: noSwitches,
		does: 'passes letters on to the terminal around it',
	},
	{
		name: 'GNU screen',
		signs: [{secondary: /^83;/}],
		arabic: 'app',
		switches: noSwitches,
		does: leavesOrder,
	},
	{
		name: 'Konsole',
		signs: [{version: /^Konsole /}, {tertiary: /^7E4B4445$/}, {secondary: /^1;115;0$/}],
		arabic: 'app',
		switches: konsole,
		does: 'orders Arabic by itself unless told not to',
	},
	{
		name: 'kitty',
		signs: [{version: /^kitty\(/}, {secondary: /^1;4000;/}],
		arabic: 'kitty',
		switches: noSwitches,
		does: 'joins and turns each word by itself',
	},
	{
		name: 'mlterm',
		signs: [{version: /^mlterm/}, {secondary: /^24;/}],
		arabic: 'app',
		switches: mlterm,
		does: 'orders Arabic by itself unless told not to',
	},
	{
		name: 'foot',
		signs: [{version: /^foot\(/}, {tertiary: /^464F4F54$/}],
		arabic: 'app',
		switches: noSwitches,
		does: leavesOrder,
	},
	{
		name: 'xterm',
		signs: [{version: /^XTerm\(/}, {secondary: /^41;/}],
		arabic: 'app',
		switches: noSwitches,
		does: leavesOrder,
	},
	{
		name: 'a VTE terminal (GNOME Terminal, Xfce Terminal …)',
		signs: [{tertiary: /^7E565445$/}, {secondary: /^65;/}],
		arabic: 'app',
		switches: explicitMode,
		does: 'orders Arabic by itself unless told not to',
	},
	{
		name: 'a terminal with the bidirectional mode of ECMA-48',
		signs: [{ordering: [1, 2]}],
		arabic: 'app',
		switches: explicitMode,
		does: 'orders Arabic by itself unless told not to',
	},
	{
		name: 'PuTTY',
		signs: [{secondary: /^0;136;0$/}],
		arabic: 'terminal',
		switches: noSwitches,
		does: 'orders Arabic by itself and cannot be told not to',
	},
	{
		name: 'a QTermWidget terminal (QTerminal …)',
		signs: [{secondary: /^0;115;0$/}],
		arabic: 'terminal',
		switches: noSwitches,
		does: 'orders Arabic by itself and cannot be told not to',
	},
	{
		name: 'rxvt-unicode',
		signs: [{secondary: /^85;/}],
		arabic: 'app',
		switches: noSwitches,
		does: leavesOrder,
	},
	{
		name: 'alacritty',
		signs: [{secondary: /^0;\d{3,};1$/}],
		arabic: 'app',
		switches: noSwitches,
		does: leavesOrder,
	},
];

const shows = (sign: Sign, facts: Facts): boolean =>
	(['version', 'secondary', 'tertiary'] as const).every(name => {
		const pattern = sign[name];
		return pattern === undefined || pattern.test(facts[name] ?? '');
	}) &&
	(sign.ordering === undefined || sign.ordering.includes(facts.ordering ?? -1));

/** Which terminal answers so; null for one that the table does not hold, or that did not answer. */
export const recognise = (facts: Facts): TerminalKind | null =>
	terminals.find(({signs}) => signs.some(sign => shows(sign, facts))) ?? null;
