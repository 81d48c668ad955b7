import type {Report} from '../../model/report.ts';
import {isCivilian} from '../lexicon/camps.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {normalise} from '../text/normalise.ts';
import {Sentences, type Token, tokenise} from '../text/tokens.ts';
import {cutClauses} from './clauses.ts';
import {type MarkedText, meets, type Range, within} from './marks.ts';
import {mainSides, recogniseActors} from './recognise/actors.ts';
import {withoutBoilerplate} from './recognise/boilerplate.ts';
import {recogniseCounts} from './recognise/counts.ts';
import {datelines} from './recognise/datelines.ts';
import {eventAt} from './recognise/event-at.ts';
import {recogniseItems} from './recognise/items.ts';
import {recognisePlaces} from './recognise/places.ts';
import {joinRoads} from './recognise/roads.ts';
import {SpeechSides} from './recognise/speech-sides.ts';
import {recogniseSpeeches} from './recognise/speeches.ts';
import {recogniseTimes} from './recognise/times.ts';
import {recogniseTriggers} from './recognise/triggers.ts';
import type {Trace} from './trace.ts';

/** How many words of a source's name may stand before the place in it. */
const longestSourceName = 3;

/** A lookup that answers whether a range lies within one of the ranges, or meets one, in the time that its own words take. */
const cover = (
	length: number,
	ranges: readonly Range[],
	test: 'within' | 'meets',
): ((range: Range) => boolean) => {
	if (ranges.length === 0) return () => false;
	/** Of each token the number of its range, counted from 1. */
	const owner = new Int32Array(length);
	ranges.forEach(({begin, end}, index) => {
		owner.fill(index + 1, begin, end);
	});
	return range => {
		for (let at = range.begin; at < range.end; at++) {
			const number = owner[at] as number;
			const found = number > 0 ? ranges[number - 1] : undefined;
			if (found && (test === 'within' ? within(range, found) : meets(range, found))) return true;
		}

		return false;
	};
};

/** "Syria" in "Syria TV", "Deir ez-Zor" in "Deir ez-Zor 24": a place's name inside that of a source, wherever the source is named. */
const inSourceName = (tokens: readonly Token[], lexicon: Lexicon, {begin, end}: Range): boolean => {
	for (let at = begin; at >= Math.max(0, begin - longestSourceName); at--) {
		const source = lexicon.sources.at(tokens, at);
		if (source && source.end >= end && source.end - at > end - begin) return true;
	}

	return false;
};

/** Finds everything in a report's text that the lexicon knows. The order matters: who speaks and when is told apart from what is told first. */
export const markText = (report: Report, lexicon: Lexicon, trace: Trace = null): MarkedText => {
	const tokens = withoutBoilerplate(tokenise(normalise(report.text), lexicon.openings), lexicon, trace);
	const hasEvent = ({begin, end}: Range): boolean => {
		for (let index = begin; index < end; index++) if (eventAt(tokens, lexicon, index)) return true;
		return false;
	};

	const sentences = new Sentences(tokens);
	const items = recogniseItems(tokens, lexicon);
	const opening = cover(
		tokens.length,
		items.map(({begin, body}) => ({begin, end: body})),
		'meets',
	);
	const speeches = recogniseSpeeches({tokens, text: report.text, lexicon, items, sentences, hasEvent}, trace);
	const announced = cover(
		tokens.length,
		speeches.map(speech => speech.announced),
		'within',
	);
	const times = recogniseTimes(tokens, lexicon, report.published);
	const inTime = cover(tokens.length, times, 'meets');
	// "Since the attack on X began on the tenth": X is a place all the same.
	const inDay = cover(
		tokens.length,
		times.filter(({kind}) => kind !== 'since'),
		'meets',
	);
	const isSourceName = (range: Range): boolean =>
		announced(range) && (lexicon.sources.at(tokens, range.begin)?.end ?? 0) >= range.end;
	const speakers = new SpeechSides(tokens, speeches, lexicon, report.outlet);
	const actors = recogniseActors(tokens, report.text, lexicon, isSourceName, speakers, trace);
	const inActor = cover(tokens.length, actors, 'within');
	// "Syria" in the name of an army is no place; "the staff of the hospital" names one.
	const inArmy = cover(
		tokens.length,
		actors.filter(({ids}) => !ids.some(id => isCivilian(lexicon, id))),
		'within',
	);
	const inDateline = cover(tokens.length, datelines(tokens, hasEvent), 'within');
	const named = recognisePlaces(
		tokens,
		lexicon,
		sentences,
		range =>
			announced(range) ||
			inDay(range) ||
			inArmy(range) ||
			inDateline(range) ||
			inSourceName(tokens, lexicon, range),
		trace,
	);
	const places = joinRoads(tokens, lexicon, named);
	const inPlace = cover(tokens.length, places, 'within');
	const counts = recogniseCounts(
		tokens,
		lexicon,
		actors,
		range => inTime(range) || inPlace(range) || opening(range),
		trace,
	);
	const triggers = recogniseTriggers(
		tokens,
		lexicon,
		sentences,
		range => announced(range) || inTime(range) || inPlace(range) || inActor(range),
		trace,
	);
	const {clauses, clauseOf, stretchOf} = cutClauses(tokens, lexicon, {
		triggers,
		places,
		people: [...actors, ...counts],
		times,
		announced: speeches.map(speech => speech.announced),
	});
	return {
		source: report.text,
		tokens,
		clauses,
		clauseOf,
		stretchOf,
		places,
		actors,
		triggers,
		counts,
		times,
		speeches,
		items,
		sides: mainSides(actors, lexicon),
		speakers,
		sentences,
	};
};
