import type {Claim, ClaimType, Count, Evidence, Extent, Manner, Span} from '../../model/claim.ts';
import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import type {Token} from '../text/tokens.ts';
import {type CountMark, isOpenGroup, type MarkedText, type Range} from './marks.ts';
import type {Window} from './window.ts';

/** A claim in the making: what a refiner may still change. */
export type Draft = {
	window: Window;
	/** Token range of the words that carry it. */
	range: Range;
	type: ClaimType;
	actors: ActorId[];
	targets: ActorId[];
	places: PlaceId[];
	/** The clause itself names the places. */
	placesNamed: boolean;
	/** The clause names only places that somebody left or went to: it happened somewhere else. */
	elsewhere: boolean;
	/** These are both ends of a way: what it tells happened to something that moved. */
	onWay: boolean;
	/** The clause itself names who does it. */
	actorsNamed: boolean;
	date: Claim['date'];
	counts: CountMark[];
	modality: Claim['modality'];
	attribution: SourceId[];
	background: boolean;
	extent: Extent | null;
	weapon: string | null;
	manner: Manner | null;
	evidence: Ground[];
};

/** What one part of a claim rests on: a rule, and the words it read; an empty range where no words carry the part. */
export type Ground = {role: Evidence['role']; range: Range; rule: string};

/** The empty range before a word: the part belongs here, and no words tell it. */
export const wordless = ({begin}: Range): Range => ({begin, end: begin});

/** Offsets of a token range in the report's text; those of an empty one are equal. */
export const spanOf = ({tokens}: Pick<MarkedText, 'tokens'>, {begin, end}: Range): Span => {
	const [from] = (tokens[begin] as Token).span;
	return [from, end > begin ? (tokens[end - 1] as Token).span[1] : from];
};

/** Which group a figure counts: the side named with it, else what the noun says; the holder of a percentage; null for strikes and figures over several groups. */
export const countOf = (
	mark: CountMark,
	{actors, targets}: Pick<Draft, 'actors' | 'targets'>,
	source: string,
	text: MarkedText,
): Count => {
	const {what} = mark.count;
	const group = isOpenGroup(mark.group) ? mark.side : (mark.group ?? mark.side ?? mark.otherwise);
	const who =
		what === 'strikes'
			? null
			: what === 'percent'
				? (actors[0] ?? null)
				: what === 'casualties'
					? targets.length > 1
						? null
						: group
					: group;
	return {what, who, min: mark.count.min, max: mark.count.max, surface: source.slice(...spanOf(text, mark))};
};
