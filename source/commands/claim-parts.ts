import type {World} from '../engine/lexicon/entities.ts';
import {type Count, countKinds} from '../model/claim.ts';
import type {ClaimParts} from '../model/edit.ts';
import type {ActorId, PlaceId, SourceId} from '../model/ids.ts';
import type {Options} from './command.ts';
import {countGrammar} from './count-grammar.ts';
import {UsageError} from './errors.ts';
import {type NameKind, resolveName, resolveSource} from './resolve-name.ts';

/**
 * Reads a figure as the analyst writes it: 20, 20+ (or more), 20-30.
 *
 * @throws UsageError naming what is wrong.
 */
const readCount = (world: World, text: string): Count => {
	const [what = '', figure = '', ...who] = text.trim().split(/\s+/);
	const kind = countKinds.find(one => one === what);
	if (!kind) throw new UsageError(`--count "${text}": "${what}" is none of ${countKinds.join(', ')}.`);
	const parts = /^(?<min>\d{1,9})(?:(?<open>\+)|-(?<max>\d{1,9}))?$/.exec(figure)?.groups;
	if (!parts) throw new UsageError(`--count "${text}": give ${countGrammar}.`);
	const min = Number(parts.min);
	const max = parts.open ? null : Number(parts.max ?? parts.min);
	if (max !== null && max < min) throw new UsageError(`--count "${text}" ends below where it begins.`);
	const name = who.join(' ');
	return {
		what: kind,
		who: name === '' ? null : (resolveName(world, 'actor', name, `--count "${text}":`) as ActorId),
		min,
		max,
		// No words of the report carry it.
		surface: '',
	};
};

/** A list as given, `none` for an empty one. */
const listOf = <Value>(option: string, texts: readonly string[], read: (text: string) => Value): Value[] => {
	if (!texts.includes('none')) {
		const values = texts.map(read);
		return values.filter(
			(value, index) => values.findIndex(one => JSON.stringify(one) === JSON.stringify(value)) === index,
		);
	}

	if (texts.length > 1) throw new UsageError(`--${option} none stands alone.`);
	return [];
};

/**
 * What the options say of a claim: only the parts that were given.
 *
 * @throws UsageError for a name that nothing has, or a figure that is none.
 */
export const claimParts = (world: World, options: Options): ClaimParts => {
	const {type, place, actor, target, date, count, modality, source, background} = options;
	const named = <Id extends string>(option: string, kind: NameKind, texts: readonly string[]): Id[] =>
		listOf(option, texts, text => resolveName(world, kind, text, `--${option}`) as Id);
	if (source?.includes('none'))
		throw new UsageError('--source none: somebody says it. Its own voice is --source outlet.');
	return {
		...(type && {type}),
		...(actor && {actors: named<ActorId>('actor', 'actor', actor)}),
		...(target && {targets: named<ActorId>('target', 'actor', target)}),
		...(place && {places: named<PlaceId>('place', 'place', place)}),
		...(date !== undefined && {date}),
		...(count && {counts: listOf('count', count, text => readCount(world, text))}),
		...(modality && {modality}),
		...(source && {attribution: listOf('source', source, text => resolveSource(world, text) as SourceId)}),
		...(background !== undefined && {background}),
	};
};
