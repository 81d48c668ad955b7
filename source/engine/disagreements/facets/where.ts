import type {Event} from '../../../model/event.ts';
import type {PlaceId} from '../../../model/ids.ts';
import {dayNumber} from '../../events/days.ts';
import {listInWords, placesInWords, sourcesInWords, verb, windowInWords} from '../../statements/in-words.ts';
import {type Corpus, hasSeveral, type Statement, statementsOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

const sharpPlaces = (corpus: Corpus, event: Event) =>
	event.places.filter(place => !corpus.geography.isBroad(place));

/** Bombs of one city and day in different quarters: one told at two places, or several. One report that tells two apart decides it. */
const likeBombs: Finder = {
	of: 'events',
	keysOf(corpus, event) {
		const [first] = sharpPlaces(corpus, event);
		if (event.type !== 'bombing' || !first || !event.date || event.date.from !== event.date.to) return [];
		return [`${corpus.geography.rootOf(first)} ${event.date.from}`];
	},
	find(corpus, events) {
		const told = events.map(event => ({event, statements: statementsOf(corpus, event)}));
		const reports = new Set(told.flatMap(one => one.statements.map(statement => statement.report.id)));
		const [main] = told.toSorted(
			(a, b) => b.statements.length - a.statements.length || (a.event.id < b.event.id ? -1 : 1),
		);
		if (events.length < 2 || reports.size < 2 || !main?.event.date) return [];
		const apart = [...reports].some(
			report =>
				told.filter(one => one.statements.some(statement => statement.report.id === report)).length > 1,
		);
		const places = told.map(one => placesInWords(corpus.world, sharpPlaces(corpus, one.event), 2));
		const when = windowInWords({from: dayNumber(main.event.date.from), to: dayNumber(main.event.date.from)});
		return [
			{
				about: {event: main.event.id},
				facet: 'place',
				kind: 'compatible',
				positions: told.map((one, index) => ({statements: one.statements, value: places[index] ?? ''})),
				reason: `Bombings on ${when} are told at ${listInWords(places, 5)}: ${apart ? 'one report itself tells two of them apart, so they are several' : 'no report tells two of them, so they may be one'}.`,
			},
			...tollOfOneOnly(corpus, told),
		];
	},
};

type Told = {event: Event; statements: readonly Statement[]};

/** A figure for one bomb, "results not known" for another of that day: the figure belongs to the first only. */
const tollOfOneOnly = (corpus: Corpus, told: readonly Told[]): Draft[] =>
	told.flatMap(({event, statements}) => {
		const figures = statements.filter(one => one.claim.counts.some(count => count.what === 'killed'));
		const open = told
			.filter(one => one.event !== event)
			.flatMap(one => one.statements.filter(statement => statement.claim.modality === 'unknown'));
		if (figures.length === 0 || open.length === 0) return [];
		const draft: Draft = {
			about: {event: event.id},
			facet: 'killed',
			kind: 'compatible',
			positions: [
				{
					statements: figures,
					value: `dead counted at ${placesInWords(corpus.world, sharpPlaces(corpus, event), 2)}`,
				},
				{statements: open, value: 'result not known, of another bombing that day'},
			],
			reason: `${sourcesInWords(corpus.world, figures)} ${verb(figures, 'counts', 'count')} dead for this bombing; ${sourcesInWords(corpus.world, open)} ${verb(open, 'calls', 'call')} the result of another one unknown: the figure belongs to this one only.`,
		};
		return [draft];
	});

const liesBeside = (corpus: Corpus, a: ReadonlySet<PlaceId>, b: ReadonlySet<PlaceId>): boolean =>
	[...a].some(one => corpus.geography.besideOf(one).some(other => b.has(other)));

/** One happening, by its figure, put at places of which none is shared. */
const elsewhere = (corpus: Corpus, event: Event): Draft[] => {
	if (sharpPlaces(corpus, event).length < 2) return [];
	const groups: {places: Set<PlaceId>; statements: Statement[]}[] = [];
	for (const statement of statementsOf(corpus, event)) {
		const {sharp} = corpus.geography.sharpen(statement.claim.places);
		if (statement.claim.type !== event.type || sharp.length === 0) continue;
		const meets = groups.filter(group => sharp.some(place => group.places.has(place)));
		const merged = {
			places: new Set([...meets.flatMap(group => [...group.places]), ...sharp]),
			statements: [...meets.flatMap(group => group.statements), statement],
		};
		groups.splice(0, groups.length, ...groups.filter(group => !meets.includes(group)), merged);
	}

	const reports = new Set(groups.flatMap(group => group.statements.map(one => one.report.id)));
	if (groups.length < 2 || reports.size < groups.length) return [];
	const names = groups.map(group => placesInWords(corpus.world, [...group.places].sort(), 3));
	const told = groups.map(
		(group, index) => `${names[index]} (${sourcesInWords(corpus.world, group.statements)})`,
	);
	const isBeside = groups.every((group, index) =>
		groups.slice(index + 1).every(other => liesBeside(corpus, group.places, other.places)),
	);
	return [
		{
			about: {event: event.id},
			facet: 'place',
			kind: isBeside ? 'compatible' : 'conflict',
			positions: groups.map((group, index) => ({statements: group.statements, value: names[index] ?? ''})),
			reason: `What reads as one happening is put at different places: ${listInWords(told, 4)}${isBeside ? '; they lie side by side, and one spot between them has both names' : ''}.`,
		},
	];
};

/** Where it happened. */
export const where: readonly Finder[] = [
	likeBombs,
	{
		of: 'event',
		find: (corpus, event) =>
			hasSeveral(event) && (event.type === 'killing' || event.type === 'air-strike')
				? elsewhere(corpus, event)
				: [],
	},
];
