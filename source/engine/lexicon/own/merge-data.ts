import {fold} from '../../text/normalise.ts';
import type {LocatedJson} from './located-json.ts';

/** For each list and object of a merged file: the offsets, in the user's file, of those of its members that come from there. */
export type Origins = Map<object, Map<PropertyKey, number>>;

type MergeFault = {at: number; problem: string; remedy: string};

export type Merged = {
	value: unknown;
	origins: Origins;
	/** What was taken away, by id or word, and where the user's file says so. */
	removed: ReadonlyMap<string, number>;
	faults: readonly MergeFault[];
};

type JsonObject = Record<string, unknown>;
type Member = {value: unknown; at: number | undefined};

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry of a list is known by: two with the same are one. Groups of words have none. */
export const identityOf = (value: unknown): string | null => {
	if (!isObject(value)) return null;
	const key = ['id', 'rule', 'who'].find(name => Object.hasOwn(value, name));
	return key === undefined ? null : String(value[key]);
};

/** JSON has no comments: a field whose name begins so is one. */
const isRemark = (key: string): boolean => key.startsWith('_');

const steps = ['add', 'without', 'only'];
/** `{"add": […], "without": […]}` in the place of a list. */
const isListChange = (value: unknown): value is JsonObject =>
	isObject(value) &&
	steps.some(key => Object.hasOwn(value, key)) &&
	Object.keys(value).every(key => steps.includes(key) || isRemark(key));

/** The lists of words of a group, which has no name of its own. */
const wordLists = (group: JsonObject): string[] =>
	Object.keys(group).filter(key => Array.isArray(group[key]) && (key === 'words' || key === 'near'));

class Merger {
	readonly origins: Origins = new Map();
	readonly removed = new Map<string, number>();
	readonly faults: MergeFault[] = [];
	readonly #offsets: LocatedJson['offsets'];

	constructor(offsets: LocatedJson['offsets']) {
		this.#offsets = offsets;
	}

	merge(base: unknown, own: unknown, at: number): unknown {
		if (isListChange(own) && (base === undefined || Array.isArray(base)))
			return this.#change(base ?? [], own, at);
		// A schema takes a list for an object without these fields.
		if (isObject(base) && Array.isArray(own)) {
			this.faults.push({at, problem: 'must be an object {…}, not a list', remedy: 'Correct the value.'});
			return base;
		}

		if (Array.isArray(own)) return this.#list(Array.isArray(base) ? base : [], own, at);
		return isObject(own) ? this.#object(isObject(base) ? base : {}, own) : own;
	}

