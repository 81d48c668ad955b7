import type {ComparedClaim} from './gold.ts';

/** How many ids of the one list stand in the other. */
export const sharedIds = (a: readonly string[], b: readonly string[]): number =>
	a.filter(id => b.includes(id)).length;

/** Transliterations of one name differ in their vowels: names are compared by their consonants, without articles. */
const skeleton = (id: string): string =>
	id
		.split('-')
		.filter(part => !/^(al|el|ad|ar|as|at|an|az|ash)$/.test(part))
		.join('')
		.replace(/ou|oo|[aeiouy']/g, '')
		.replace(/(.)\1+/g, '$1')
		.replace(/ck|q/g, 'k');

const speaker = (claim: ComparedClaim, ownVoice: ReadonlySet<string>): string => {
	const [nearest] = claim.attribution;
	return nearest === undefined || ownVoice.has(nearest) ? 'outlet' : skeleton(nearest);
};

/** Do both come from the same nearest speaker? An outlet that names itself, or its correspondent, is its own voice. */
export const sameSpeaker = (a: ComparedClaim, b: ComparedClaim, ownVoice: ReadonlySet<string>): boolean =>
	speaker(a, ownVoice) === speaker(b, ownVoice);

export const sameDate = (a: ComparedClaim, b: ComparedClaim): boolean =>
	a.date === null || b.date === null
		? a.date === b.date
		: a.date.from === b.date.from && a.date.to === b.date.to;

type Counted = ComparedClaim['counts'][number];

/** The same kind and interval; with `who`, of the same group too. */
export const sameCount = (a: Counted, b: Counted, withWho: boolean): boolean =>
	a.what === b.what && a.min === b.min && a.max === b.max && (!withWho || a.who === b.who);

/** At least half right, as F1 of two sets of ids; two empty ones are alike. */
export const mostlySameIds = (a: readonly string[], b: readonly string[]): boolean =>
	a.length + b.length === 0 || (2 * sharedIds(a, b)) / (a.length + b.length) >= 0.5;
