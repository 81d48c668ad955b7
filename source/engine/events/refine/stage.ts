import type {ReportId} from '../../../model/ids.ts';
import {type Change, sameList} from '../change.ts';
import {file} from '../filed.ts';
import type {Geography} from '../geography.ts';
import {type Group, inOrder, type Mention} from '../mention.ts';
import {insert} from '../sorted.ts';
import type {Join, Refiner} from './refiner.ts';

/** Mentions that are new, all in order, and report by report. */
export type Added = {mentions: readonly Mention[]; reports: readonly (readonly Mention[])[]};

/** A refiner at work: its joins, and the groups after it, kept up to date. */
export type Stage = {
	/**
	 * @param change what became of the groups before this stage.
	 * @returns what became of the groups after it.
	 */
	update(change: Change, added: Added): Change;
	/** The group of a mention after this stage. */
	groupOf(mention: Mention): Group;
};

/** Several groups that have become one. */
type Whole = {group: Group; parts: readonly Group[]};

const none: readonly never[] = [];

/** Mentions that a refiner looks at together, in order, and what it joins among them by now. */
type Unit = {told: readonly Mention[]; joins: readonly Join[]};

const sameJoins = (a: readonly Join[], b: readonly Join[]): boolean =>
	a.length === b.length && a.every(([one, other], index) => one === b[index]?.[0] && other === b[index]?.[1]);

/** The joins that hold, in all units. */
class Joins {
	readonly #links = new Map<Mention, Mention[]>();

	/** Whether nothing is joined. */
	get isEmpty(): boolean {
		return this.#links.size === 0;
	}

	/** The mentions that are joined to one. */
	of(mention: Mention): readonly Mention[] {
		return this.#links.get(mention) ?? none;
	}

	/** Lays down what a unit joins by now; tells the mentions for which something changed. */
	put(unit: Unit, joins: readonly Join[], moved: Set<Mention>): void {
		if (sameJoins(unit.joins, joins)) return;
		for (const [a, b] of unit.joins) {
			this.#cut(a, b);
			this.#cut(b, a);
			moved.add(a).add(b);
		}

		for (const [a, b] of joins) {
			file(this.#links, a, b);
			file(this.#links, b, a);
			moved.add(a).add(b);
		}

		unit.joins = joins;
	}

	#cut(from: Mention, to: Mention): void {
		const list = this.#links.get(from);
		if (!list) return;
		list.splice(list.indexOf(to), 1);
		if (list.length === 0) this.#links.delete(from);
	}
}

/** The units of a refiner, kept up to date while mentions are added. */
type Units = {
	add(added: Added): void;
	all(): Iterable<Unit>;
	/** Those in which a mention is looked at. */
	of(mention: Mention): readonly Unit[];
};

/** Reports, each with its mentions. */
const unitsByReport = (): Units => {
	const units = new Map<ReportId, readonly [Unit]>();
	return {
		add({reports}) {
			for (const told of reports) if (told[0]) units.set(told[0].report.id, [{told, joins: none}]);
		},
		*all() {
			for (const [unit] of units.values()) yield unit;
		},
		of: ({report}) => units.get(report.id) ?? none,
	};
};

/** Mentions that share a key. */
const unitsByKey = (keysOf: (mention: Mention) => readonly string[]): Units => {
	const units = new Map<string, Unit & {told: Mention[]}>();
	return {
		add({mentions}) {
			for (const mention of mentions)
				for (const key of keysOf(mention)) {
					const unit = units.get(key);
					if (unit) insert(unit.told, mention, inOrder);
					else units.set(key, {told: [mention], joins: none});
				}
		},
		all: () => units.values(),
		of: mention => keysOf(mention).map(key => units.get(key) as Unit),
	};
};

/**
 * Runs a refiner over what changed. Units with a mention whose group is another than before are looked at anew; where their joins, or the
 * groups that they join, have changed, the groups after this stage are made anew; all others stay as they were.
 *
 * @param before the group of a mention before this stage.
 */
export const createStage = (
	refiner: Refiner,
	before: (mention: Mention) => Group,
	geography: Geography,
): Stage => {
	const scene = {groupOf: before, geography};
	const {unitsOf} = refiner;
	const units = unitsOf === 'reports' ? unitsByReport() : unitsByKey(unitsOf);
	const joins = new Joins();
	const wholes = new Map<Group, Whole>();
	let started = false;

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

	/** The units in which some groups are looked at. */
	const unitsWith = (groups: Iterable<Group>): Set<Unit> => {
		const found = new Set<Unit>();
		for (const group of groups)
			for (const mention of group) for (const unit of units.of(mention)) found.add(unit);
		return found;
	};

	return {
		groupOf(mention) {
			const group = before(mention);
			return wholes.size === 0 ? group : (wholes.get(group)?.group ?? group);
		},
		update(change, added) {
			const isFirst = !started;
			started = true;
			units.add(added);
			const moved = new Set<Mention>();
			for (const unit of isFirst ? units.all() : unitsWith(change.come))
				joins.put(unit, refiner.joinsIn(unit.told, scene), moved);

			// Most rules join little, and change nothing of most of what comes.
			if (moved.size === 0 && joins.isEmpty && wholes.size === 0) return change;
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

			// At first whatever is joined has just been joined.
			const isJoined = (group: Group): boolean =>
				isFirst ? pool.has(group) : group.some(mention => joins.of(mention).length > 0);
			for (const group of change.come)
				if (isJoined(group)) pool.add(group);
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
