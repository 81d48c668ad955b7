import type {Column} from '../export/column.ts';
import {editWords, subjectOfEdit} from '../export/edit-words.ts';
import type {Decision, Triage} from '../model/decision.ts';
import {unjudged} from '../model/grade.ts';
import type {Store} from '../store/store.ts';
import type {Context} from './command.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';

type Change = Decision['changes'][number];
/** What one decision did to one event or claim; of an edit there is no change of triage. */
type Row = {
	decision: Decision;
	about: string;
	/** Whose grade it changed. */
	source: string | null;
	what: string;
	change: Change | null;
	first: boolean;
	undone: boolean;
	/** Who overruled it, where nobody has settled that. */
	overruledBy: string[];
};

const triageWords = ({state, flag, tags, note, credibility}: Triage): string[] => [
	state,
	...(flag ? ['flag'] : []),
	...tags.map(tag => `tag ${tag}`),
	...(note === '' ? [] : [`note "${note}"`]),
	...(credibility === undefined ? [] : [`credibility ${credibility}`]),
];

/** What a change did, in words: `verified`, `+flag`, `-tag foo`, `still verified`. */
const changeWords = ({before, after, confirms, rates, looked}: Change): string => {
	const [from, to] = [triageWords(before), triageWords(after)];
	const gone = from.filter(word => !to.includes(word)).map(word => `-${word}`);
	const come = to.filter(word => !from.includes(word)).map(word => `+${word}`);
	return (
		[
			...(before.state === after.state ? [] : [after.state]),
			...(confirms ? [`still ${after.state}`] : []),
			...(rates ? [`credibility still ${after.credibility ?? unjudged}`] : []),
			...come.filter(word => word !== `+${after.state}`),
			...gone.filter(word => word !== `-${before.state}`),
		].join(', ') || (looked ? 'seen as it is now' : 'nothing')
	);
};

/** What a row is about, where that is an id that begins so. */
const idBeginning =
	(start: string) =>
	({about, source}: Row): string | null =>
		source === null && about.startsWith(start) ? about : null;

const columns: readonly Column<Row>[] = [
	{name: 'id', value: ({decision}) => decision.id},
	{name: 'time', value: ({decision}) => decision.time},
	{name: 'who', value: ({decision}) => decision.who},
	{name: 'event', value: idBeginning('e-')},
	{name: 'claim', value: idBeginning('c-')},
	{name: 'report', value: idBeginning('r-')},
	{name: 'source', value: ({source}) => source},
	{name: 'change', value: ({what}) => what},
	{name: 'state', value: ({change}) => change?.after.state ?? null},
	{name: 'flag', value: ({change}) => change?.after.flag ?? null},
	{name: 'tags', value: ({change}) => change?.after.tags ?? null},
	{name: 'note', value: ({change}) => change?.after.note ?? null},
	{name: 'credibility', value: ({change}) => change?.after.credibility ?? null},
	{name: 'undoes', value: ({decision}) => decision.undoes},
	{name: 'undone', value: ({undone}) => undone},
	{name: 'overruled_by', value: ({overruledBy}) => overruledBy},
];

const table: readonly TableColumn<Row>[] = [
	{title: 'time', value: ({decision, first}) => (first ? decision.time.slice(0, 19).replace('T', ' ') : '')},
	{title: 'who', value: ({decision, first}) => (first ? decision.who : ''), least: 6},
	{title: 'about', value: ({about, source}) => source ?? about.slice(0, 10), least: 10},
	{
		title: 'what',
		value: ({decision, what, undone, overruledBy}) =>
			[
				`${decision.undoes ? 'back: ' : ''}${what}`,
				...(undone ? ['(taken back)'] : []),
				...(overruledBy.length > 0 ? [`(overruled by ${overruledBy.join(', ')})`] : []),
			].join(' '),
		least: 12,
	},
	{title: 'id', value: ({decision, first}) => (first ? decision.id : ''), least: 10},
];

type Overruled = ReturnType<Store['conflicts']>;

/** What a decision did, one row for each edit and each event. */
const rowsOf = (decision: Decision, undone: boolean, overruled: Overruled): Row[] => {
	const only = decision.changes.length === 1;
	const overruledBy = (event: string): string[] => [
		// Of one event it is that, though it may be known under another id by now.
		...new Set(overruled.filter(one => only || one.event === event).map(({by}) => by.who)),
	];
	return [
		...decision.edits.map(edit => ({
			about: subjectOfEdit(edit),
			source: edit.kind === 'grade' ? edit.source : null,
			what: editWords(edit),
			change: null,
			overruledBy: [],
		})),
		...decision.changes.map(change => ({
			about: change.event,
			source: null,
			what: changeWords(change),
			change,
			overruledBy: overruledBy(change.event),
		})),
	].map((row, index) => ({...row, decision, first: index === 0, undone}));
};

const byDecision = (conflicts: Overruled): Map<string, Overruled> => {
	const groups = new Map<string, Overruled>();
	for (const conflict of conflicts)
		groups.set(conflict.decision, [...(groups.get(conflict.decision) ?? []), conflict]);
	return groups;
};

/**
 * Prints decisions: as they stand in the journal, or one row for each event and claim that they changed.
 *
 * @param now which are taken back or overruled by now; left out for one that was just taken.
 */
export const printDecisions = async (
	context: Context,
	decisions: readonly Decision[],
	now: {isUndone: (id: string) => boolean; conflicts: Overruled} = {isUndone: () => false, conflicts: []},
): Promise<void> => {
	const overruled = byDecision(now.conflicts);
	const of = ({id}: Decision): Overruled => overruled.get(id) ?? [];
	const rows = decisions.flatMap(decision => rowsOf(decision, now.isUndone(decision.id), of(decision)));
	await printList(context, decisions, {
		record: decision => {
			const conflicts = of(decision).map(({event, field, by}) => ({event, field, by}));
			return conflicts.length === 0 ? decision : {...decision, overruled: conflicts};
		},
		csv: {rows, columns},
		table: {rows, columns: table},
		empty: 'No decision.',
	});
};
