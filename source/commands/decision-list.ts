import type {Column} from '../export/column.ts';
import type {Decision, Triage} from '../model/decision.ts';
import type {Store} from '../store/store.ts';
import type {Context} from './command.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';

type Change = Decision['changes'][number];
type ChangeRow = {decision: Decision; change: Change; first: boolean; undone: boolean};

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

const columns: readonly Column<ChangeRow>[] = [
	{name: 'id', value: ({decision}) => decision.id},
	{name: 'time', value: ({decision}) => decision.time},
	{name: 'who', value: ({decision}) => decision.who},
	{name: 'event', value: ({change}) => change.event},
	{name: 'change', value: ({change}) => changeWords(change)},
	{name: 'state', value: ({change}) => change.after.state},
	{name: 'flag', value: ({change}) => change.after.flag},
	{name: 'tags', value: ({change}) => change.after.tags},
	{name: 'note', value: ({change}) => change.after.note},
	{name: 'undoes', value: ({decision}) => decision.undoes},
	{name: 'undone', value: ({undone}) => undone},
];

const table: readonly TableColumn<ChangeRow>[] = [
	{title: 'time', value: ({decision, first}) => (first ? decision.time.slice(0, 19).replace('T', ' ') : '')},
	{title: 'who', value: ({decision, first}) => (first ? decision.who : ''), least: 6},
	{title: 'event', value: ({change}) => change.event.slice(0, 10)},
	{
		title: 'what',
		value: ({decision, change, undone}) =>
			`${decision.undoes ? 'back: ' : ''}${changeWords(change)}${undone ? ' (taken back)' : ''}`,
		least: 12,
	},
	{title: 'id', value: ({decision, first}) => (first ? decision.id : ''), least: 10},
];

/** Prints decisions: as they stand in the journal, or one row for each event that they changed. */
export const printDecisions = async (
	context: Context,
	decisions: readonly Decision[],
	store: Pick<Store, 'isUndone'>,
): Promise<void> => {
	const rows = decisions.flatMap(decision =>
		decision.changes.map((change, index) => ({
			decision,
			change,
			first: index === 0,
			undone: store.isUndone(decision.id),
		})),
	);
	await printList(context, decisions, {
		record: decision => decision,
		csv: {rows, columns},
		table: {rows, columns: table},
		empty: 'No decision.',
	});
};
