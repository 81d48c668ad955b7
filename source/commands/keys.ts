import type {Column} from '../export/column.ts';
import {bindings} from '../keymap/bindings.ts';
import {keyName} from '../keymap/key-name.ts';
import {type ListedKeys, listKeys} from '../keymap/list-keys.ts';
import type {Command} from './command.ts';
import {liveKeymap} from './live-keymap.ts';
import {note} from './output.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';

const csvColumns: readonly Column<ListedKeys>[] = [
	{name: 'id', value: ({id}) => id},
	{name: 'group', value: ({group}) => group},
	{name: 'contexts', value: ({contexts}) => contexts},
	{name: 'keys', value: ({keys}) => keys},
	{name: 'words', value: ({words}) => words},
	{name: 'dangerous', value: ({dangerous}) => dangerous},
	{name: 'overridden', value: ({overridden}) => overridden},
];

const tableColumns: readonly TableColumn<ListedKeys>[] = [
	{title: 'keys', value: ({keys}) => keys.map(keyName).join(' ') || 'none'},
	{title: 'action', value: ({id}) => id},
	{title: 'what it does', value: ({words, dangerous}) => (dangerous ? `! ${words}` : words), least: 24},
	{title: 'where', value: ({contexts}) => contexts.join(' '), least: 10, leaves: 1},
	{title: 'yours', value: ({overridden}) => (overridden ? 'yes' : ''), leaves: 2},
];

/** Prints the live keymap: the keys of every action, with those of the user's settings; what is wrong with these goes to standard error. */
export const keys: Command = async context => {
	const {keymap, problems} = liveKeymap(context);
	const listed = listKeys(keymap, bindings);
	await printList(context, listed, {
		record: item => item,
		csv: {rows: listed, columns: csvColumns},
		table: {rows: listed, columns: tableColumns},
		empty: 'There are no keys.',
	});
	for (const problem of problems) note(context, problem.message);
	return 0;
};
