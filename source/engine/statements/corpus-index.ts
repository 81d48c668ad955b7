import type {Claim} from '../../model/claim.ts';
import type {Event} from '../../model/event.ts';
import type {EventId, ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {sameList} from '../events/change.ts';
import type {Geography} from '../events/geography.ts';
import {insert} from '../events/sorted.ts';
import type {Wording} from '../events/wording.ts';
import type {World} from '../lexicon/entities.ts';
import {
	type Corpus,
	inTellingOrder,
	type Lookup,
	readStatements,
	type Statement,
	takingKeysOf,
} from './statement.ts';
import {attackBehind} from './toll-links.ts';

/** What was looked up: a statement, an event's id, a place and day of takings. */
export type Looked = Statement | EventId | string;

/** The statements of a corpus, found by what finders ask for, and kept up to date while reports are added and events change. */
export type CorpusIndex = {
	corpus: Corpus;
	statementOf(claim: Claim): Statement;
	/** Adds the claims of a report, given in reading order; gives them as statements, and the lookups that give something else by now. */
	add(report: Report, ordered: readonly Claim[]): {statements: Statement[]; changed: string[]};
	/** Lets events go and come; gives the lookups that give something else by now, where they are watched. An event that changed goes and comes. */
	regroup(gone: readonly Event[], come: readonly Event[]): Set<Looked>;
};

/** @param looked is told each lookup that may give something else later; left out where nobody watches them. */
export const createCorpusIndex = (
	world: World,
	geography: Geography,
	wording: Wording,
	looked?: (what: Looked) => void,
): CorpusIndex => {
	const byReport = new Map<ReportId, readonly Statement[]>();
	const takings = new Map<string, Statement[]>();
	const statements = new Map<Claim, Statement>();
	const byEvent = new Map<EventId, readonly Statement[]>();
	const eventOf = new Map<Statement, EventId>();
	const tolls = new Map<EventId, readonly Statement[]>();
	const attackOf = new Map<Statement, Statement>();
	const deathsOf = new Map<Statement, Statement[]>();
	const watched = <Key extends Looked, Value>(map: ReadonlyMap<Key, Value>): Lookup<Key, Value> =>
		looked
			? {
					get(key) {
						looked(key);
						return map.get(key);
					},
				}
			: map;
	const statementOf = (claim: Claim): Statement => statements.get(claim) as Statement;

	/** Deaths that stand in another event than the attack in this one; gives whether they are others than before. */
	const linkTolls = (event: EventId): boolean => {
		const linked: Statement[] = [];
		for (const attack of byEvent.get(event) ?? [])
			for (const deaths of deathsOf.get(attack) ?? []) if (eventOf.get(deaths) !== event) linked.push(deaths);
		linked.sort(inTellingOrder);
		const before = tolls.get(event) ?? [];
		if (linked.length > 0) tolls.set(event, linked);
		else tolls.delete(event);
		return !sameList(before, linked);
	};

	return {
		corpus: {
			byEvent: watched(byEvent),
			eventOf: watched(eventOf),
			tolls: watched(tolls),
			byReport,
			takings: watched(takings),
			world,
			geography,
			wording,
		},
		statementOf,
		add(report, ordered) {
			const told = readStatements(report, ordered, world, wording);
			byReport.set(report.id, told);
			const changed: string[] = [];
			for (const statement of told) {
				statements.set(statement.claim, statement);
				const attack = attackBehind(told, statement);
				if (attack) {
					attackOf.set(statement, attack);
					deathsOf.set(attack, [...(deathsOf.get(attack) ?? []), statement]);
				}

				for (const key of takingKeysOf(geography, statement)) {
					changed.push(key);
					const list = takings.get(key);
					if (list) insert(list, statement, inTellingOrder);
					else takings.set(key, [statement]);
				}
			}

			return {statements: told, changed};
		},
		regroup(gone, come) {
			const changed = new Set<Looked>();
			const note = (what: Looked): void => {
				if (looked) changed.add(what);
			};
			const left = new Map<Statement, EventId>();
			for (const event of gone) {
				note(event.id);
				for (const statement of byEvent.get(event.id) ?? []) {
					left.set(statement, event.id);
					eventOf.delete(statement);
				}

				byEvent.delete(event.id);
			}

			/** Events of attacks whose deaths may stand elsewhere by now, and the attacks behind deaths that moved. */
			const attacked = new Set<EventId>();
			const behind: Statement[] = [];
			const move = (statement: Statement): void => {
				note(statement);
				const attack = attackOf.get(statement);
				if (attack) behind.push(attack);
			};
			for (const event of come) {
				note(event.id);
				attacked.add(event.id);
				const told = event.claims.map(statementOf);
				byEvent.set(event.id, told);
				for (const statement of told) {
					eventOf.set(statement, event.id);
					if (left.get(statement) !== event.id) move(statement);
				}
			}

			for (const statement of left.keys()) if (!eventOf.has(statement)) move(statement);
			for (const event of gone) if (!byEvent.has(event.id)) tolls.delete(event.id);
			for (const attack of behind) {
				const event = eventOf.get(attack);
				if (event) attacked.add(event);
			}

			for (const event of attacked) if (linkTolls(event)) note(event);
			return changed;
		},
	};
};
