import {groupOf, keyOf, overlapOf} from '../engine/edits/claim-keys.ts';
import {leastOverlap} from '../engine/edits/find-claims.ts';
import {readingOf} from '../engine/edits/reading-of.ts';
import type {Claim} from '../model/claim.ts';
import type {Saw, SeenClaim, Triage} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import type {Changed} from '../model/judgement.ts';
import type {Signature} from '../model/signature.ts';
import type {TriageRecord} from './replay.ts';
import {wordsOf} from './standing-words.ts';

/** The members of an event as they are now. */
export const seenClaims = ({claims}: Pick<Event, 'claims'>): SeenClaim[] =>
	claims.map(claim => ({...keyOf(claim), reads: readingOf(claim)}));

/** What an event says now. */
export const sawOf = ({type, places, date, killed}: Event): Saw => ({
	type,
	places: [...places],
	date,
	killed: killed && [killed.low, killed.best, killed.high],
});

/** The same places in another order are the same: the order says how often each is named. */
const sawWords = ({type, places, date, killed}: Saw): string =>
	[type, [...places].sort().join(), date ? `${date.from}..${date.to}` : '', killed?.join() ?? ''].join('\n');

type Member = {key: SeenClaim; claim: Claim};
type Pair = {member: Member; before: SeenClaim; overlap: number; same: boolean};

const samePlace = (a: SeenClaim, b: SeenClaim): boolean => a.span[0] === b.span[0] && a.span[1] === b.span[1];

/** Pairs members with those of before, the closest first, each once; those of equal span that read the same before others. */
const pairUp = (members: Set<Member>, before: Set<SeenClaim>, may: (pair: Pair) => boolean): Pair[] => {
	const pairs: Pair[] = [];
	for (const member of members) {
		for (const earlier of before) {
			const pair = {
				member,
				before: earlier,
				overlap: overlapOf(member.key, earlier),
				same: member.key.reads === earlier.reads,
			};
			if (pair.overlap >= leastOverlap && member.key.added === earlier.added && may(pair)) pairs.push(pair);
		}
	}

	pairs.sort((a, b) => b.overlap - a.overlap || Number(b.same) - Number(a.same));
	return pairs.filter(pair => {
		if (!members.has(pair.member) || !before.has(pair.before)) return false;
		members.delete(pair.member);
		before.delete(pair.before);
		return true;
	});
};

const isUntouched = ({state, flag, tags, note}: Triage): boolean =>
	state === 'new' && !flag && tags.length === 0 && note === '';

/** Who decided the state, or else anything. */
const decidedBy = (record: TriageRecord): Signature => {
	const {who, time, decision} = wordsOf(record).state.at(-1) ?? record;
	return {who, time, decision};
};

/**
 * How an event differs from what it was when it was decided on: claims that came or went, claims that the engine reads otherwise, and what
 * follows for its type, places, days and dead. A claim is the same one where report and type are and half of the words
 * (`engine/edits/find-claims.ts`); one of another type in the same words is read otherwise. null where nothing differs, or nothing is decided.
 *
 * Of an event whose state is decided, that is since the state was last set or confirmed; of one that was only flagged, tagged or noted,
 * since the last of these: whoever leaves a remark waits for news, and a remark is no judgement that could outlive it.
 */
export const changedSince = (record: TriageRecord, event: Event): Changed | null => {
	if (isUntouched(record.triage)) return null;
	const now = sawOf(event);
	const keys = seenClaims(event);
	const isSame =
		keys.length === record.claims.length &&
		keys.every((key, index) => {
			const earlier = record.claims[index] as SeenClaim;
			const reads = earlier.reads ?? key.reads;
			return (
				groupOf(key) === groupOf(earlier) &&
				samePlace(key, earlier) &&
				key.added === earlier.added &&
				reads === key.reads
			);
		});
	const says = record.saw === undefined || sawWords(record.saw) === sawWords(now);
	if (isSame && says) return null;
	const members = new Set(
		event.claims.map((claim, index): Member => ({claim, key: keys[index] as SeenClaim})),
	);
	const before = new Set(record.claims);
	const kept = pairUp(
		members,
		before,
		({member, before: earlier}) => groupOf(member.key) === groupOf(earlier),
	);
	const retyped = pairUp(
		members,
		before,
		({member, before: earlier}) => groupOf({...member.key, type: earlier.type}) === groupOf(earlier),
	);
	const reread = new Set(
		[...kept.filter(pair => pair.before.reads !== undefined && !pair.same), ...retyped].map(
			({member}) => member.claim.id,
		),
	);
	const changed: Changed = {
		since: decidedBy(record),
		came: [...members].map(({claim}) => claim.id),
		gone: before.size,
		reread: event.claims.map(({id}) => id).filter(id => reread.has(id)),
		before: record.saw ?? null,
		now,
	};
	return says && changed.came.length + changed.gone + changed.reread.length === 0 ? null : changed;
};
