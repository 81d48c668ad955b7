import type {Claim, Evidence} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {claimId} from './claim-id.ts';
import {countOf, type Draft, spanOf} from './draft.ts';
import {draftClaims} from './draft-claims.ts';
import {markText} from './mark-text.ts';
import type {MarkedText} from './marks.ts';
import {addPlaces} from './refine/add-places.ts';
import {dropRepeats} from './refine/drop-repeats.ts';
import {dropUnfounded} from './refine/drop-unfounded.ts';
import {fillActors} from './refine/fill-actors.ts';
import {fillPlaces} from './refine/fill-places.ts';
import {joinResults} from './refine/join-results.ts';
import {lostGround} from './refine/lost-ground.ts';
import {ownVoice} from './refine/own-voice.ts';
import type {Refiner, Scene} from './refine/refiners.ts';
import {sameWeapon} from './refine/same-weapon.ts';
import {shareActors} from './refine/share-actors.ts';
import {whoseFigures} from './refine/whose-figures.ts';
import type {Trace} from './trace.ts';

/** The order matters: what a bombing was is known before its results are sought, and results find their attack before repeats are dropped; whose figures are is known once
 * who acts is, and names who suffers; sides are filled in before what has none is left out, and places are handed on only among claims that stay. */
const refiners: readonly Refiner[] = [
	lostGround,
	sameWeapon,
	joinResults,
	dropRepeats,
	addPlaces,
	ownVoice,
	shareActors,
	whoseFigures,
	fillActors,
	dropUnfounded,
	fillPlaces,
];

/** Refiners that put one claim into another, and how that is told. */
const joiners: ReadonlyMap<Refiner, string> = new Map([
	[lostGround, 'left.lost-ground'],
	[joinResults, 'left.result-of-attack'],
	[dropRepeats, 'left.told-twice'],
]);

const tellJoined = (
	before: readonly Draft[],
	after: readonly Draft[],
	why: string,
	{text, trace}: Scene,
): void => {
	const kept = new Set(after.map(({window}) => window));
	for (const {window} of before)
		if (!kept.has(window)) trace?.(text.tokens, window.trigger, window.trigger.meaning.rule.rule, why);
};

/** What few claims tell. */
const toldOf = ({extent, weapon, manner}: Draft): Pick<Claim, 'extent' | 'weapon' | 'manner'> => ({
	...(extent && {extent}),
	...(weapon && {weapon}),
	...(manner && {manner}),
});

const finish = (report: Report, text: MarkedText, draft: Draft, ordinal: number): Claim => {
	const span = spanOf(text, draft.range);
	const evidence: Evidence[] = draft.evidence.map(({role, range, rule}) => ({
		role,
		span: spanOf(text, range),
		rule,
	}));
	return {
		id: claimId(report.hash, draft.type, span, ordinal),
		report: report.id,
		span,
		type: draft.type,
		actors: draft.actors,
		targets: draft.targets,
		places: draft.places,
		date: draft.date,
		counts: draft.counts.map(mark => countOf(mark, draft, report.text, text)),
		modality: draft.modality,
		attribution: draft.attribution,
		background: draft.background,
		...(draft.extent || draft.weapon || draft.manner ? toldOf(draft) : null),
		evidence,
	};
};

/**
 * Reads the claims out of a report, in text order: recognisers mark what the lexicon knows, triggers become drafts, refiners mend them.
 * Pure; the work grows with the length of the text and no faster, whatever is written in it.
 */
export const extractClaims = (report: Report, lexicon: Lexicon, trace: Trace = null): Claim[] => {
	const text = markText(report, lexicon, trace);
	const scene = {report, text, lexicon, trace};
	const drafts = refiners.reduce<Draft[]>(
		(current, refine) => {
			const refined = refine(current, scene);
			const why = joiners.get(refine);
			if (trace && why) tellJoined(current, refined, why, scene);
			return refined;
		},
		draftClaims(report, text, lexicon, trace),
	);
	const seen = new Map<string, number>();
	return drafts.map(draft => {
		const [from, to] = spanOf(text, draft.range);
		const key = `${draft.type}:${from}-${to}`;
		const ordinal = seen.get(key) ?? 0;
		seen.set(key, ordinal + 1);
		return finish(report, text, draft, ordinal);
	});
};
