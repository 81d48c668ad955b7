/** Dots of a cell: two across, four down. A cell is about twice as high as wide, so that dots are as far apart down as across. */
export const dotsAcross = 2;
export const dotsDown = 4;

/** The bit of a dot in U+2800..28FF, by its place in the cell: [row][column]. */
const bits = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
] as const;

/** Dots in cells of braille. */
export class Dots {
	readonly columns: number;
	readonly rows: number;
	readonly #cells: Uint8Array;

	/** @param columns cells, and @param rows cells. */
	constructor(columns: number, rows: number) {
		this.columns = columns;
		this.rows = rows;
		this.#cells = new Uint8Array(columns * rows);
	}

	get size(): {width: number; height: number} {
		return {width: this.columns * dotsAcross, height: this.rows * dotsDown};
	}

	#holds(x: number, y: number): boolean {
		return x >= 0 && y >= 0 && x < this.columns * dotsAcross && y < this.rows * dotsDown;
	}

	/** Sets a dot, counted from the upper left; outside of the picture nothing is set. */
	set(x: number, y: number): void {
		if (!this.#holds(x, y)) return;
		const cell = Math.floor(y / dotsDown) * this.columns + Math.floor(x / dotsAcross);
		const bit = bits[y % dotsDown]?.[x % dotsAcross] ?? 0;
		this.#cells[cell] = (this.#cells[cell] ?? 0) | bit;
	}

	/** Sets a ring around a point of the picture, and gives the dots of it that lie in the picture. */
	ring(x: number, y: number, radius: number): (readonly [x: number, y: number])[] {
		const steps = Math.max(8, Math.ceil(radius * 8));
		const set: (readonly [number, number])[] = [];
		for (let step = 0; step < steps; step++) {
			const angle = (2 * Math.PI * step) / steps;
			const dot = [
				Math.round(x + radius * Math.cos(angle)),
				Math.round(y + radius * Math.sin(angle)),
			] as const;
			if (!this.#holds(...dot)) continue;
			this.set(...dot);
			set.push(dot);
		}

		return set;
	}

	/** The character of a cell; null where no dot is set. */
	at(column: number, row: number): string | null {
		const set = this.#cells[row * this.columns + column] ?? 0;
		return set === 0 ? null : String.fromCharCode(0x2800 + set);
	}
}
