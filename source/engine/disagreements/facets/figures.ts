import type {Count} from '../../../model/claim.ts';
import type {Event} from '../../../model/event.ts';
import type {ActorId} from '../../../model/ids.ts';
import {compatible, figureInWords, type Interval} from '../../events/figures.ts';
import {file} from '../../events/filed.ts';
import {actorName} from '../../events/names.ts';
import {countsOnly} from '../../lexicon/counting.ts';
import type {World} from '../../lexicon/entities.ts';
import {listInWords, publishedInWords, sourcesInWords} from '../../statements/in-words.ts';
import {type Corpus, type Statement, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

const compared = ['killed', 'wounded', 'casualties', 'captured', 'strikes'] as const;
type What = (typeof compared)[number];

/** Whose method tells whom it counts, tells it of the dead and the wounded. */
const ofPeople: ReadonlySet<What> = new Set(['killed', 'wounded', 'casualties']);

const noun: Readonly<Record<What, string>> = {
	killed: 'killed',
	wounded: 'wounded',
	casualties: 'killed and wounded',
	captured: 'captured',
	strikes: 'air strikes',
};

/** What one statement says of one figure; a share ("most of the staff") is another value than a number. */
type Figure = {
	statement: Statement;
	interval: Interval;
	share: 'most' | 'whole' | null;
	value: string;
	/** Of whom alone its origin counts, where the figure is told of everybody: "civilians only"; else null. */
	only: string | null;
};

const groupName = (world: World, who: ActorId | null): string => (who ? ` (${actorName(world, who)})` : '');

const figureOf = (corpus: Corpus, statement: Statement, count: Count, what: What): Figure => {
	const extent = what === 'captured' ? statement.extents[0]?.extent : undefined;
	const share = count.max === null && (extent === 'most' || extent === 'whole') ? extent : null;
	const interval = {min: count.min, max: corpus.wording.says(statement.words, 'among') ? null : count.max};
	const figure = share === 'most' ? 'most' : share === 'whole' ? 'all' : figureInWords(interval);
	const counted = `${figure} ${noun[what]}${groupName(corpus.world, count.who)}`;
	const only =
		count.who === null && ofPeople.has(what) ? countsOnly(corpus.world.sources.get(statement.origin)) : null;
	return {statement, interval, share, value: only ? `${counted} (counts ${only})` : counted, only};
};

/** The figures of who counts only some are a part of the others' whole; among themselves they are compared as they stand. */
const asParts = (figures: readonly Figure[]): readonly Figure[] =>
	new Set(figures.map(one => one.only)).size < 2
		? figures
		: figures.map(one => (one.only ? {...one, interval: {min: one.interval.min, max: null}} : one));

/** Figures of one value together, in the order in which they were first told. */
const byValue = (figures: readonly Figure[]): Figure[][] => {
	const groups = new Map<string, Figure[]>();
	for (const figure of figures) {
		const key = `${figure.interval.min}..${figure.interval.max} ${figure.share} ${figure.only}`;
		const group = groups.get(key);
		if (!group) groups.set(key, [figure]);
		else if (!group.some(other => other.statement === figure.statement)) group.push(figure);
	}

	return [...groups.values()];
};

const positionsOf = (groups: readonly Figure[][]): Draft['positions'] =>
	groups.map(group => ({statements: group.map(one => one.statement), value: group[0]?.value ?? ''}));

const toldBy = (world: World, groups: readonly Figure[][]): string =>
	listInWords(
		groups.map(group => {
			const statements = group.map(one => one.statement);
			return `${sourcesInWords(world, statements)}: ${group[0]?.value}`;
		}),
		4,
	);

/** What each voice says last: its figures in its latest report. */
const latestOf = (figures: readonly Figure[]): Figure[] => {
	const last = new Map<string, Figure>();
	for (const figure of figures) last.set(figure.statement.voice, figure);
	return figures.filter(
		figure => figure.statement.report.id === last.get(figure.statement.voice)?.statement.report.id,
	);
};

/** By day of publication; on one day, where no order is known, the lower figure first. */
const inOrderOfTelling = (a: Figure, b: Figure): number => {
	const [x, y] = [a, b].map(one => one.statement.report.published ?? '9999');
	return x === y
		? a.interval.min - b.interval.min || Number(a.interval.max === null) - Number(b.interval.max === null)
		: (x ?? '') < (y ?? '')
			? -1
			: 1;
};

/** "Several" and the like: nothing a later figure could take back. */
const isVague = ({interval}: Figure): boolean => interval.max === null && interval.min <= 2;

const byVoice = (figures: readonly Figure[]): Figure[][] => {
	const lists = new Map<string, Figure[]>();
	for (const figure of figures) {
		const list = lists.get(figure.statement.voice);
		if (list) list.push(figure);
		else lists.set(figure.statement.voice, [figure]);
	}

	return [...lists.values()];
};

/** The figures of each voice that gave more than one, in more than one report. */
const changedByVoice = (figures: readonly Figure[]): Figure[][] =>
	byVoice(figures.filter(one => !isVague(one))).filter(
		list => new Set(list.map(one => one.statement.report.id)).size > 1 && byValue(list).length > 1,
	);

/** A later figure of one voice takes back the earlier; on one day only figures that cannot both be true do. */
const isRevision = (list: readonly Figure[]): boolean =>
	new Set(list.map(one => one.statement.report.published)).size > 1 ||
	list.some(one => list.some(other => !compatible(one.interval, other.interval)));

/** Two voices differ where no figure of one can be any figure of the other: one report may give a toll and then its parts. */
const voicesClash = (figures: readonly Figure[]): boolean => {
	const voices = byVoice(figures);
	return voices.some((own, index) =>
		voices
			.slice(index + 1)
			.some(others => own.every(one => others.every(other => !compatible(one.interval, other.interval)))),
	);
};

const aboutFigures = (corpus: Corpus, event: Event, what: What, figures: readonly Figure[]): Draft[] => {
	const {world} = corpus;
	const drafts: Draft[] = [];
	for (const list of changedByVoice(figures)) {
		const groups = byValue(list.toSorted(inOrderOfTelling));
		const days = groups.map(group => publishedInWords(group[0]?.statement));
		drafts.push({
			about: {event: event.id},
			facet: what,
			kind: isRevision(list) ? 'revision' : 'compatible',
			positions: positionsOf(groups),
			reason: `One origin, ${sourcesInWords(
				world,
				list.map(one => one.statement),
			)}, is given with different figures: ${groups.map((group, index) => `${group[0]?.value} (published ${days[index]})`).join(', then ')}.`,
		});
	}

	const groups = byValue(asParts(latestOf(figures)).toSorted(inOrderOfTelling));
	if (groups.length < 2 || voicesOf(groups.flat().map(one => one.statement)).size < 2) return drafts;
	const clash = voicesClash(groups.flat());
	drafts.push({
		about: {event: event.id},
		facet: what,
		kind: clash ? 'conflict' : 'compatible',
		positions: positionsOf(groups),
		reason: clash
			? `The figures cannot all be true: ${toldBy(world, groups)}.`
			: `The figures differ, but do not exclude each other: ${toldBy(world, groups)}.`,
	});
	return drafts;
};

/** One figure over dead and wounded, or over both sides, against one of the dead of one side: never read one as the other. */
const jointAgainstSingle = (
	corpus: Corpus,
	event: Event,
	figures: ReadonlyMap<string, Figure[]>,
): Draft[] => {
	const all = [...figures].flatMap(([key, list]) => list.map(figure => ({what: key.split(' ')[0], figure})));
	const killed = byValue(all.filter(one => one.what === 'killed').map(one => one.figure));
	const joint = byValue(all.filter(one => one.what === 'casualties').map(one => one.figure));
	const [single] = killed.sort((a, b) => b.length - a.length);
	if (!single || joint.length === 0) return [];
	const groups = [single, ...joint];
	if (voicesOf(groups.flat().map(one => one.statement)).size < 2) return [];
	return [
		{
			about: {event: event.id},
			facet: 'casualties',
			kind: 'compatible',
			positions: positionsOf(groups),
			reason: `One counts the dead, the other dead and wounded in one figure: ${toldBy(corpus.world, groups)}.`,
		},
	];
};

const isCompared = ({what}: Count): boolean => (compared as readonly string[]).includes(what);

const keyOf = (count: Count, statement: Statement): string => {
	const who = count.who ?? (count.what === 'captured' ? statement.claim.targets.toSorted().join('+') : 'all');
	return `${count.what} ${who}`;
};

const whatOf = (key: string): What => key.split(' ')[0] as What;

/** The statements of an event that may hold its figures; none where another event holds them all, which is then where they are compared. */
const counting = (corpus: Corpus, event: Event): readonly Statement[] => {
	const own = statementsOf(corpus, event);
	const linked = corpus.tolls.get(event.id);
	if (!linked) return own;
	const counts = own.some(one => one.claim.counts.some(count => count.what === 'killed'));
	const others = new Set(linked.map(one => corpus.eventOf.get(one)));
	return counts || others.size > 1 ? [...own, ...linked] : own;
};

/**
 * Figures of one event by group counted: interval logic over hedges. "Tens" holds 24; the same voice in a later report revises; figures of
 * different groups are never compared.
 */
export const figures: Finder = {
	of: 'event',
	find(corpus, event) {
		const told = new Map<string, {count: Count; statement: Statement}[]>();
		for (const statement of counting(corpus, event)) {
			if (statement.claim.modality === 'denied') continue;
			for (const count of statement.claim.counts)
				if (isCompared(count)) file(told, keyOf(count, statement), {count, statement});
		}

		const tellings = [...told.values()].reduce((sum, list) => sum + list.length, 0);
		if (tellings < 2) return [];
		const byKey = new Map(
			[...told].map(([key, list]) => [
				key,
				list.map(({count, statement}) => figureOf(corpus, statement, count, whatOf(key))),
			]),
		);
		const drafts = [...byKey].flatMap(([key, list]) => aboutFigures(corpus, event, whatOf(key), list));
		return [...drafts, ...jointAgainstSingle(corpus, event, byKey)];
	},
};
