import type {Actor, Source} from './entities.ts';

type Camp = Actor['camp'];

/** Whether a source by its own method gives no figures of a camp's dead (`method` in `sources.json`); false where no method is known. */
export const leavesOut = (source: Source | undefined, camp: Camp): boolean => {
	const {counts, omits} = source?.method ?? {};
	return counts ? !counts.includes(camp) : (omits?.includes(camp) ?? false);
};

const adjectives: Readonly<Record<Camp, string>> = {
	isis: "ISIS's",
	government: "the government's",
	russia: "Russia's",
	opposition: "the opposition's",
	nusra: "the Nusra Front's",
	sdf: "the SDF's",
	coalition: "the coalition's",
	civilian: 'civilian',
	other: "outsiders'",
	unknown: "unknown sides'",
};

/** "The government's dead", "civilian dead". */
export const deadOf = (camp: Camp): string => `${adjectives[camp]} dead`;

/** Of whom alone a source counts the dead: "civilians only"; null where it counts more, or nobody says how it counts. */
export const countsOnly = (source: Source | undefined): string | null => {
	const counts = source?.method?.counts;
	if (!counts) return null;
	return counts.length === 1 && counts[0] === 'civilian'
		? 'civilians only'
		: `only ${counts.map(camp => deadOf(camp)).join(' and ')}`;
};
