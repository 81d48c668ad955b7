import type {PlaceId} from '../../model/ids.ts';
import {dayFromNumber, type Window, windowOf} from '../events/days.ts';
import {actorName, placeName, sourceName} from '../events/names.ts';
import type {World} from '../lexicon/entities.ts';
import type {Statement} from './statement.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** "14 May 2016". */
export const dayInWords = (day: number): string => {
	const [year, month, date] = dayFromNumber(day).split('-').map(Number);
	return `${date} ${months[(month ?? 1) - 1]} ${year}`;
};

/** "14 May 2016", "14 to 16 May 2016", "an unknown day". */
export const windowInWords = (window: Window | null): string => {
	if (!window) return 'an unknown day';
	if (window.from === window.to) return dayInWords(window.from);
	const [first, last] = [dayInWords(window.from), dayInWords(window.to)];
	const [, ...tail] = last.split(' ');
	return `${first.endsWith(tail.join(' ')) ? first.split(' ')[0] : first} to ${last}`;
};

/** The day on which the report of a statement was published. */
export const publishedInWords = (statement: Statement | undefined): string => {
	const day = statement?.report.published;
	return windowInWords(day ? windowOf({from: day, to: day}) : null);
};

/** "A, B and C"; more than `most` are "A, B and 3 others"; lists within the list are "A and B; C and D". */
export const listInWords = (names: readonly string[], most = 3): string => {
	if (names.length > 1 && names.length <= most && names.some(name => name.includes(' and ')))
		return names.join('; ');
	if (names.length > most)
		return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} others`;
	if (names.length < 2) return names[0] ?? 'nobody';
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

/** The distinct origins of some statements by name. */
export const sourcesInWords = (world: World, statements: readonly Statement[]): string =>
	listInWords(
		[...new Set(statements.map(one => one.origin))].sort().map(origin => sourceName(world, origin)),
	);

/** Who acts, by name; the side that a statement names first. */
export const actorsInWords = (world: World, statements: readonly Statement[]): string => {
	const [first] = statements;
	const actors = first?.claim.actors ?? [];
	return actors.length === 0
		? 'somebody'
		: listInWords(
				actors.map(actor => actorName(world, actor)),
				2,
			);
};

export const placesInWords = (world: World, places: readonly PlaceId[], most = 4): string =>
	listInWords(
		places.map(place => placeName(world, place)),
		most,
	);

/** Sources that are many under one name. */
const plural = /(?:sources|activists|reports|sites|committees)$/;

/** The form of a verb that goes with whoever speaks: "SOHR says", "activists say", "SOHR and SANA say". */
export const verb = (statements: readonly Statement[], one: string, several: string): string => {
	const origins = new Set(statements.map(statement => statement.origin));
	return origins.size > 1 || [...origins].some(origin => plural.test(origin)) ? several : one;
};

/** "say" for several, "says" for one. */
export const saying = (statements: readonly Statement[]): string => verb(statements, 'says', 'say');

/** The days all statements speak of. */
export const spanInWords = (statements: readonly Statement[]): string => {
	const windows = statements.map(one => one.window).filter(window => window !== null);
	if (windows.length === 0) return 'an unknown day';
	return windowInWords({
		from: Math.min(...windows.map(window => window.from)),
		to: Math.max(...windows.map(window => window.to)),
	});
};
