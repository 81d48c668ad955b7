import type {ReportId} from '../../../model/ids.ts';
import {type Change, sameList} from '../change.ts';
import type {Geography} from '../geography.ts';
import {type Group, inOrder, type Mention} from '../mention.ts';
import {insert} from '../sorted.ts';
import type {Join, Refiner} from './refiner.ts';

/** A refiner at work: its joins, and the groups after it, kept up to date. */
export type Stage = {
	/**
	 * @param change what became of the groups before this stage.
	 * @param added mentions that are new.
	 * @returns what became of the groups after it.
	 */
	update(change: Change, added: readonly Mention[]): Change;
	/** The group of a mention after this stage. */
	groupOf(mention: Mention): Group;
};

/** Several groups that have become one. */
type Whole = {group: Group; parts: readonly Group[]};

const none: readonly never[] = [];

const sameJoins = (a: readonly Join[], b: readonly Join[]): boolean =>
	a.length === b.length && a.every(([one, other], index) => one === b[index]?.[0] && other === b[index]?.[1]);

/** The joins that hold, unit by unit. */
class Joins {
	readonly #byUnit = new Map<string, readonly Join[]>();
	readonly #links = new Map<Mention, Mention[]>();

	/** The mentions that are joined to one. */
	of(mention: Mention): readonly Mention[] {
		return this.#links.get(mention) ?? none;
	}

	/** Lays down what a unit joins by now; gives the mentions for which something changed. */
	put(unit: string, joins: readonly Join[]): Mention[] {
		const before = this.#byUnit.get(unit) ?? none;
		if (sameJoins(before, joins)) return [];
		for (const [a, b] of before) {
			this.#cut(a, b);
			this.#cut(b, a);
		}

		for (const [a, b] of joins) {
			this.#link(a, b);
			this.#link(b, a);
		}

		if (joins.length > 0) this.#byUnit.set(unit, joins);
		else this.#byUnit.delete(unit);
		return [...before, ...joins].flat();
	}

	#link(from: Mention, to: Mention): void {
		const list = this.#links.get(from);
		if (list) list.push(to);
		else this.#links.set(from, [to]);
	}

	#cut(from: Mention, to: Mention): void {
		const list = this.#links.get(from);
		if (!list) return;
		list.splice(list.indexOf(to), 1);
		if (list.length === 0) this.#links.delete(from);
	}
}

/**
 * Runs a refiner over what changed. Units with a mention whose group is another than before are looked at anew; where their joins, or the
 * groups that they join, have changed, the groups after this stage are made anew; all others stay as they were.
 *
 * @param before the group of a mention before this stage.
 * @param byReport the mentions of each report, in reading order.
 */
export const createStage = (
	refiner: Refiner,
	before: (mention: Mention) => Group,
	byReport: ReadonlyMap<ReportId, readonly Mention[]>,
	geography: Geography,
): Stage => {
	const scene = {groupOf: before, geography};
	const files = new Map<string, Mention[]>();
	const joins = new Joins();
	const wholes = new Map<Group, Whole>();
	let started = false;
	const {unitsOf} = refiner;

	const file = (mention: Mention): void => {
		if (unitsOf === 'reports') return;
		for (const unit of unitsOf(mention)) {
			const list = files.get(unit);
			if (list) insert(list, mention, inOrder);
			else files.set(unit, [mention]);
		}
	};

	/** The units in which some groups are looked at; `all`: nothing has been looked at before. */
	const unitsWith = (groups: Iterable<Group>, all: boolean): Iterable<string> => {
		if (all) return unitsOf === 'reports' ? byReport.keys() : files.keys();
		const units = new Set<string>();
		for (const group of groups)
			for (const mention of group)
				if (unitsOf === 'reports') units.add(mention.report.id);
				else for (const unit of unitsOf(mention)) units.add(unit);
		return units;
	};

	const toldIn = (unit: string): readonly Mention[] =>
		(unitsOf === 'reports' ? byReport.get(unit as ReportId) : files.get(unit)) ?? none;

	/** A group with all that are joined to it, over any number of steps. */
	const joinedTo = (start: Group, seen: Set<Group>): Group[] => {
		const found = [start];
		seen.add(start);
		for (const group of found)
			for (const mention of group)
				for (const other of joins.of(mention)) {
					const next = before(other);
					if (seen.has(next)) continue;
					seen.add(next);
					found.push(next);
				}

		return found;
	};

	return {
		groupOf(mention) {
			const group = before(mention);
			return wholes.get(group)?.group ?? group;
		},
		update(change, added) {
			const isFirst = !started;
			started = true;
			for (const mention of added) file(mention);
			const moved = new Set<Mention>();
			for (const unit of unitsWith(change.come, isFirst))
				for (const mention of joins.put(unit, refiner.joinsIn(toldIn(unit), scene))) moved.add(mention);

			// What has to be put together anew: groups that may stand with others by now, or have until now.
			const pool = new Set<Group>();
			const opened = new Set<Whole>();
			const gone = new Set<Group>();
			const come = new Set<Group>();
			for (const group of change.gone) {
				const whole = wholes.get(group);
				if (whole) opened.add(whole);
				else gone.add(group);
			}

			for (const mention of moved) {
				const group = before(mention);
				const whole = wholes.get(group);
				if (whole) opened.add(whole);
				else pool.add(group);
			}

			for (const group of change.come)
				if (group.some(mention => joins.of(mention).length > 0)) pool.add(group);
				else come.add(group);

			const parts = new Set<Group>();
			const openedAt = new Map<Mention, Whole>();
			for (const whole of opened) {
				openedAt.set(whole.group[0], whole);
				for (const part of whole.parts) {
					wholes.delete(part);
					if (change.gone.has(part)) continue;
					parts.add(part);
					pool.add(part);
				}
			}

			const seen = new Set<Group>();
			for (const start of pool) {
				if (seen.has(start)) continue;
				const together = joinedTo(start, seen);
				if (together.length === 1) {
					if (parts.has(start) || change.come.has(start)) come.add(start);
					continue;
				}

				const made = together.flat().sort(inOrder) as [Mention, ...Mention[]];
				const old = openedAt.get(made[0]);
				const group = old && sameList(old.group, made) ? old.group : made;
				if (old && group === old.group) opened.delete(old);
				else come.add(group);
				const whole = {group, parts: together};
				for (const part of together) {
					if (!parts.has(part) && !change.come.has(part)) gone.add(part);
					wholes.set(part, whole);
				}
			}

			for (const whole of opened) gone.add(whole.group);
			return {gone, come};
		},
	};
};
