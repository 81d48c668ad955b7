import {placeName} from '../engine/events/names.ts';
import type {World} from '../engine/lexicon/entities.ts';
import type {Saw} from '../model/decision.ts';
import type {Changed} from '../model/judgement.ts';
import {dateWords} from './date-words.ts';
import {intervalText} from './interval-text.ts';

const counted = (count: number, one: string, several: string): string[] =>
	count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${several}`];

/** As `tollWords` tells it under the rule `best`. */
const killedWords = (killed: Saw['killed']): string => {
	if (!killed) return 'no figure';
	const [low, best, high] = killed;
	const told = intervalText(low, high);
	return low === best && (high === null || high === best) ? told : `${best} (${told})`;
};

const differs = (name: string, before: string, now: string): string[] =>
	before === now ? [] : [`${name} ${before} → ${now}`];

const placeWords = (world: World, before: Saw, now: Saw): string[] => {
	const names = (sign: string, places: Saw['places'], without: Saw['places']): string[] =>
		places.filter(id => !without.includes(id)).map(id => `${sign}${placeName(world, id)}`);
	const differences = [...names('+', now.places, before.places), ...names('-', before.places, now.places)];
	return differences.length === 0 ? [] : [`places ${differences.join(', ')}`];
};

/** What changed, the weightiest first: "2 claims came, 1 claim went; killed 20 → 35 (20–35); date 2016-05-14 → 2016-05-14..15". */
export const changedWords = ({came, gone, reread, before, now}: Changed, world: World): string => {
	const claims = [
		...counted(came.length, 'claim came', 'claims came'),
		...counted(gone, 'claim went', 'claims went'),
		...counted(reread.length, 'claim is read otherwise', 'claims are read otherwise'),
	].join(', ');
	const says = before
		? [
				...differs('killed', killedWords(before.killed), killedWords(now.killed)),
				...differs('date', dateWords(before.date) || 'none', dateWords(now.date) || 'none'),
				...placeWords(world, before, now),
				...differs('type', before.type, now.type),
			]
		: [];
	return [claims, ...says].filter(part => part !== '').join('; ');
};
