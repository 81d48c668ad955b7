import type {Toll} from '../../model/event.ts';
import {openAbove, type TollColumns} from './event-columns.ts';
import {Numbering} from './list-builder.ts';

/** Numbers the different tolls. */
export class TollBuilder {
	readonly #numbers = new Numbering();
	readonly #tolls: Toll[] = [];

	/** @returns what stands for it in the column: 0 for none. */
	add(toll: Toll | null): number {
		if (!toll) return 0;
		const {low, best, high, majority} = toll;
		const key = [low, best, high, majority.min, majority.max, majority.tied].join(' ');
		const [number, isNew] = this.#numbers.of(key);
		if (isNew) this.#tolls.push(toll);
		return number + 1;
	}

	done(): TollColumns {
		const column = (figure: (toll: Toll) => number | null) =>
			Uint32Array.from(this.#tolls, toll => figure(toll) ?? openAbove);
		return {
			low: column(({low}) => low),
			best: column(({best}) => best),
			high: column(({high}) => high),
			majorityMin: column(({majority}) => majority.min),
			majorityMax: column(({majority}) => majority.max),
			majorityTied: Uint8Array.from(this.#tolls, ({majority}) => Number(majority.tied)),
		};
	}
}
