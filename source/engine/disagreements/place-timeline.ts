import type {PlaceId} from '../../model/ids.ts';
import type {ControlAct} from '../../model/timeline.ts';
import {file} from '../events/filed.ts';
import {actorName, placeName} from '../events/names.ts';
import {placesInWords, saying, sourcesInWords, spanInWords} from '../statements/in-words.ts';
import {isPartial, isPriorState, type Stance} from '../statements/stance.ts';
import type {Corpus, Statement} from '../statements/statement.ts';
import type {Draft} from './draft.ts';

const phrases: Readonly<Record<ControlAct, string>> = {
	took: 'took it',
	left: 'left it',
	holds: 'holds it',
	besieges: 'surrounds it',
	relieved: 'broke the siege of it',
	entered: 'attacked or entered it',
	tries: 'advances towards it or tries to take it',
	fights: 'fighting there',
	'holds-out': 'its defenders still hold out inside',
	'not-took': 'did not take it',
	'not-left': 'did not leave it',
	'not-holds': 'does not hold it',
};

/** The timeline of one place. */
export type Place = {id: PlaceId; stances: readonly Stance[]; corpus: Corpus};

const statementsIn = (stances: readonly Stance[]): Statement[] => [
	...new Set(stances.map(one => one.statement)),
];

const sideName = (place: Place, side: string): string => {
	for (const {statement} of place.stances)
		for (const actor of statement.claim.actors) {
			const camp = place.corpus.world.actors.get(actor)?.camp;
			if (actor === side || camp === side) return actorName(place.corpus.world, actor);
		}

	return side;
};

const sayingOf = (place: Place, group: readonly Stance[]): string => {
	const [first] = group;
	if (!first) return '';
	if (first.act === 'fights' || first.act === 'holds-out') return phrases[first.act];
	const acts = new Set(group.map(one => one.act));
	const phrase = acts.has('took') && acts.has('holds') ? 'took or holds it' : phrases[first.act];
	const whole = first.act === 'not-took' && group.every(one => one.statement.claim.extent === 'whole');
	const partial = group.every(one => isPartial(place.corpus, place.id, one));
	const limited = whole ? 'all of it' : partial ? 'part of it' : 'it';
	return `${sideName(place, first.side)} ${phrase.replace(/\bit$/, limited)}`;
};

/** "ISIS took it" of several places. */
const valueAt = (value: string, names: string): string =>
	value.replace(/\bit\b/, names).replace(/\bthere\b/, `at ${names}`);

/** A disagreement on control of a place, with who says what in its reason. */
export const draftOf = (
	place: Place,
	kind: Draft['kind'],
	groups: readonly (readonly Stance[])[],
	why: string,
): Draft => {
	const {corpus} = place;
	const positions = groups.map(group => ({statements: statementsIn(group), value: sayingOf(place, group)}));
	const reasonAt = (names: string, told: Draft['positions']): string => {
		const parts = told.map(
			({statements, value}) =>
				`${sourcesInWords(corpus.world, statements)} ${saying(statements)} "${value}" (${spanInWords(statements)})`,
		);
		return `${names}: ${parts.join('; ')}; ${why}.`;
	};
	return {
		about: {place: place.id},
		facet: 'control',
		kind,
		positions,
		reason: reasonAt(placeName(corpus.world, place.id), positions),
		again: (places, told) => {
			const names = placesInWords(corpus.world, places);
			return {
				values: told.map(({value}) => valueAt(value, names)),
				reason: reasonAt(names, told)
					.replaceAll(' it"', ' them"')
					.replace('; the place changed', '; they changed'),
			};
		},
	};
};

/** Whether a stance is of one day. */
export const isSingleDay = (stance: Stance): boolean =>
	stance.statement.window?.from === stance.statement.window?.to;

const none: readonly never[] = [];

/** Stances of one kind on one day; with `around`, also those whose longer windows hold the day. */
export const on = (
	place: Place,
	day: number,
	acts: readonly ControlAct[],
	around = true,
): readonly Stance[] => {
	const found: Stance[] = [];
	for (const stance of place.stances) {
		const {window} = stance.statement;
		// The days first: of what is told around a day, little is of it.
		if (!window || window.from > day || window.to < day || !acts.includes(stance.act)) continue;
		if ((around || window.from === window.to) && !isPriorState(stance.statement)) found.push(stance);
	}

	return found.length > 0 ? found : none;
};

const noSides: ReadonlyMap<string, readonly Stance[]> = new Map();

/** Stances by the side they speak of. */
export const bySide = (stances: readonly Stance[]): ReadonlyMap<string, readonly Stance[]> => {
	if (stances.length === 0) return noSides;
	const map = new Map<string, Stance[]>();
	for (const stance of stances) file(map, stance.side, stance);
	return map;
};

/** Those of voices that are not among the others: who says both does not differ with himself. */
export const otherVoices = (stances: readonly Stance[], than: readonly Stance[]): Stance[] => {
	const voices = new Set(than.map(one => one.statement.voice));
	return stances.filter(one => !voices.has(one.statement.voice));
};

/**
 * Whether a position can bear a conflict: two voices say it, or one in words of its own about that very place. What a rule had to fetch from
 * another sentence is too weak to stand alone against others.
 */
export const isBorne = (stances: readonly Stance[]): boolean =>
	stances.some(one => one.statement.firm) || new Set(stances.map(one => one.statement.voice)).size > 1;

/** Those that put no limit to how much of the place they mean. */
export const unlimited = (place: Place, stances: readonly Stance[]): Stance[] =>
	stances.filter(one => !isPartial(place.corpus, place.id, one));
