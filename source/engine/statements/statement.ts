import type {Claim, Span} from '../../model/claim.ts';
import type {Event} from '../../model/event.ts';
import type {EventId, PlaceId, ReportId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {type Window, windowOf} from '../events/days.ts';
import {file} from '../events/filed.ts';
import type {Geography} from '../events/geography.ts';
import {originOf, voiceOf} from '../events/origin-of.ts';
import {byPublication} from '../events/reading-order.ts';
import {type Wording, wordsUnder} from '../events/wording.ts';
import type {World} from '../lexicon/entities.ts';
import {betweenOf, clauseOf, isFirm} from './clause-of.ts';

/** A claim as a witness gives it: who says it first, when, in which words. */
export type Statement = {
	claim: Claim;
	report: Report;
	origin: SourceId;
	/** What `origin` counts as: channels of one body are one. */
	voice: string;
	window: Window | null;
	/** Position among the claims of its report. */
	index: number;
	/** The folded words that carry the claim: those of its clause, see `clauseOf`. */
	readonly words: string;
	/** Whether its own sentence names its place, and no rule had to fetch it from elsewhere. */
	readonly firm: boolean;
	/** Where its words say "a part", "most", "all". */
	readonly extents: ReturnType<Wording['extentsIn']>;
};

/** Folds its words when first asked for: most claims of a large corpus are never compared. */
class ReadStatement implements Statement {
	readonly claim: Claim;
	readonly report: Report;
	readonly origin: SourceId;
	readonly voice: string;
	readonly window: Window | null;
	readonly index: number;
	private readonly wording: Wording;
	/** The claims of the report, in reading order. */
	private readonly ordered: readonly Claim[];
	private isFirm: boolean | undefined;
	private folded: string | undefined;
	private marks: Statement['extents'] | undefined;

	constructor(report: Report, ordered: readonly Claim[], index: number, world: World, wording: Wording) {
		const claim = ordered[index] as Claim;
		this.claim = claim;
		this.report = report;
		this.index = index;
		this.origin = originOf(claim, report);
		this.voice = voiceOf(world, this.origin, report);
		this.window = windowOf(claim.date);
		this.wording = wording;
		this.ordered = ordered;
	}

	get words(): string {
		this.folded ??= wordsUnder(this.report, this.clause());
		return this.folded;
	}

	get firm(): boolean {
		this.isFirm ??= isFirm(this.claim, this.report.text);
		return this.isFirm;
	}

	get extents(): Statement['extents'] {
		this.marks ??= this.wording.extentsIn(this.words);
		return this.marks;
	}

	private clause(): Span {
		return clauseOf(this.claim, this.report.text, betweenOf(this.ordered, this.index));
	}
}

/** A map to be asked, not to be gone through: what depends on one entry need not be made anew for another. */
export type Lookup<Key, Value> = Pick<ReadonlyMap<Key, Value>, 'get'>;

/** What a finder may look up besides what it is given. */
export type Corpus = {
	/** In the order of its claims. */
	byEvent: Lookup<EventId, readonly Statement[]>;
	eventOf: Lookup<Statement, EventId>;
	/** Deaths told as the result of an attack that stand in another event than it, by the attack's event. */
	tolls: Lookup<EventId, readonly Statement[]>;
	/** In reading order. */
	byReport: Lookup<ReportId, readonly Statement[]>;
	/** Who is told to have taken a place up to a day, by `takingKey`. */
	takings: Lookup<string, readonly Statement[]>;
	world: World;
	geography: Geography;
	wording: Wording;
};

const takingKey = (place: PlaceId, day: number): string => `${place} ${day}`;

/** Who says that somebody had taken a place on a day; whoever names nobody is left out. */
export const takingsOn = (corpus: Corpus, place: PlaceId, day: number): readonly Statement[] =>
	corpus.takings.get(takingKey(place, day)) ?? [];

/** The keys under which a statement stands among the takings. */
export const takingKeysOf = (geography: Geography, {claim, window}: Statement): string[] =>
	claim.type === 'territory-gained' && claim.modality === 'asserted' && claim.actors.length > 0 && window
		? geography.sharpen(claim.places).sharp.map(place => takingKey(place, window.to))
		: [];

/** By day of publication, report, place in the text. */
export const inTellingOrder = (a: Statement, b: Statement): number =>
	a.report === b.report ? a.index - b.index : byPublication(a.report, b.report);

/** Reads the claims of a report, given in reading order, as statements. */
export const readStatements = (
	report: Report,
	ordered: readonly Claim[],
	world: World,
	wording: Wording,
): Statement[] => ordered.map((_, index) => new ReadStatement(report, ordered, index, world, wording));

/** The statements of an event, in its order. */
export const statementsOf = (corpus: Corpus, event: Event): readonly Statement[] =>
	corpus.byEvent.get(event.id) ?? [];

/** Whether at least two statements are there to be compared. */
export const hasSeveral = (event: Event): boolean => event.claims.length > 1;

/** Distinct voices of some statements. */
export const voicesOf = (statements: readonly Statement[]): Set<string> =>
	new Set(statements.map(one => one.voice));

/** Statements that fall under one value, in the order in which values first stand. */
export const groupBy = <Key>(
	statements: readonly Statement[],
	keyOf: (statement: Statement) => Key | null,
): Map<Key, Statement[]> => {
	const groups = new Map<Key, Statement[]>();
	for (const statement of statements) {
		const key = keyOf(statement);
		if (key !== null) file(groups, key, statement);
	}

	return groups;
};
