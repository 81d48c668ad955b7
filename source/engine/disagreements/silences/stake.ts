import type {ActorId} from '../../../model/ids.ts';
import {sideOf} from '../../events/sides.ts';
import {blocOfAlignment, campOf} from '../../lexicon/camps.ts';
import type {World} from '../../lexicon/entities.ts';
import type {Camp} from './coverage.ts';
import type {Subject} from './subject.ts';
import {victimsIn} from './tells-of.ts';

/** What an event is to a camp: its own loss, its own success, its own side's deed against civilians. */
export type Stake = 'loss' | 'gain' | 'blame' | 'none';

/** What an event means for those who are silent of it, as others tell it. */
export const stakeOf = (world: World, {event, topics}: Subject, camp: Camp): Stake => {
	const bloc = blocOfAlignment(camp);
	if (bloc === null) return 'none';
	const told = event.claims.filter(claim => claim.modality === 'asserted');
	const isOwn = (actor: ActorId): boolean => sideOf(world, actor) === bloc;
	const acted = (type: string): boolean =>
		told.some(claim => claim.type === type && claim.actors.some(isOwn));
	if (topics[0] === 'ground') {
		if (acted('territory-left')) return 'loss';
		if (acted('territory-gained')) return 'gain';
		return told.some(claim => claim.targets.some(isOwn)) ? 'loss' : 'none';
	}

	if (told.some(claim => victimsIn(claim).some(isOwn))) return 'loss';
	const own = told.filter(claim => claim.actors.some(isOwn));
	if (own.length === 0) return 'none';
	return own.some(claim => victimsIn(claim).some(actor => campOf({world}, actor) === 'civilian'))
		? 'blame'
		: 'gain';
};
