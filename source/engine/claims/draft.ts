import type {Claim, ClaimType, Count, Evidence, Extent, Manner, Span} from '../../model/claim.ts';
import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import type {CountMark, MarkedText, Range} from './marks.ts';
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
	evidence: {role: Evidence['role']; range: Range; rule: string}[];
};

/** Offsets of a token range in the report's text. */
export const spanOf = (text: MarkedText, {begin, end}: Range): Span => [
	(text.tokens[begin] as {span: Span}).span[0],
	(text.tokens[end - 1] as {span: Span}).span[1],
];

/** Which group a figure counts: the side named with it, else what the noun says; the holder of a percentage; null for strikes and figures over several groups. */
export const countOf = (
	mark: CountMark,
	{actors, targets}: Pick<Draft, 'actors' | 'targets'>,
	source: string,
	text: MarkedText,
): Count => {
	const {what} = mark.count;
	const sole = targets.length === 1 ? (targets[0] as ActorId) : null;
	const group = mark.group === 'fighters' ? (mark.side ?? sole) : (mark.group ?? mark.side ?? null);
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
