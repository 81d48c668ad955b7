import {type IBufferCell, Terminal} from '@xterm/headless';
import {createWire, type Link, type TerminalOutput, type Wire} from '../../../source/terminal/wire/wire.ts';

export type Screen = {
	wire: Wire;
	/** What the program is told of the terminal. */
	output: TerminalOutput & {columns: number; rows: number};
	/** Every write since the last look. */
	writes: () => string[];
	/** The terminal takes on a size; the program is not told. */
	resize: (columns: number, rows: number) => Promise<void>;
	/** Every cell of the terminal with its style, a row a string. */
	show: () => Promise<string[]>;
	/** Writes past the wire. */
	scribble: (text: string) => Promise<void>;
};

/** Wide characters end up in other columns where a margin or a neighbour cuts them: then a blank in a style looks like any other. */
const looksOf = (cell: IBufferCell): string => {
	const visible = [cell.isUnderline(), cell.isInverse(), cell.isStrikethrough()].map(Number);
	const back = [cell.getBgColorMode(), cell.getBgColor()];
	const text = cell.getChars() || ' ';
	const unseen = text === ' ' && !visible.some(Boolean) && cell.isBgDefault();
	const rest = unseen
		? []
		: [
				Number(cell.isBold() !== 0),
				Number(cell.isDim() !== 0),
				Number(cell.isItalic() !== 0),
				cell.getFgColorMode(),
				cell.getFgColor(),
			];
	return [text, cell.getWidth(), ...visible.map(one => (one ? 1 : 0)), ...back, ...rest].join(',');
};

/** A wire into a headless terminal, set up as the session sets it up: alternate screen, no wrapping at the margin. */
export const openScreen = (columns: number, rows: number, link: Partial<Link> = {}): Screen => {
	const terminal = new Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
	terminal.write('\u001B[?1049h\u001B[?7l\u001B[2J\u001B[H');
	let written: string[] = [];
	const output = {
		columns,
		rows,
		write(data: string) {
			written.push(data);
			terminal.write(data);
			return true;
		},
	};
	const wire = createWire(output, {
		colour: true,
		framesPerSecond: Number.POSITIVE_INFINITY,
		...link,
	});
	const settle = (text = ''): Promise<void> => new Promise(resolve => terminal.write(text, resolve));

	return {
		wire,
		output,
		writes: () => {
			const all = written;
			written = [];
			return all;
		},
		async resize(newColumns, newRows) {
			await settle();
			terminal.resize(newColumns, newRows);
		},
		async show() {
			await settle();
			const {active} = terminal.buffer;
			return Array.from({length: terminal.rows}, (_, y) => {
				const line = active.getLine(active.viewportY + y);
				return Array.from({length: terminal.cols}, (_, x) => {
					const cell = line?.getCell(x);
					return cell ? looksOf(cell) : 'none';
				}).join('|');
			});
		},
		scribble: settle,
	};
};
