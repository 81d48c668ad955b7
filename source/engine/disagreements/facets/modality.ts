import type {ClaimType} from '../../../model/claim.ts';
import {sourcesInWords} from '../in-words.ts';
import {type Draft, type Finder, groupBy, hasSeveral, type Statement, statementsOf} from '../statement.ts';

const act: Readonly<Partial<Record<ClaimType, string>>> = {
	'territory-gained': 'the taking',
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

/** Whether it happened at all: denied by one and told by another; done, says one, only tried, says another. */
export const modality: Finder = corpus =>
	corpus.events.filter(hasSeveral).flatMap(event => {
		const byType = groupBy(statementsOf(corpus, event), one => one.claim.type);
		return [...byType].flatMap(([type, statements]) => {
			const drafts: Draft[] = [];
			const asserted = statements.filter(one => one.claim.modality === 'asserted');
			const denied = statements.filter(one => one.claim.modality === 'denied');
			const tried = statements.filter(
				one => one.claim.modality === 'attempted' || one.claim.modality === 'intended',
			);
			const what = act[type] ?? 'it';
			const claimed = others(asserted, denied);
			if (denied.length > 0 && claimed.length > 0)
				drafts.push({
					about: {event: event.id},
					facet: 'modality',
					kind: 'denial',
					positions: [
						{statements: claimed, value: 'it happened'},
						{statements: denied, value: 'denied'},
					],
					reason: `${sourcesInWords(corpus.world, denied)} denies ${what} that ${sourcesInWords(corpus.world, claimed)} tells.`,
				});
			const done = others(asserted, tried);
			if (type === 'territory-gained' && tried.length > 0 && done.length > 0)
				drafts.push({
					about: {event: event.id},
					facet: 'modality',
					kind: 'compatible',
					positions: [
						{statements: done, value: 'done'},
						{statements: tried, value: 'tried or intended'},
					],
					reason: `${sourcesInWords(corpus.world, done)} tells it as done, ${sourcesInWords(corpus.world, tried)} only as tried: the try may come before or after.`,
				});
			return drafts;
		});
	});
