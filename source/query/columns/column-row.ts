import type {Ask, FilterRow} from '../ask.ts';
import {meetsDays} from '../meets-days.ts';
import {type AnswerTable, answerTable, type TableAsk} from './answer-table.ts';
import {dayLimits} from './day-limits.ts';
import {type EventColumns, noDay} from './event-columns.ts';
import {type Judgements, judgementAt} from './judgements.ts';
import {textAt} from './text-pool.ts';

/** A position in columns as the row of a filter: one is moved over all of them by setting `index`. For many rows at once there is `maskOf`. */
export class ColumnRow implements FilterRow {
	index = 0;
	readonly #columns: EventColumns;
	readonly #judgements: Judgements;
	readonly #tables = new Map<TableAsk, AnswerTable>();

	constructor(columns: EventColumns, judgements: Judgements) {
		this.#columns = columns;
		this.#judgements = judgements;
	}

	#fromTable(ask: TableAsk): boolean {
		let table = this.#tables.get(ask);
		if (!table) {
			table = answerTable(this.#columns, ask);
			this.#tables.set(ask, table);
		}

		return table.yes[table.by[this.index] as number] === 1;
	}

	answers(ask: Ask): boolean {
		const {from, to, ids} = this.#columns;
		const days = {from: from[this.index] as number, to: to[this.index] as number};
		switch (ask.of) {
			case 'id':
				return textAt(ids, this.index).startsWith(ask.prefix);
			case 'days':
				return days.from !== noDay && meetsDays(ask.operator, days, dayLimits(ask.range));
			case 'dated':
				return (days.from !== noDay) === ask.is;
			case 'judgement':
				return ask.test(judgementAt(this.#judgements, this.index));
			default:
				return this.#fromTable(ask);
		}
	}
}
