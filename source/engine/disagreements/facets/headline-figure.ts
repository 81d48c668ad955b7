import type {ActorId} from '../../../model/ids.ts';
import {figureInWords, type Interval, plus} from '../../events/figures.ts';
import {isHeadline} from '../../events/headline.ts';
import {actorName} from '../../events/names.ts';
import {sourcesInWords, verb} from '../../statements/in-words.ts';
import {type Corpus, hasSeveral, type Statement, statementsOf} from '../../statements/statement.ts';
import type {Finder} from '../draft.ts';

type Dead = Interval & {statement: Statement; who: ActorId | null};

const deadIn = (statement: Statement): Dead[] =>
	statement.claim.modality === 'asserted'
		? statement.claim.counts.flatMap(({what, who, min, max}) =>
				what === 'killed' ? [{min, max, who, statement}] : [],
			)
		: [];

/** A headline over everybody, or over the same group. */
const sameGroup = (headline: Dead, body: Dead): boolean =>
	headline.who === null || body.who === null || headline.who === body.who;

/** Whether a statement of the same report may count dead whom the headline counts: of its places, or of no place. */
const isMeant = (corpus: Corpus, headline: Dead, {claim}: Statement): boolean => {
	const own = headline.statement.claim.places;
	const {sharp} = corpus.geography.sharpen(claim.places);
	return sharp.length === 0 || sharp.some(place => own.includes(place));
};

/** More than all that the text counts, whoever counts, or less than the voice itself counts in it. */
const excludes = (headline: Interval, text: readonly Interval[], own: readonly Interval[]): boolean => {
	const sum = text.reduce((total, one) => plus(total, one), {min: 0, max: 0});
	return (
		(sum.max !== null && headline.min > sum.max) ||
		(headline.max !== null && own.some(one => one.min > (headline.max ?? Infinity)))
	);
};

/** "More than fifteen killed", says the headline; "twelve", says the text under it, in the same voice: one report contradicts itself. */
export const headlineFigure: Finder = {
	of: 'event',
	find(corpus, event) {
		if (!hasSeveral(event)) return [];
		const all = statementsOf(corpus, event);
		const headlines = all.filter(one => one.claim.counts.length > 0 && isHeadline(one)).flatMap(deadIn);
		return headlines.flatMap(headline => {
			const {report, voice, claim} = headline.statement;
			const body = all
				.filter(one => one.report === report && one.voice === voice && !isHeadline(one))
				.flatMap(deadIn)
				.filter(one => sameGroup(headline, one));
			// A headline without a place may count the dead of several places.
			const isOfPlace = corpus.geography.sharpen(claim.places).sharp.length > 0;
			if (!isOfPlace || body.length === 0) return [];
			const text = (corpus.byReport.get(report.id) ?? [])
				.filter(one => !isHeadline(one) && isMeant(corpus, headline, one))
				.flatMap(deadIn);
			if (!excludes(headline, text, body)) return [];
			const who = headline.who ?? body[0]?.who ?? null;
			const group = who ? ` (${actorName(corpus.world, who)})` : '';
			const told = body.map(figureInWords).join(' and ');
			const own = sourcesInWords(corpus.world, [headline.statement]);
			return [
				{
					about: {event: event.id},
					facet: 'killed',
					kind: 'conflict',
					positions: [
						{
							statements: [headline.statement],
							value: `${figureInWords(headline)} killed${group}, in the headline`,
						},
						{statements: body.map(one => one.statement), value: `${told} killed${group}, in the text`},
					],
					reason: `${own} ${verb([headline.statement], 'contradicts', 'contradict')} itself: the headline counts ${figureInWords(headline)} killed, the text under it ${told}.`,
				},
			];
		});
	},
};
