import {Box} from 'ink';
import type {ReactNode} from 'react';
import {keyName} from '../keymap/key-name.ts';
import type {PaletteEntry} from '../keymap/palette.ts';
import {fitText} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {Line} from './line.tsx';
import {Page} from './page.tsx';
import {bodyRows} from './state/layout.ts';
import {paletteEntries} from './state/palette.ts';
import type {State} from './state/state.ts';

const rowSegments = (entry: PaletteEntry, columns: number, current: boolean): Segment[] => {
	const [key] = entry.keys;
	const keyWidth = 10;
	// The name by which it is found and given keys, where there is room for it.
	const idWidth = columns >= 70 ? 20 : 0;
	const words = entry.dangerous ? `! ${entry.words}` : entry.words;
	const room = Math.max(8, columns - 2 - keyWidth - 1 - (idWidth && idWidth + 1) - 1);
	const dim = {dim: true} as const;
	return [
		{text: current ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
		{
			text: fitText(key === undefined ? '' : keyName(key), keyWidth),
			style: entry.why === null ? {bold: true} : dim,
		},
		entry.why === null ? {text: ` ${fitText(words, room)}`} : {text: ` ${fitText(words, room)}`, style: dim},
		...(idWidth > 0 ? [{text: ` ${fitText(entry.id, idWidth)}`, style: dim}] : []),
	];
};

/** Every action that what is typed finds, with its key; dim what cannot be done here. */
export const PaletteList = ({state}: {state: State}): ReactNode => {
	const entries = paletteEntries(state);
	const {cursor, top} = state.choice;
	const rows = bodyRows(state);
	if (entries.length === 0)
		return <Page lines={[[], [{text: 'No action is found by that.'}]]} top={0} rows={rows} />;
	return (
		<Box flexDirection="column" height={rows} flexShrink={0}>
			{entries.slice(top, top + rows).map((entry, index) => (
				<Line key={entry.id} segments={rowSegments(entry, state.size.columns, top + index === cursor)} />
			))}
		</Box>
	);
};
