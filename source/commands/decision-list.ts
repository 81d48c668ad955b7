import type {Column} from '../export/column.ts';
import {editWords, subjectOfEdit} from '../export/edit-words.ts';
import type {Decision, Triage} from '../model/decision.ts';
import type {Context} from './command.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';

type Change = Decision['changes'][number];
/** What one decision did to one event or claim; of an edit there is no change of triage. */
type Row = {
	decision: Decision;
	about: string;
	what: string;
	change: Change | null;
	first: boolean;
	undone: boolean;
};

const triageWords = ({state, flag, tags, note}: Triage): string[] => [
	state,
	...(flag ? ['flag'] : []),
	...tags.map(tag => `tag ${tag}`),
	...(note === '' ? [] : [`note "${note}"`]),
];

/** What a change did, in words: `verified`, `+flag`, `-tag foo`. */
const changeWords = ({before, after}: Change): string => {
	const [from, to] = [triageWords(before), triageWords(after)];
	const gone = from.filter(word => !to.includes(word)).map(word => `-${word}`);
	const come = to.filter(word => !from.includes(word)).map(word => `+${word}`);
	return (
		[
			...(before.state === after.state ? [] : [after.state]),
			...come.filter(word => word !== `+${after.state}`),
			...gone.filter(word => word !== `-${before.state}`),
		].join(', ') || 'nothing'
	);
};

const columns: readonly Column<Row>[] = [
	{name: 'id', value: ({decision}) => decision.id},
	{name: 'time', value: ({decision}) => decision.time},
	{name: 'who', value: ({decision}) => decision.who},
	{name: 'event', value: ({about}) => (about.startsWith('e-') ? about : null)},
	{name: 'claim', value: ({about}) => (about.startsWith('c-') ? about : null)},
	{name: 'report', value: ({about}) => (about.startsWith('r-') ? about : null)},
	{name: 'change', value: ({what}) => what},
	{name: 'state', value: ({change}) => change?.after.state ?? null},
	{name: 'flag', value: ({change}) => change?.after.flag ?? null},
	{name: 'tags', value: ({change}) => change?.after.tags ?? null},
	{name: 'note', value: ({change}) => change?.after.note ?? null},
	{name: 'undoes', value: ({decision}) => decision.undoes},
	{name: 'undone', value: ({undone}) => undone},
];

const table: readonly TableColumn<Row>[] = [
	{title: 'time', value: ({decision, first}) => (first ? decision.time.slice(0, 19).replace('T', ' ') : '')},
	{title: 'who', value: ({decision, first}) => (first ? decision.who : ''), least: 6},
	{title: 'about', value: ({about}) => about.slice(0, 10)},
	{
		title: 'what',
		value: ({decision, what, undone}) =>
			`${decision.undoes ? 'back: ' : ''}${what}${undone ? ' (taken back)' : ''}`,
		least: 12,
	},
	{title: 'id', value: ({decision, first}) => (first ? decision.id : ''), least: 10},
];

/** What a decision did, one row for each edit and each event. */
const rowsOf = (decision: Decision, undone: boolean): Row[] =>
	[
		...decision.edits.map(edit => ({about: subjectOfEdit(edit), what: editWords(edit), change: null})),
		...decision.changes.map(change => ({about: change.event, what: changeWords(change), change})),
	].map((row, index) => ({...row, decision, first: index === 0, undone}));

/**
 * Prints decisions: as they stand in the journal, or one row for each event and claim that they changed.
 *
 * @param isUndone which are taken back; left out for one that was just taken.
 */
export const printDecisions = async (
	context: Context,
	decisions: readonly Decision[],
	isUndone: (id: string) => boolean = () => false,
): Promise<void> => {
	const rows = decisions.flatMap(decision => rowsOf(decision, isUndone(decision.id)));
	await printList(context, decisions, {
		record: decision => decision,
		csv: {rows, columns},
		table: {rows, columns: table},
		empty: 'No decision.',
	});
};
