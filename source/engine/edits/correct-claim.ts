import type {Claim, Evidence} from '../../model/claim.ts';
import {type ClaimParts, type Edit, type EditablePart, editableParts} from '../../model/edit.ts';

/** The rule that gave what an analyst has set; `explain-rule` tells it in words. */
export const analystRule = 'analyst';

const roles: Readonly<Record<EditablePart, Evidence['role']>> = {
	type: 'trigger',
	actors: 'actor',
	targets: 'target',
	places: 'place',
	date: 'date',
	counts: 'count',
	modality: 'modality',
	attribution: 'attribution',
	background: 'background',
};

/** Values of claims are plain JSON, and made with their fields in one order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Those of the parts that say something else than the claim does. */
export const newParts = (claim: Claim, parts: ClaimParts): ClaimParts =>
	Object.fromEntries(
		editableParts
			.filter(part => parts[part] !== undefined && !same(parts[part], claim[part]))
			.map(part => [part, parts[part]]),
	);

/** What the claim says where the parts say something. */
export const partsOf = (claim: Claim, parts: ClaimParts): ClaimParts =>
	Object.fromEntries(
		editableParts.filter(part => parts[part] !== undefined).map(part => [part, claim[part]]),
	);

/** No words carry what an analyst has set: the span is empty, where the claim begins. */
const byAnalyst = (claim: Pick<Claim, 'span'>, role: Evidence['role']): Evidence => ({
	role,
	span: [claim.span[0], claim.span[0]],
	rule: analystRule,
});

/**
 * The claim with some parts as the analyst has set them. It keeps its id, and in `corrected` what those parts said when it was read. A
 * claim that came without evidence stays without.
 *
 * @param read the claim as it was read, which gives back its evidence to a part that says the same again.
 */
export const correctClaim = (claim: Claim, parts: ClaimParts, read: Claim): Claim => {
	const now: Claim = {...claim, ...newParts(claim, parts)};
	const changed = editableParts.filter(part => !same(now[part], read[part]));
	const rest = {...now};
	delete rest.corrected;
	if (changed.length === 0) return {...rest, evidence: read.evidence};
	const set = new Set(changed.map(part => roles[part]));
	const {evidence: _, ...bare} = rest;
	return {
		...bare,
		corrected: Object.fromEntries(changed.map(part => [part, read[part]])),
		evidence:
			read.evidence.length === 0
				? []
				: [
						...read.evidence.filter(({role}) => !set.has(role)),
						...[...set].map(role => byAnalyst(claim, role)),
					],
	};
};

/** The claim that an edit adds. */
export const addedClaim = (
	{claim: {claim, span, type}, parts}: Extract<Edit, {kind: 'add'}>,
	report: Claim['report'],
): Claim => ({
	id: claim,
	report,
	span,
	type,
	...parts,
	added: true,
	evidence: [
		{role: 'trigger', span, rule: analystRule},
		...editableParts
			.filter(part => part !== 'type')
			.filter(part => !(same(parts[part], []) || parts[part] === null || parts[part] === false))
			.map(part => byAnalyst({span}, roles[part])),
	],
});
