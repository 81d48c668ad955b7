import {dayFromNumber} from '../../engine/events/days.ts';
import {intervalText} from '../../export/interval-text.ts';
import {type ClaimType, claimTypes} from '../../model/claim.ts';
import type {Rule} from '../../model/rule.ts';
import {typeName} from '../words/event-words.ts';
import {counted} from '../words/figures.ts';
import type {Bin, Bins} from './bins.ts';
import type {Row} from './rows.ts';
import type {Unit} from './unit.ts';

/** Types in a heading of at most five letters. */
export const typeHeads: Readonly<Record<ClaimType, string>> = {
	assault: 'Aslt',
	'armed-clash': 'Clash',
	'territory-gained': 'Taken',
	'territory-left': 'Left',
	siege: 'Siege',
	'air-strike': 'Air',
	shelling: 'Shell',
	bombing: 'Bomb',
	mines: 'Mines',
	killing: 'Kill',
	capture: 'Capt',
	reinforcement: 'Reinf',
	agreement: 'Deal',
	access: 'Road',
	control: 'Hold',
	looting: 'Loot',
};

const unitNames: Readonly<Record<Unit, string>> = {
	day: 'Days',
	week: 'Weeks, from Monday',
	month: 'Months',
	year: 'Years',
};

/** The dead of a stretch: "24", "≥21"; empty where no figure is told. */
export const killedText = ({told, min, max}: Pick<Bin, 'told' | 'min' | 'max'>): string =>
	told === 0 ? '' : intervalText(min, Number.isFinite(max) ? max : null);

/** What the rows are, and all of them together: the parts of a heading, the weightiest first. */
export const headingWords = ({unit, bins, undated, all}: Bins, rule: Rule): string[] => {
	const [first, last] = [bins[0], bins.at(-1)];
	const killed = killedText(all);
	return [
		unitNames[unit],
		counted(all.events, 'event'),
		...(first && last ? [`${dayFromNumber(first.from)} to ${dayFromNumber(last.to)}`] : []),
		...(undated ? [`${undated.events} of no day`] : []),
		...(killed === '' ? [] : [`killed ${killed} (rule: ${rule})`]),
	];
};

/** A row's days for its first cell: a day, the first day of a week, a month, a year. */
export const rowDate = (row: Row, unit: Unit): string => {
	if (row.kind === 'undated') return 'no day';
	if (row.kind === 'gap') return '…';
	const day = dayFromNumber(row.bin.from);
	return unit === 'year' ? day.slice(0, 4) : unit === 'month' ? day.slice(0, 7) : day;
};

const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const weekdayOf = (day: number): string => weekdays[((day % 7) + 7) % 7] ?? '';

const stretchWords = ({from, to}: {from: number; to: number}): string =>
	from === to
		? `${weekdayOf(from)} ${dayFromNumber(from)}`
		: `${dayFromNumber(from)} to ${dayFromNumber(to)}`;

const typeWords = ({types}: Bin): string =>
	[...types.entries()]
		.filter(([, count]) => count > 0)
		.sort(([, a], [, b]) => b - a)
		.map(([type, count]) => `${typeName(claimTypes[type] ?? 'control').toLowerCase()} ${count}`)
		.join(', ');

/** Days of which nothing is told. */
export const gapWords = ({from, to}: {from: number; to: number}): string =>
	`${counted(to - from + 1, 'day')} without events`;

/** Everything that a row stands for. */
export const rowWords = (row: Row, rule: Rule, running: number): string => {
	if (row.kind === 'gap') return `${stretchWords(row)}: ${gapWords(row)} that pass the filter.`;
	const {bin} = row;
	const killed = killedText(bin);
	const when = row.kind === 'undated' ? 'Of no day' : stretchWords(bin);
	return [
		`${when}: ${counted(bin.events, 'event')}: ${typeWords(bin)}.`,
		killed === '' ? 'No figure of the killed.' : `Killed ${killed} (rule: ${rule}).`,
		bin.apart === 0 ? '' : `Not added: ${counted(bin.apart, 'toll')} over several days.`,
		running === 0 ? '' : `Begun before and still going on: ${counted(running, 'event')}.`,
	]
		.filter(part => part !== '')
		.join(' ');
};
