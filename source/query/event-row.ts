import {tollUnder} from '../engine/events/toll-under-rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Ask, FilterRow} from './ask.ts';
import {eventWords, isBackground, isDenied} from './event-words.ts';
import {meetsDays} from './meets-days.ts';

/** A whole event as the row of a filter. One stands for many: `event` is put in before it is asked. */
export class EventRow implements FilterRow {
	event: TriagedEvent;

	constructor(event: TriagedEvent) {
		this.event = event;
	}

	answers(ask: Ask): boolean {
		const {event} = this;
		switch (ask.of) {
			case 'type':
				return ask.test(event.type);
			case 'places':
			case 'outlets':
			case 'origins':
				return event[ask.of].some(id => ask.test(id));
			case 'actors':
			case 'sources':
				return eventWords(event)[ask.of].some(id => ask.test(id));
			case 'front':
				return event.front !== null && ask.test(event.front);
			case 'label':
				return ask.exact
					? event.label.includes(ask.words)
					: eventWords(event).foldedLabel.includes(ask.words);
			case 'id':
				return event.id.startsWith(ask.prefix);
			case 'days':
				return event.date !== null && meetsDays(ask.operator, event.date, ask.range);
			case 'dated':
				return (event.date !== null) === ask.is;
			case 'killed':
				return event.killed !== null && ask.test(tollUnder(event.killed, ask.rule).min);
			case 'count':
				return ask.test(event[ask.what].length);
			case 'told':
				return ask.as === 'denied' ? isDenied(event) : isBackground(event);
			case 'judgement':
				return ask.test(event);
		}
	}
}
