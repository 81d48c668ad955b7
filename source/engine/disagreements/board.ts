import type {Disagreement} from '../../model/disagreement.ts';
import type {DisagreementId} from '../../model/ids.ts';
import {revised} from '../events/sorted.ts';
import type {Finished} from './finish-draft.ts';

/** Something found, and where: in which file or story, as the how-manieth. */
export type Found = Finished & {unit: {readonly name: string}; index: number};

/** What became of disagreements. */
export type Settled = {gone: Finished[]; come: Finished[]};

const byFile = (a: Found, b: Found): number => {
	const [x, y] = [a.unit.name, b.unit.name];
	return x < y ? -1 : x > y ? 1 : a.index - b.index;
};

/** Worst first; what ranks alike by id, so that no order of import shows. */
export const worstFirst = (a: Disagreement, b: Disagreement): number =>
	b.rank - a.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const same = (a: Found, b: Found): boolean =>
	a === b ||
	(a.events.size === b.events.size &&
		[...a.events].every(event => b.events.has(event)) &&
		JSON.stringify(a.disagreement) === JSON.stringify(b.disagreement));

/** All that was found. Of what is found twice, in two files, the one that stands first counts. */
export class Board {
	/** Worst first. */
	list: readonly Disagreement[] = [];
	readonly #byId = new Map<DisagreementId, Found[]>();
	/** What counted under an id before it was touched. */
	readonly #touched = new Map<DisagreementId, Found | undefined>();

	put(found: Found): void {
		const list = this.#touch(found);
		if (list) list.push(found);
		else this.#byId.set(found.disagreement.id, [found]);
	}

	take(found: Found): void {
		const list = this.#touch(found) ?? [];
		list.splice(list.indexOf(found), 1);
		if (list.length === 0) this.#byId.delete(found.disagreement.id);
	}

	/** Brings the list up to date; gives what left it and what came into it. */
	settle(): Settled {
		const gone: Finished[] = [];
		const come: Finished[] = [];
		for (const [id, before] of this.#touched) {
			const now = this.#first(id);
			if (before && now && same(before, now)) {
				now.disagreement = before.disagreement;
				continue;
			}

			if (before) gone.push(before);
			if (now) come.push(now);
		}

		this.#touched.clear();
		this.list = revised(
			this.list,
			new Set(gone.map(one => one.disagreement)),
			come.map(one => one.disagreement),
			worstFirst,
		);
		return {gone, come};
	}

	#touch({disagreement: {id}}: Found): Found[] | undefined {
		if (!this.#touched.has(id)) this.#touched.set(id, this.#first(id));
		return this.#byId.get(id);
	}

	#first(id: DisagreementId): Found | undefined {
		const list = this.#byId.get(id);
		return list && list.length > 1 ? list.toSorted(byFile)[0] : list?.[0];
	}
}
