import type {SourceId} from '../../model/ids.ts';
import type {ControlStatement, Holder} from '../../model/timeline.ts';
import {dayNumber} from '../events/days.ts';
import {sourceName} from '../events/names.ts';
import type {World} from '../lexicon/entities.ts';
import {dayInWords, listInWords} from '../statements/in-words.ts';
import {amountInWords} from './entry-words.ts';
import {leavesNoRoom} from './voice-states.ts';

/** "SOHR", "SOHR and SANA", "SOHR, SANA and 3 others". */
export const originsInWords = (world: World, origins: readonly SourceId[]): string =>
	listInWords(origins.map(id => sourceName(world, id)));

/** Sources that are many under one name. */
const plural = /(?:sources|activists|reports|sites|committees)$/;

/** "say SOHR and SANA", "says SOHR". */
const say = (world: World, {origins}: Pick<Holder, 'origins'>): string => {
	const one = origins.length === 1 && !plural.test(origins[0] as string);
	return `${one ? 'says' : 'say'} ${originsInWords(world, origins)}`;
};

/** "ISIS", "ISIS, most of it". */
const had = ({name, extent, share}: Holder): string => {
	const amount = amountInWords(extent, share);
	return amount === 'it' ? name : `${name} (${amount})`;
};

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Everything that a statement says but how it stands around the place. */
type Bare = Omit<ControlStatement, 'around' | 'words'>;

const listed = (parts: readonly string[]): string => parts.join('; ');

/** Whether not all of them can have what they are told to have: a range names rivals. */
const areRivals = (holders: readonly Holder[]): boolean =>
	holders.some((one, index) =>
		holders.slice(index + 1).some(other => leavesNoRoom(one.extent, other.extent)),
	);

const heldWords = (world: World, {holders, against}: Bare): string => {
	const or = areRivals(holders) ? 'or ' : '';
	const told = holders.map(
		(holder, index) => `${index > 0 ? or : ''}held by ${had(holder)}, ${say(world, holder)}`,
	);
	const others = against.map(one => `${one.name}, ${say(world, one)}`);
	return listed(others.length === 0 ? told : [...told, `contradicted: ${others.join('; ')}`]);
};

const bodyOf = (world: World, statement: Bare): string => {
	const {status, holders, left} = statement;
	const sides = [
		...holders.map(holder => `${had(holder)}, ${say(world, holder)}`),
		...left.map(one => `not ${one.name}, ${say(world, one)}`),
	];
	switch (status) {
		case 'held':
			return heldWords(world, statement);
		case 'left':
			return listed([
				...left.map(one => `not held by ${one.name}, ${say(world, one)}`),
				'nobody says by whom it is',
			]);
		case 'contested':
			return `contested: ${listed(sides)}`;
		case 'tie':
			return `a tie: ${listed(sides)}`;
		default:
			return 'nobody says who has it';
	}
};

/** One sentence: "16 May 2016: held by Syrian Government, say SANA and SOHR; contradicted: ISIS, says Amaq." */
export const statementInWords = (
	world: World,
	statement: Bare,
	around: ControlStatement['around'],
): string => {
	const day = statement.day === null ? '' : `${dayInWords(dayNumber(statement.day))}: `;
	const background = statement.background ? ', told as background only' : '';
	const ring = around.map(
		one =>
			`; ${one.words} (${originsInWords(world, one.origins)}${one.day === null ? '' : `, ${dayInWords(dayNumber(one.day))}`})`,
	);
	const body = bodyOf(world, statement);
	return `${day}${day === '' ? capitalised(body) : body}${background}${ring.join('')}.`;
};
