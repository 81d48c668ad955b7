import type {ClaimType} from '../../model/claim.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {ControlAct} from '../../model/timeline.ts';
import {protectedSide, sideOf} from '../events/sides.ts';
import {fold} from '../text/fold.ts';
import {extentAt} from './extent-at.ts';
import type {Corpus, Statement} from './statement.ts';

export type Stance = {
	statement: Statement;
	act: ControlAct;
	/** isis, government … */
	side: string;
};

/** Whether a stance is on a part of the place, or on most of it. */
export const isPartial = (corpus: Corpus, place: PlaceId, {statement}: Stance): boolean => {
	const extent = extentAt(corpus, statement, place);
	return extent === 'part' || extent === 'most';
};

/** How much of a place each extent means; a place told without a limit is meant mainly whole, but not to the last house. */
const share = {part: 0.3, most: 0.6, unstated: 0.65, whole: 1} as const;

/** Whether one side cannot have as much of a place as one stance says, and the other as much as another says. */
export const excludes = (corpus: Corpus, place: PlaceId, one: Stance, other: Stance): boolean =>
	share[extentAt(corpus, one.statement, place) ?? 'unstated'] +
		share[extentAt(corpus, other.statement, place) ?? 'unstated'] >
	1;

/** Whether the words say that it was won back. */
export const isRetaking = (corpus: Corpus, {statement}: Stance): boolean =>
	corpus.wording.says(statement.words, 'retaken');

const armedSides = (corpus: Corpus, statement: Statement): string[] =>
	[...new Set(statement.claim.actors.map(actor => sideOf(corpus.world, actor)))].filter(
		side => side !== protectedSide,
	);

/** "Is under its control" told inside the clause of the taking, or as background, is how things were before. */
export const isPriorState = (statement: Statement): boolean => statement.claim.background;

const denied: Readonly<Partial<Record<ClaimType, ControlAct>>> = {
	'territory-gained': 'not-took',
	'territory-left': 'not-left',
	control: 'not-holds',
};

const actOf = (corpus: Corpus, statement: Statement): ControlAct | null => {
	const {claim} = statement;
	if (claim.modality === 'denied') return denied[claim.type] ?? null;
	const wanted = claim.modality === 'attempted' || claim.modality === 'intended';
	switch (claim.type) {
		case 'territory-gained':
			// "Advanced towards the hospital" is coded as a gain, but it is of the ground before it.
			return wanted || corpus.wording.says(statement.words, 'toward') ? 'tries' : 'took';
		case 'territory-left':
			return wanted ? null : 'left';
		case 'control':
			return 'holds';
		case 'siege':
			if (wanted) return null;
			// Who breaks a ring is coded as who lays one, with the besieger as its target (contract, section 2).
			return corpus.wording.says(statement.words, 'relieved') ? 'relieved' : 'besieges';
		case 'assault':
			return wanted ? 'tries' : 'entered';
		case 'armed-clash':
			return wanted ? null : 'fights';
		default:
			return null;
	}
};

/** "Clashes with the army, which is dug in inside": the side named last before the words, where it is one of the two that fight. */
const defenderInside = (corpus: Corpus, statement: Statement): string | null => {
	const at = corpus.wording.heldOutAt(statement.words);
	if (at === -1) return null;
	let [side, nearest]: [string | null, number] = [null, -1];
	for (const actor of statement.claim.actors) {
		for (const name of corpus.world.actors.get(actor)?.names_ar ?? []) {
			const found = statement.words.slice(0, at).lastIndexOf(fold(name));
			if (found > nearest) [side, nearest] = [sideOf(corpus.world, actor), found];
		}
	}

	return side;
};

/** The types that say something of who has a place. */
const telling: ReadonlySet<ClaimType> = new Set<ClaimType>([
	'territory-gained',
	'territory-left',
	'control',
	'siege',
	'assault',
	'armed-clash',
]);

/** Whether a statement may say anything of who has its places: asked before its words are read. */
export const mayTakeStance = ({claim}: Pick<Statement, 'claim'>): boolean => telling.has(claim.type);

/**
 * What a statement says of who has its places; of an armed clash who is still inside, where it tells that. Without `also`, what is told as
 * background counts only where it tells who holds a place, and what the text itself calls unconfirmed not at all.
 */
export const stancesOn = (
	corpus: Corpus,
	statement: Statement,
	also: 'background and unconfirmed' | 'nothing' = 'nothing',
): Stance[] => {
	const {background, modality} = statement.claim;
	if (also === 'nothing' && modality === 'unknown') return [];
	const act = actOf(corpus, statement);
	if (!act || (also === 'nothing' && background && act !== 'holds')) return [];
	const sides = armedSides(corpus, statement);
	if (act === 'fights') {
		const defender = defenderInside(corpus, statement);
		return [
			defender ? {statement, act: 'holds-out', side: defender} : {statement, act, side: sides.join('+')},
		];
	}

	return sides.length === 1 && sides[0] ? [{statement, act, side: sides[0]}] : [];
};
