import {dayNumber} from '../engine/events/days.ts';
import {actorName, sourceName} from '../engine/events/names.ts';
import {amountInWords} from '../engine/fronts/entry-words.ts';
import type {World} from '../engine/lexicon/entities.ts';
import {listInWords, windowInWords} from '../engine/statements/in-words.ts';
import {dateWords} from '../export/date-words.ts';
import {quoteText} from '../export/quote.ts';
import {type EntryRow, entryRows, isRepeat} from '../export/timeline-columns.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {Day, SourceId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import type {ControlAct, ControlEntry, ControlStretch, Timeline} from '../model/timeline.ts';
import {wrap} from '../terminal/wrap.ts';
import {type TableColumn, tableLines} from './table.ts';

/** Where nothing limits the line. */
const widest = 160;
const indent = '  ';

type Known = {
	world: World;
	reports: ReadonlyMap<string, Report>;
	disagreements: ReadonlyMap<string, Disagreement>;
};

/** Told apart without colour; what each means stands under the table. */
const marksOf = (row: EntryRow): string =>
	[
		row.entry.disagreements.length > 0 ? '!' : '',
		isRepeat(row) ? '=' : '',
		row.entry.background ? '~' : '',
		row.entry.modality === 'unknown' || !row.entry.firm ? '?' : '',
	].join('');

export const legend = '! contested   = taken again   ~ background   ? unconfirmed or place guessed';

/** The acts, short enough for a column beside the side that acts. */
const acts: Readonly<Record<ControlAct, string>> = {
	took: 'took',
	left: 'left',
	holds: 'holds',
	besieges: 'surrounds or cuts off',
	relieved: 'broke the siege',
	entered: 'attacked or entered',
	tries: 'tries, or nears',
	fights: 'fight there',
	'holds-out': 'holds out inside',
	'not-took': 'did not take',
	'not-left': 'did not leave',
	'not-holds': 'does not hold',
};

/** Those that are done to a part or the whole of a place. */
const measured: readonly ControlAct[] = ['took', 'left', 'holds', 'not-took', 'not-left', 'not-holds'];

const actWords = ({act, extent, share, manners}: ControlEntry): string => {
	const amount = amountInWords(extent, share);
	const done = amount === 'it' || !measured.includes(act) ? acts[act] : `${acts[act]} ${amount}`;
	return manners.length > 0 ? `${done}, ${manners.join(' | ')}` : done;
};

const whoActs = (world: World, {act, side, actors, words}: ControlEntry): string => {
	const [actor] = actors;
	if (act === 'fights' || !actor) return side === '' ? 'somebody' : words.replace(/ fight there$/, '');
	return actorName(world, actor);
};

const columnsOf = ({world, reports}: Known): readonly TableColumn<EntryRow>[] => {
	const saidBy = ({entry: {origins, outlets}}: EntryRow): string =>
		`${origins.map(id => sourceName(world, id)).join(', ')}${outlets.length > 1 ? ` (${outlets.length} outlets)` : ''}`;
	return [
		{title: '', value: marksOf},
		{title: 'date', value: ({entry}) => dateWords(entry.date) || 'no day told'},
		{title: 'who', value: ({entry}) => whoActs(world, entry), least: 12},
		{title: 'does', value: ({entry}) => actWords(entry), least: 21},
		{title: 'said by', value: saidBy, least: 12},
		{
			title: 'words',
			value: ({entry}) => (entry.quotes[0] ? `«${quoteText(reports, entry.quotes[0])}»` : ''),
			least: 12,
			leaves: 1,
		},
	];
};

const days = (from: Day, to: Day): string => windowInWords({from: dayNumber(from), to: dayNumber(to)});

const names = ({world}: Known, ids: readonly SourceId[]): string =>
	listInWords(ids.map(id => sourceName(world, id)));

const stretchWords = (known: Known, {status, from, to, holders, disagreements}: ControlStretch): string[] => {
	const when = days(from, to);
	if (status === 'gap') return [`  ${when}: nobody says who has it.`];
	if (status === 'told') return [];
	const reasons = disagreements.flatMap(id => {
		const reason = known.disagreements.get(id)?.reason;
		return reason ? [`! ${when}, contested (${id.slice(0, 10)}): ${reason}`] : [];
	});
	const sides = holders.map(holder => `${holder.name} (${names(known, holder.origins)})`);
	return reasons.length > 0 ? reasons : [`! ${when}, contested: held by ${sides.join('; by ')}.`];
};

const repeatWords = (known: Known, timeline: Timeline): string[] =>
	timeline.repeats.map(
		({name, first, again, days: apart}) =>
			`= ${name} is told to have taken it on ${days(first.day, first.day)} (${names(known, first.origins)}) and again on ${days(again.day, again.day)} (${names(known, again.origins)}); nobody tells a loss in those ${apart} days.`,
	);

const headOf = ({name, front, date, outlets, origins}: Timeline, {world}: Known): string =>
	[
		name,
		front && (world.fronts.get(front)?.name_en ?? front),
		date && days(date.from, date.to),
		`${outlets.length} ${outlets.length === 1 ? 'outlet' : 'outlets'} · ${origins.length} ${origins.length === 1 ? 'origin' : 'origins'}`,
	]
		.filter(part => part)
		.join(' · ');

const paragraph = (text: string, width: number): string[] => {
	const gutter = text.slice(0, 2);
	return wrap(text.slice(2), width - indent.length).map(
		(line, index) => (index === 0 ? gutter : indent) + line,
	);
};

/**
 * Timelines as lines for people: each place with who has it now, what is told of it day by day, and what is contested, told twice, or told by
 * nobody.
 *
 * @param width null: as wide as it takes.
 */
export const timelineLines = (
	timelines: readonly Timeline[],
	known: Known,
	width: number | null,
): string[] => {
	const room = width ?? widest;
	const [heading = '', ...lines] = tableLines(columnsOf(known), entryRows(timelines), width);
	let at = 0;
	return timelines.flatMap((timeline, index) => {
		const own = lines.slice(at, at + timeline.entries.length);
		at += timeline.entries.length;
		// Who tells it stands in the words of each stretch once, though several follow one another.
		const told = [...new Set(timeline.stretches.flatMap(stretch => stretchWords(known, stretch)))];
		return [
			...(index === 0 ? [heading, ''] : ['']),
			...wrap(headOf(timeline, known), room),
			...paragraph(`> ${timeline.current.words}`, room),
			...own,
			...[...told, ...repeatWords(known, timeline)].flatMap(text => paragraph(text, room)),
		];
	});
};
