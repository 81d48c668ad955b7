import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {Item} from '../marks.ts';

const clockHour = /^\d{1,2}$/;
const clockMinute = /^[0-5]\d$/;
/** "10.15": hour and minute as one number. */
const dotted = /^([01]?\d|2[0-4])\.[0-5]\d$/;
const lastHour = 24;
/** Marks that belong to the words behind them, not to what opens the line. */
const ofTheWords = /["\u201c\u201d\u00ab\u00bb(]/;

/** The end of a time of day that begins at a token, or null. */
const clockEnd = (tokens: readonly Token[], at: number): number | null => {
	const [hour, colon, minute] = tokens.slice(at, at + 3);
	if (hour?.kind !== 'number') return null;
	if (dotted.test(hour.form)) return at + 1;
	const isClock =
		clockHour.test(hour.form) &&
		Number(hour.form) <= lastHour &&
		colon?.form === ':' &&
		minute !== undefined &&
		clockMinute.test(minute.form) &&
		minute.sentence === hour.sentence;
	return isClock ? at + 3 : null;
};

/** Reads what opens a line: a time, signs, labels like "urgent" or "recalled". */
const itemAt = (tokens: readonly Token[], lexicon: Lexicon, begin: number, end: number): Item => {
	const item: Item = {begin, end, body: begin, flash: false, recalled: false};
	let at = begin;
	let timed = false;
	while (at < end) {
		const token = tokens[at] as Token;
		const clock = clockEnd(tokens, at);
		const label = lexicon.labels.at(tokens, at);
		const isSetOff = label && (timed || tokens[label.end]?.kind === 'mark');
		if (clock !== null) {
			timed = true;
			item.flash = true;
			at = clock;
		} else if (label && label.prefix === '' && (isSetOff || label.meanings.includes('urgent'))) {
			item.flash = true;
			item.recalled ||= label.meanings.includes('recalled');
			at = label.end;
		} else if (token.form === '#' && lexicon.labels.at(tokens, at + 1)) at++;
		else if (token.kind === 'mark' && token.form !== '#' && !ofTheWords.test(token.form)) {
			if (token.form.charCodeAt(0) > 0x2000) item.flash = true;
			at++;
		} else break;
	}

	// "10.15" by itself is a figure, unless something sets it off from the words.
	if (timed && at === begin + 1) return {...item, flash: false};
	item.body = at;
	return item;
};

/** The lines of a text, as items of a list: where the words of each begin, and whether it is a flash with a time, a sign or a label. */
export const recogniseItems = (tokens: readonly Token[], lexicon: Lexicon): Item[] => {
	const items: Item[] = [];
	for (let begin = 0; begin < tokens.length; ) {
		let end = begin + 1;
		while (end < tokens.length && tokens[end]?.paragraph === tokens[begin]?.paragraph) end++;
		items.push(itemAt(tokens, lexicon, begin, end));
		begin = end;
	}

	return items;
};