	#at(container: object, key: PropertyKey, otherwise: number): number {
		return this.#offsets.get(container)?.get(key) ?? otherwise;
	}

	/** The words or ids of a `without`, each with its place. */
	#names(container: JsonObject, key: string, at: number): {name: string; at: number}[] {
		const names = container[key];
		const place = this.#at(container, key, at);
		if (!Array.isArray(names)) {
			this.faults.push({
				at: place,
				problem: `"${key}" is no list`,
				remedy: 'Write a list of what is to be taken away: ["…", "…"].',
			});
			return [];
		}

		return names.map((name, index) => ({name: String(name), at: this.#at(names, index, place)}));
	}

	#missing({name, at}: {name: string; at: number}): void {
		this.faults.push({
			at,
			problem: `"${name}" cannot be taken away: it does not stand here`,
			remedy: 'Correct it as it stands in the shipped data, or leave it out.',
		});
	}

	#object(base: JsonObject, own: JsonObject): JsonObject {
		const members = new Map(Object.entries(base));
		const origins = new Map<PropertyKey, number>();
		if (Object.hasOwn(own, 'without')) {
			for (const one of this.#names(own, 'without', 0)) {
				if (members.delete(one.name)) this.removed.set(one.name, one.at);
				else this.#missing(one);
			}
		}

		for (const [key, value] of Object.entries(own)) {
			if (key === 'without' || isRemark(key)) continue;
			const at = this.#at(own, key, 0);
			origins.set(key, at);
			members.set(key, this.merge(members.get(key), value, at));
		}

		const merged = Object.fromEntries(members);
		this.origins.set(merged, origins);
		return merged;
	}

	#change(base: unknown, change: JsonObject, at: number): unknown {
		const {add = [], only} = change;
		const from = only === undefined ? base : this.merge([], only, this.#at(change, 'only', at));
		if (!Array.isArray(from)) return from;
		const kept = Object.hasOwn(change, 'without')
			? this.#without(from, this.#names(change, 'without', at))
			: from;
		return this.merge(kept, add, this.#at(change, 'add', at));
	}

	#without(base: readonly unknown[], names: readonly {name: string; at: number}[]): unknown[] {
		let kept = [...base];
		for (const one of names) {
			const word = fold(one.name);
			let found = false;
			const isIt = (value: unknown): boolean => {
				const same = typeof value === 'string' ? fold(value) === word : identityOf(value) === one.name;
				found ||= same;
				return same;
			};
			kept = kept.flatMap(value => {
				if (isIt(value)) return [];
				if (!isObject(value) || identityOf(value) !== null) return [value];
				const group = {...value};
				for (const key of wordLists(group)) {
					const words = (group[key] as unknown[]).filter(member => !isIt(member));
					if (words.length === 0) return [];
					group[key] = words;
				}

				return [group];
			});
			if (found) this.removed.set(one.name, one.at);
			else this.#missing(one);
		}

		return kept;
	}

	/** Words are added behind, entries and groups before those that ship: where two fit, the user's is tried first. */
	#list(base: readonly unknown[], own: readonly unknown[], at: number): unknown[] {
		const kept: Member[] = base.map((value, index) => ({
			value,
			at: this.origins.get(base)?.get(index),
		}));
		const entries = new Map<string, Member>();
		const words = new Set<string>();
		for (const member of kept) {
			const identity = identityOf(member.value);
			if (identity !== null) entries.set(identity, member);
			if (typeof member.value === 'string') words.add(fold(member.value));
		}

		const before: Member[] = [];
		const behind: Member[] = [];
		const known = new Set<string>();
		for (const [index, value] of own.entries()) {
			const place = this.#at(own, index, at);
			const identity = identityOf(value);
			if (identity !== null && known.has(identity)) {
				this.faults.push({
					at: place,
					problem: `"${identity}" stands here twice`,
					remedy: 'Make one entry of the two, or give one of them another name.',
				});
				continue;
			}

			const shipped = identity === null ? undefined : entries.get(identity);
			const merged = this.merge(shipped?.value, value, place);
			if (identity !== null) known.add(identity);
			if (shipped) {
				shipped.value = merged;
				shipped.at = place;
			} else if (typeof value === 'string') {
				if (!words.has(fold(value))) behind.push({value, at: place});
				words.add(fold(value));
			} else (isObject(value) ? before : behind).push({value: merged, at: place});
		}

		const all = [...before, ...kept, ...behind];
		const merged = all.map(({value}) => value);
		this.origins.set(
			merged,
			new Map(
				all.flatMap(({at: place}, index): [number, number][] =>
					place === undefined ? [] : [[index, place]],
				),
			),
		);
		return merged;
	}
}

/**
 * Joins a user's data file with the shipped one of the same name:
 *
 * - an object is joined field by field, and `"without": […]` in it takes fields away;
 * - a list is added to; entries are known by `id`, `rule` or `who`, and one that is there already is joined with it. `{"add": […],
 *   "without": […]}` in its place takes words and entries away too, `{"only": […]}` replaces it;
 * - anything else replaces; a field whose name begins with "_" is a remark.
 */
export const mergeData = (base: unknown, own: LocatedJson): Merged => {
	const merger = new Merger(own.offsets);
	const value = merger.merge(base, own.value, 0);
	const {origins, removed, faults} = merger;
	return {value, origins, removed, faults};
};
