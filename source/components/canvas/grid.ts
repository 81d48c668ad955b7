import type {Segment, Style} from '../../terminal/style.ts';

type Cell = {text: string; style: Style | undefined};

/** A picture of cells, each one column wide, that becomes lines. What is put outside of it is left out. */
export class Grid {
	readonly columns: number;
	readonly rows: number;
	readonly #cells: (Cell | undefined)[];

	constructor(columns: number, rows: number) {
		this.columns = columns;
		this.rows = rows;
		this.#cells = new Array(columns * rows);
	}

	holds(column: number, row: number): boolean {
		return column >= 0 && column < this.columns && row >= 0 && row < this.rows;
	}

	/** Puts one character a cell. */
	put(column: number, row: number, text: string, style?: Style): void {
		let at = column;
		for (const character of text) {
			if (this.holds(at, row)) this.#cells[row * this.columns + at] = {text: character, style};
			at++;
		}
	}

	/** Every row as a line of exactly `columns` columns. */
	lines(): Segment[][] {
		return Array.from({length: this.rows}, (_, row) => {
			const line: Segment[] = [];
			for (let column = 0; column < this.columns; column++) {
				const {text, style} = this.#cells[row * this.columns + column] ?? {text: ' ', style: undefined};
				const last = line.at(-1);
				if (last && last.style === style) last.text += text;
				else line.push(style ? {text, style} : {text});
			}

			return line;
		});
	}
}
