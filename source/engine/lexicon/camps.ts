import type {ActorId} from '../../model/ids.ts';
import {type Actor, camps, type Source, type World} from './entities.ts';

type Camp = Actor['camp'];

/** The world, or a lexicon that holds one. */
type Known = {readonly world: World};

/** What is known of a camp besides its name. */
type CampFacts = {
	/** Takes part in the war. */
	readonly fights: boolean;
	/** The camp that it fights beside around Deir ez-Zor, from the air or with few men on the ground. */
	readonly beside: Camp | null;
	/** Has an army, whose men are soldiers: any other's are fighters. */
	readonly hasArmy: boolean;
	/** Came to this war with aircraft: it strikes from the air unless guns or rockets are named. */
	readonly flies: boolean;
};

const onGround = {fights: true, beside: null, hasArmy: false, flies: false};
const outside = {...onGround, fights: false};
const facts: Readonly<Record<Camp, CampFacts>> = {
	isis: onGround,
	government: {...onGround, hasArmy: true},
	russia: {fights: true, beside: 'government', hasArmy: true, flies: true},
	opposition: onGround,
	nusra: onGround,
	sdf: onGround,
	coalition: {fights: true, beside: 'sdf', hasArmy: true, flies: true},
	civilian: outside,
	// The United Nations, but neighbouring states, too.
	other: {...outside, hasArmy: true},
	// Tribes, and sides of the user's own.
	unknown: onGround,
};

/** The camp of an actor; "unknown" for one that is not listed. */
export const campOf = ({world}: Known, id: ActorId): Camp => world.actors.get(id)?.camp ?? 'unknown';

/** The camp that an actor's camp counts as where sides are asked for: what the coalition does from the air, it does beside the SDF. */
export const blocOf = (known: Known, id: ActorId): Camp => {
	const camp = campOf(known, id);
	return facts[camp].beside ?? camp;
};

/** The same of a source that speaks for a camp; null where it speaks for none. */
export const blocOfAlignment = (alignment: Source['alignment'] | undefined): Camp | null => {
	const camp = camps.find(name => name === alignment);
	return camp && facts[camp].fights && camp !== 'unknown' ? (facts[camp].beside ?? camp) : null;
};

/** Whether an actor is of those whom the laws of war protect. */
export const isCivilian = (known: Known, id: ActorId | undefined): boolean =>
	id !== undefined && campOf(known, id) === 'civilian';

/** Whether a side takes part in the war: civilians and bodies like the United Nations do not, nor who is not listed. */
export const isFighting = (known: Known, id: ActorId): boolean =>
	known.world.actors.has(id) && facts[campOf(known, id)].fights;

/** Whether an actor belongs to a camp of this war: it fights, and for whom is known. */
export const isBelligerent = (known: Known, id: ActorId): boolean =>
	isFighting(known, id) && campOf(known, id) !== 'unknown';

/** Whether an actor's men are soldiers. */
export const hasArmy = (known: Known, id: ActorId): boolean => facts[campOf(known, id)].hasArmy;

/** Whether an actor strikes from the air where nothing else is told. */
export const isAirborne = (known: Known, id: ActorId): boolean => facts[campOf(known, id)].flies;
