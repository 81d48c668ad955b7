import type {ActorId} from '../../model/ids.ts';
import {byFrequency} from '../events/by-frequency.ts';
import {actorName} from '../events/names.ts';
import {sideOf} from '../events/sides.ts';
import type {World} from '../lexicon/entities.ts';
import type {Said} from './said.ts';

/** The name of a side. */
export type SideNames = (side: string) => string;

/** Names a side after its actor that is named most often there, of equals the first, else after the first actor of the world that stands on it. */
export const sideNames = (world: World, said: readonly Said[]): SideNames => {
	const bySide = new Map<string, ActorId[]>();
	for (const {statement} of said)
		for (const actor of statement.claim.actors) {
			const side = sideOf(world, actor);
			const list = bySide.get(side);
			if (list) list.push(actor);
			else bySide.set(side, [actor]);
		}

	const known = new Map<string, string>();
	const nameOf = (side: string): string => {
		const [named] = byFrequency(bySide.get(side) ?? []);
		const actor = named ?? [...world.actors.values()].find(({id}) => sideOf(world, id) === side)?.id;
		return actorName(world, actor ?? (side as ActorId));
	};
	return side => {
		const found = known.get(side) ?? side.split('+').map(nameOf).join(' and ');
		known.set(side, found);
		return found;
	};
};
