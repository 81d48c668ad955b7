import type {Group, Mention} from '../mention.ts';
import type {Refiner as Old} from './refiner.ts';
import type {Refiner} from './unit-refiner.ts';

/** TEMPORARY, until units are the way of all refiners. */
export const adapt =
	(refiner: Refiner): Old =>
	scene => {
		const units = new Map<string, Mention[]>();
		const all = [...scene.byReport.values()].flat();
		for (const mention of all) {
			const keys = refiner.unitsOf === 'reports' ? [mention.report.id as string] : refiner.unitsOf(mention);
			for (const key of new Set(keys)) {
				const list = units.get(key);
				if (list) list.push(mention);
				else units.set(key, [mention]);
			}
		}

		const groupOf = (mention: Mention): Group => scene.joints.membersOf(mention) as Group;
		const known = new Map<Mention, boolean>();
		for (const mention of all) {
			try {
				scene.joints.membersOf(mention);
				known.set(mention, scene.joints.membersOf(mention) !== undefined);
			} catch {
				known.set(mention, false);
			}
		}

		const joins = [...units.values()].flatMap(told =>
			refiner.joinsIn(
				told.filter(one => known.get(one)),
				{groupOf, geography: scene.geography},
			),
		);
		for (const [a, b] of joins) scene.joints.join(a, b);
	};
