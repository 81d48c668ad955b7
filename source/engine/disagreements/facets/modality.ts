import type {ClaimType} from '../../../model/claim.ts';
import {sourcesInWords, verb} from '../../statements/in-words.ts';
import {type Corpus, groupBy, hasSeveral, type Statement, statementsOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

const act: Readonly<Partial<Record<ClaimType, string>>> = {
	'territory-gained': 'the taking',
	assault: 'the attack',
	shelling: 'the shelling',
	bombing: 'the bombing',
	agreement: 'the deal',
	'territory-left': 'the withdrawal',
	'armed-clash': 'the fighting',
	'air-strike': 'the air strike',
	killing: 'the deaths',
	capture: 'the capture',
};

const others = (list: readonly Statement[], than: readonly Statement[]): Statement[] => {
	const voices = new Set(than.map(one => one.voice));
	return list.filter(one => !voices.has(one.voice));
};

/**
 * Whether a denial may mean what another tells: both name one quarter, village or building, or deny and tell the deaths of one group. "Without
 * any resistance" in a city denies no fight of that day elsewhere in it.
 */
const meets = (corpus: Corpus, denial: Statement, told: Statement): boolean => {
	const {sharp} = corpus.geography.sharpen(denial.claim.places);
	if (sharp.length > 0) return sharp.some(place => told.claim.places.includes(place));
	if (denial.claim.type === 'armed-clash') return denial.claim.places.length === 0 && denial.firm;
	return denial.claim.targets.some(target => told.claim.targets.includes(target));
};

/** Whether it happened at all: denied by one and told by another; done, says one, only tried, says another. */
export const modality: Finder = {
	of: 'event',
	find(corpus, event) {
		if (!hasSeveral(event)) return [];
		const byType = groupBy(statementsOf(corpus, event), one => one.claim.type);
		return [...byType].flatMap(([type, statements]) => {
			const drafts: Draft[] = [];
			const asserted = statements.filter(one => one.claim.modality === 'asserted');
			const denied = statements.filter(one => one.claim.modality === 'denied');
			const tried = statements.filter(
				one => one.claim.modality === 'attempted' || one.claim.modality === 'intended',
			);
			const what = act[type] ?? 'it';
			const claimed = others(asserted, denied).filter(told => denied.some(one => meets(corpus, one, told)));
			const met = denied.filter(one => claimed.some(told => meets(corpus, one, told)));
			if (met.length > 0)
				drafts.push({
					about: {event: event.id},
					facet: 'modality',
					kind: 'denial',
					positions: [
						{statements: claimed, value: 'it happened'},
						{statements: met, value: 'denied'},
					],
					reason: `${sourcesInWords(corpus.world, met)} ${verb(met, 'denies', 'deny')} ${what} that ${sourcesInWords(corpus.world, claimed)} ${verb(claimed, 'tells', 'tell')}.`,
				});
			// An advance towards a place is no taking of it.
			const arrived = asserted.filter(one => !corpus.wording.says(one.words, 'toward'));
			const done = others(arrived, tried);
			if (type === 'territory-gained' && tried.length > 0 && done.length > 0)
				drafts.push({
					about: {event: event.id},
					facet: 'modality',
					kind: 'compatible',
					positions: [
						{statements: done, value: 'done'},
						{statements: tried, value: 'tried or intended'},
					],
					reason: `${sourcesInWords(corpus.world, done)} ${verb(done, 'tells', 'tell')} it as done, ${sourcesInWords(corpus.world, tried)} only as tried: the try may come before or after.`,
				});
			return drafts;
		});
	},
};
