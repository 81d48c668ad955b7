import type {Claim} from '../../model/claim.ts';
import type {ClaimKey} from '../../model/decision.ts';
import type {Edit} from '../../model/edit.ts';
import type {ClaimId} from '../../model/ids.ts';
import {digits, identityOf} from './claim-keys.ts';
import {addedClaim, correctClaim} from './correct-claim.ts';
import {findClaims} from './find-claims.ts';
import type {Item} from './item.ts';
import {withdrawnReports} from './withdrawn-reports.ts';

/** How claims shall stand together, in the order in which it was decided: which stand in one event, alone, or with which others. */
export type Grouping =
	| {kind: 'merge'; claims: ClaimId[]}
	| {kind: 'split'; claims: ClaimId[]}
	| {kind: 'move'; claims: ClaimId[]; to: ClaimId[]};

export type Applied<Of extends Item = Item> = {
	items: Of[];
	/** The same with what was added, but nothing corrected nor dropped: `createNames` wants them so. */
	read: Of[];
	/** For `analyse`. */
	grouping: Grouping[];
	/** Positions of the edits whose report is among the items and whose claims are not: they do nothing, and are to be told. */
	lost: number[];
	/** The items whose report counts no more; they are not among the others. */
	withdrawn: Of[];
};

const keysOfEdit = (edit: Edit): readonly ClaimKey[] => {
	if (edit.kind === 'merge') return edit.events.flatMap(event => event.claims);
	if (edit.kind === 'split') return edit.claims;
	if (edit.kind === 'move') return [...edit.claims, ...edit.to.claims];
	return 'claim' in edit ? [edit.claim] : [];
};

/** Puts in the claims that were added; one that the engine reads by now as well, word for word, is the analyst's. */
const withAdded = <Of extends Item>(items: readonly Of[], edits: readonly Edit[]): Of[] => {
	const byReport = new Map<string, Map<ClaimId, Extract<Edit, {kind: 'add'}>>>();
	for (const edit of edits) {
		if (edit.kind !== 'add') continue;
		const report = `r-${edit.claim.reportHash.slice(0, digits)}`;
		const list = byReport.get(report) ?? new Map();
		byReport.set(report, list.set(edit.claim.claim, edit));
	}

	return items.map(item => {
		const added = byReport.get(item.report.id);
		if (!added) return item;
		const claims = [...added.values()].map(edit => addedClaim(edit, item.report.id));
		return {...item, claims: [...item.claims.filter(claim => !added.has(claim.id)), ...claims]};
	});
};

/** What corrections and drops in their order make of claims; null: it is none. */
const corrected = (edits: readonly Edit[], find: (key: ClaimKey) => Claim | undefined) => {
	const made = new Map<ClaimId, Claim | null>();
	for (const edit of edits) {
		if (edit.kind !== 'correct' && edit.kind !== 'drop') continue;
		const read = find(edit.claim);
		if (!read) continue;
		const now = made.get(read.id) === undefined ? read : (made.get(read.id) ?? null);
		made.set(read.id, now === null || edit.kind === 'drop' ? null : correctClaim(now, edit.after, read));
	}

	return made;
};

const withCorrected = <Of extends Item>(item: Of, made: ReadonlyMap<ClaimId, Claim | null>): Of => {
	if (!item.claims.some(claim => made.has(claim.id))) return item;
	const claims = item.claims.map(claim => {
		const now = made.get(claim.id);
		return now === undefined ? claim : now;
	});
	return {...item, claims: claims.filter(claim => claim !== null)};
};

type Find = (keys: readonly ClaimKey[]) => ClaimId[];

/** A grouping in terms of the claims that are there; null where there is nothing to be done. */
const groupingOf = (edit: Edit, find: Find): Grouping | null => {
	if (edit.kind === 'merge') {
		const events = edit.events.map(event => find(event.claims)).filter(claims => claims.length > 0);
		return events.length > 1 ? {kind: 'merge', claims: events.flat()} : null;
	}

	if (edit.kind === 'split') {
		const claims = find(edit.claims);
		return claims.length > 0 ? {kind: 'split', claims} : null;
	}

	if (edit.kind === 'move') {
		const claims = find(edit.claims);
		const to = find(edit.to.claims).filter(id => !claims.includes(id));
		return claims.length > 0 && to.length > 0 ? {kind: 'move', claims, to} : null;
	}

	return null;
};

/**
 * Lays an analyst's edits upon what was read. Pure; the order of reports and claims changes nothing, and an edit about claims that are
 * not there does nothing.
 *
 * @param edits in the order of their decisions, without those that were undone.
 */
export const applyEdits = <Of extends Item>(items: readonly Of[], edits: readonly Edit[]): Applied<Of> => {
	if (edits.length === 0) return {items: [...items], read: [...items], grouping: [], lost: [], withdrawn: []};
	const gone = withdrawnReports(edits);
	const counts = ({report}: Item): boolean => !gone.has(report.hash);
	const all = withAdded(items.filter(counts), edits);
	const keys = edits.flatMap(edit => (edit.kind === 'add' ? [] : keysOfEdit(edit)));
	const found = findClaims(all, keys);
	const find = (key: ClaimKey): Claim | undefined => found.get(identityOf(key));
	const made = corrected(edits, find);
	const ids: Find = list => [...new Set(list.flatMap(key => find(key)?.id ?? []))];
	const here = new Set(all.map(({report}) => report.id.slice('r-'.length)));
	const grouping: Grouping[] = [];
	const lost: number[] = [];
	for (const [index, edit] of edits.entries()) {
		const groups = groupingOf(edit, ids);
		if (groups) grouping.push(groups);
		const works =
			groups !== null || edit.kind === 'add' || ('claim' in edit && find(edit.claim) !== undefined);
		const isAboutClaims = keysOfEdit(edit).length > 0;
		const isHere = keysOfEdit(edit).every(key => here.has(key.reportHash.slice(0, digits)));
		if (isAboutClaims && !works && isHere) lost.push(index);
	}

	return {
		items: all.map(item => withCorrected(item, made)),
		read: all,
		grouping,
		lost,
		withdrawn: items.filter(item => !counts(item)),
	};
};
