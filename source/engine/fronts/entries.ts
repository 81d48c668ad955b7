import type {Manner} from '../../model/claim.ts';
import type {ClaimId, DisagreementId} from '../../model/ids.ts';
import type {ControlEntry} from '../../model/timeline.ts';
import {byFrequency} from '../events/by-frequency.ts';
import {dayFromNumber} from '../events/days.ts';
import {actorName} from '../events/names.ts';
import {sideOf} from '../events/sides.ts';
import type {Corpus} from '../statements/statement.ts';
import {actInWords} from './entry-words.ts';
import {outletsOf, witnesses} from './origins.ts';
import type {Said} from './said.ts';
import type {SideNames} from './side-names.ts';

/** What must be alike for two to say the same. */
const keyOf = ({window, act, side, extent, share, told, statement}: Said): string =>
	[
		window ? `${window.from} ${window.to}` : '',
		act,
		side,
		extent,
		share && `${share.min} ${share.max}`,
		told === 'news',
		statement.claim.modality === 'unknown',
	].join('|');

const mannersOf = (corpus: Corpus, group: readonly Said[]): Manner[] => {
	const [first] = group;
	if (first?.act !== 'took' && first?.act !== 'left') return [];
	const manners = group.flatMap(({statement: {claim, words}}) =>
		claim.manner ? [claim.manner] : corpus.wording.mannersIn(words).slice(0, 1),
	);
	return [...new Set(manners)].sort();
};

const entryOf = (
	corpus: Corpus,
	group: readonly [Said, ...Said[]],
	names: SideNames,
	broad: boolean,
	contests: ReadonlyMap<ClaimId, readonly DisagreementId[]>,
): ControlEntry => {
	const [{window, act, side, extent, share, told, statement}] = group;
	const statements = [...new Set(group.map(one => one.statement))];
	const sides = side.split('+');
	const actors = byFrequency(statements.flatMap(one => one.claim.actors)).filter(actor =>
		sides.includes(sideOf(corpus.world, actor)),
	);
	const {origins, claims} = witnesses(corpus.world, statements);
	const [actor] = actors;
	const name = sides.length === 1 && actor ? actorName(corpus.world, actor) : side === '' ? '' : names(side);
	return {
		date: window && {from: dayFromNumber(window.from), to: dayFromNumber(window.to)},
		act,
		side,
		actors,
		extent,
		share,
		manners: mannersOf(corpus, group),
		modality: statement.claim.modality === 'unknown' ? 'unknown' : 'asserted',
		background: told !== 'news',
		firm: statements.some(one => one.firm),
		origins,
		outlets: outletsOf(statements),
		claims,
		quotes: statements.map(one => ({report: one.report.id, span: one.claim.span})),
		disagreements: [...new Set(claims.flatMap(claim => contests.get(claim) ?? []))],
		words: actInWords(name, act, {extent, share, broad}),
	};
};

/** What is said of a place, in the order given; those who say the same of the same days stand together. */
export const entriesOf = (
	corpus: Corpus,
	said: readonly Said[],
	names: SideNames,
	broad: boolean,
	contests: ReadonlyMap<ClaimId, readonly DisagreementId[]>,
): ControlEntry[] => {
	const groups = new Map<string, [Said, ...Said[]]>();
	for (const one of said) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}

	return [...groups.values()].map(group => entryOf(corpus, group, names, broad, contests));
};
