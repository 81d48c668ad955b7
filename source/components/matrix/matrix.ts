import {figureInWords} from '../../engine/events/figures.ts';
import {actorName, placeName} from '../../engine/events/names.ts';
import {distinctOrigins, originOf} from '../../engine/events/origin-of.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import {dateWords} from '../../export/date-words.ts';
import type {Claim, Modality} from '../../model/claim.ts';
import {type Disagreement, type Facet, facets, type Quote} from '../../model/disagreement.ts';
import type {ClaimId, Day, ReportId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {Silence, SilenceTopic} from '../../model/silence.ts';

/** One thing that one source says of one facet. */
export type Said = {
	/** With its hedge, in words: "more than 20". */
	value: string;
	/** asserted, where several claims say so and one of them asserts it. */
	modality: Modality;
	/** Where its words stand, the earliest printed first. */
	quotes: Quote[];
	/** The words of the hedge or figure, as the report has them; empty where nobody has told. */
	surface: string;
	/** When it was first printed. */
	published: Day | null;
};

/** What a source says of a facet, in the order of printing; or why its saying nothing means something, or nothing. */
export type Cell =
	| {kind: 'said'; said: Said[] /** It stands against another in a conflict or a denial. */; against: boolean}
	| {kind: 'silent'; silence: Silence}
	| null;

export type Row = {
	source: SourceId /** Outlets through which it is heard, where it is never heard at first hand. */;
	via: SourceId[];
};
export type Column = {
	facet: Facet;
	/** About this facet, worst first. */
	disagreements: Disagreement[];
	/** How many origins tell of it: each once, whoever repeats it, and channels of one body as one. */
	origins: number;
};

/** Who says what of one event or place: sources by facets, the worst facet first. */
export type Matrix = {rows: Row[]; columns: Column[] /** By row, then by column. */; cells: Cell[][]};

export type MatrixSource = {
	world: World;
	reports: {get(id: ReportId): Report | undefined};
	/** Of the event; of a place those that its disagreements name. */
	claims: readonly Claim[];
	disagreements: readonly Disagreement[];
	silences: readonly Silence[];
};

const listed = (names: readonly string[]): string => names.join(', ');

/** What a claim says of each facet that it tells anything of; figures with the group that they count. */
const toldBy = (world: World, claim: Claim): {facet: Facet; value: string; surface: string}[] => {
	const found: {facet: Facet; value: string; surface: string}[] = [];
	const tell = (facet: Facet, value: string, surface = ''): void => {
		if (value !== '') found.push({facet, value, surface});
	};
	for (const {what, who, min, max, surface} of claim.counts) {
		if (what === 'percent' || what === 'other') continue;
		tell(what, [figureInWords({min, max}), who ? actorName(world, who) : ''].join(' ').trim(), surface);
	}

	tell('time', dateWords(claim.date));
	tell('place', listed(claim.places.map(id => placeName(world, id))));
	tell('actor', listed(claim.actors.map(id => actorName(world, id))));
	tell('weapon', claim.weapon?.replaceAll('-', ' ') ?? '');
	tell('extent', claim.extent ?? '');
	if (claim.type === 'control') tell('control', listed(claim.actors.map(id => actorName(world, id))));
	return found;
};

/** What the silence of a source can be about. */
const silentOf: Readonly<Record<SilenceTopic, readonly Facet[]>> = {
	deaths: ['killed', 'wounded', 'casualties'],
	captures: ['captured'],
	ground: ['control', 'outcome'],
};

const modalityOf = (modalities: readonly Modality[]): Modality =>
	modalities.includes('asserted') ? 'asserted' : (modalities[0] ?? 'asserted');

/** Everything that is said, on its way to cells. */
class Board {
	readonly #said = new Map<SourceId, Map<Facet, Said[]>>();
	readonly #against = new Set<string>();
	readonly #source: MatrixSource;

	constructor(source: MatrixSource) {
		this.#source = source;
	}

	get sources(): SourceId[] {
		return [...this.#said.keys()];
	}

	facetsOf(source: SourceId): ReadonlyMap<Facet, Said[]> {
		return this.#said.get(source) ?? new Map();
	}

	isAgainst(source: SourceId, facet: Facet): boolean {
		return this.#against.has(`${source} ${facet}`);
	}

	/** Forgets what claims say of a facet, before positions say it. */
	clear(source: SourceId, facet: Facet): void {
		this.#said.get(source)?.delete(facet);
	}

	add(source: SourceId, facet: Facet, one: Omit<Said, 'published'>): void {
		const byFacet = this.#said.get(source) ?? new Map<Facet, Said[]>();
		this.#said.set(source, byFacet);
		const cell = byFacet.get(facet) ?? [];
		byFacet.set(facet, cell);
		const [quote] = one.quotes;
		const published = (quote && this.#source.reports.get(quote.report)?.published) ?? null;
		const known = cell.find(({value}) => value === one.value);
		if (!known) {
			cell.push({...one, quotes: [...one.quotes], published});
			cell.sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
			return;
		}

		known.quotes.push(...one.quotes.filter(quote => !known.quotes.some(other => sameQuote(quote, other))));
		known.modality = modalityOf([known.modality, one.modality]);
		known.surface ||= one.surface;
		if (published && (known.published ?? '9') > published) known.published = published;
	}

	oppose(source: SourceId, facet: Facet): void {
		this.#against.add(`${source} ${facet}`);
	}
}

const sameQuote = (one: Quote, other: Quote): boolean =>
	one.report === other.report && one.span[0] === other.span[0] && one.span[1] === other.span[1];

const fromClaims = (board: Board, {world, claims, reports}: MatrixSource): void => {
	for (const claim of claims) {
		const report = reports.get(claim.report);
		if (!report) continue;
		const origin = originOf(claim, report);
		for (const {facet, value, surface} of toldBy(world, claim)) {
			const quotes = [{report: claim.report, span: claim.span}];
			board.add(origin, facet, {value, surface, modality: claim.modality, quotes});
		}
	}
};

/** What positions say is weighed: it stands in place of what the claims say by themselves. */
const fromPositions = (board: Board, {claims, disagreements}: MatrixSource): void => {
	const known = new Map<ClaimId, Claim>(claims.map(claim => [claim.id, claim]));
	const cleared = new Set<string>();
	for (const {facet, kind, positions} of disagreements) {
		for (const {sources, value, quotes, claims: ids} of positions) {
			const own = ids.flatMap(id => known.get(id) ?? []);
			for (const source of sources) {
				const key = `${source} ${facet}`;
				if (!cleared.has(key)) board.clear(source, facet);
				cleared.add(key);
				const told = own.filter(claim => quotes.some(quote => sameQuote(quote, claim)));
				const surface = told.flatMap(claim => claim.counts).find(count => count.what === facet)?.surface;
				// Whether it happened is what the facet itself tells.
				const modality = facet === 'modality' ? 'asserted' : modalityOf(told.map(claim => claim.modality));
				board.add(source, facet, {value, modality, quotes, surface: surface ?? ''});
				if (kind === 'conflict' || kind === 'denial') board.oppose(source, facet);
			}
		}
	}
};

const rowsOf = (board: Board, {claims, silences}: MatrixSource): Row[] => {
	const via = new Map<SourceId, Set<SourceId>>();
	const direct = new Set<SourceId>();
	for (const {attribution} of claims) {
		const [origin, ...channels] = attribution;
		const last = channels.at(-1);
		if (origin === undefined) continue;
		if (last === undefined) direct.add(origin);
		else via.set(origin, (via.get(origin) ?? new Set()).add(last));
	}

	const told = board.sources.map(source => ({
		source,
		via: direct.has(source) ? [] : [...(via.get(source) ?? [])].sort(),
	}));
	const silent = [...new Set(silences.flatMap(({sources}) => sources))]
		.filter(source => !told.some(row => row.source === source))
		.map(source => ({source, via: []}));
	// Who stands against others comes first, then who says most.
	const weight = ({source}: Row): number => {
		const all = [...board.facetsOf(source).keys()];
		return 100 * all.filter(facet => board.isAgainst(source, facet)).length + all.length;
	};
	return [...told.sort((a, b) => weight(b) - weight(a) || (a.source < b.source ? -1 : 1)), ...silent];
};

/** Makes the matrix of an event or a place. Pure. */
export const matrixOf = (source: MatrixSource): Matrix => {
	const board = new Board(source);
	fromClaims(board, source);
	fromPositions(board, source);
	const rows = rowsOf(board, source);
	const about = (facet: Facet): Disagreement[] => source.disagreements.filter(one => one.facet === facet);
	const columns = facets
		.map((facet): Column => {
			const told = board.sources.filter(one => board.facetsOf(one).has(facet));
			const origins = distinctOrigins(source.world, told).length;
			return {facet, disagreements: about(facet), origins};
		})
		.filter(({origins}) => origins > 0)
		.sort((a, b) => (b.disagreements[0]?.rank ?? -1) - (a.disagreements[0]?.rank ?? -1));
	const cellOf = (row: Row, {facet}: Column): Cell => {
		const said = board.facetsOf(row.source).get(facet);
		if (said) return {kind: 'said', said, against: board.isAgainst(row.source, facet)};
		const silence = source.silences.find(
			({sources, about: topic}) => sources.includes(row.source) && silentOf[topic].includes(facet),
		);
		return silence ? {kind: 'silent', silence} : null;
	};
	return {rows, columns, cells: rows.map(row => columns.map(column => cellOf(row, column)))};
};
