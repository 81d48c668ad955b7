import type {Extent} from '../../model/claim.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {ControlAct, Share} from '../../model/timeline.ts';
import {dayNumber, type Window} from '../events/days.ts';
import {extentAt} from '../statements/extent-at.ts';
import {isRetaking, stancesOn} from '../statements/stance.ts';
import type {Corpus, Statement} from '../statements/statement.ts';

/** One thing that one statement says of who has one place. */
export type Said = {
	statement: Statement;
	act: ControlAct;
	/** Both sides of a fight are joined by "+", in order of name. */
	side: string;
	window: Window | null;
	/** The day of the report; null where nothing tells. */
	published: number | null;
	extent: Extent | null;
	share: Share | null;
	/**
	 * `news`; `past`: background of a day before its report; `standing`: background of no day of its own, which a report dates with itself,
	 * though it may tell how things were before its news.
	 */
	told: 'news' | 'past' | 'standing';
	/** Its words say that the place was won back. */
	retaking: boolean;
	/** Said as a fact, neither denied nor called unconfirmed. */
	asserted: boolean;
};

/** Which statements on a place count; everything by default. */
export type Keep = (statement: Statement, place: PlaceId) => boolean;

const toldAs = ({claim, window}: Statement, published: number | null): Said['told'] => {
	if (!claim.background) return 'news';
	return window && published !== null && window.to < published ? 'past' : 'standing';
};

/** "30 % of the city, such as the quarters A and B": the share is the city's, the quarters have none. */
const shareAt = (corpus: Corpus, {claim}: Statement, place: PlaceId): Share | null => {
	const percent = claim.counts.find(count => count.what === 'percent');
	if (!percent || claim.type !== 'control') return null;
	const whole =
		claim.places.find(one => corpus.geography.isBroad(one)) ??
		(claim.places.length === 1 ? claim.places[0] : null);
	return whole === place ? {min: percent.min, max: percent.max} : null;
};

/** "Advanced in the quarter" is ground won there, and says nothing of the whole. */
const isAdvance = ({wording}: Corpus, {claim, words}: Statement): boolean =>
	claim.type === 'territory-gained' && wording.says(words, 'advance') && !wording.says(words, 'seized');

const saidBy = (corpus: Corpus, statement: Statement, place: PlaceId): Said[] => {
	const day = statement.report.published === null ? Number.NaN : dayNumber(statement.report.published);
	const published = Number.isNaN(day) ? null : day;
	const told = toldAs(statement, published);
	return stancesOn(corpus, statement, 'background and unconfirmed').map(stance => ({
		statement,
		act: stance.act,
		side: stance.act === 'fights' ? stance.side.split('+').sort().join('+') : stance.side,
		window: statement.window,
		published,
		extent:
			extentAt(corpus, statement, place) ??
			(stance.act === 'took' && isAdvance(corpus, statement) ? 'part' : null),
		share: shareAt(corpus, statement, place),
		told,
		retaking: stance.act === 'took' && isRetaking(corpus, stance),
		asserted: statement.claim.modality === 'asserted',
	}));
};

/** What is undated comes last. */
const dayOf = (window: Window | null, end: keyof Window): number => window?.[end] ?? Infinity;

/** In the order of the days; on one day as reports came out, what was won back after what was taken, then as one reads. */
const inOrder = (a: Said, b: Said): number =>
	dayOf(a.window, 'to') - dayOf(b.window, 'to') ||
	dayOf(a.window, 'from') - dayOf(b.window, 'from') ||
	(a.published ?? Infinity) - (b.published ?? Infinity) ||
	Number(a.retaking) - Number(b.retaking) ||
	(a.statement.report.id < b.statement.report.id
		? -1
		: a.statement.report.id > b.statement.report.id
			? 1
			: 0) ||
	a.statement.claim.span[0] - b.statement.claim.span[0] ||
	(a.statement.claim.id < b.statement.claim.id ? -1 : 1);

/** Everything that is said of who has a place, in the order of the days. */
export const saidOf = (
	corpus: Corpus,
	place: PlaceId,
	statements: readonly Statement[],
	keep: Keep = () => true,
): Said[] =>
	statements
		.filter(statement => keep(statement, place))
		.flatMap(statement => saidBy(corpus, statement, place))
		.sort(inOrder);
