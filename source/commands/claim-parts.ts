import {type NameKind, resolveName, resolveSource} from '../corrections/name-in-world.ts';
import {readCount} from '../corrections/read-count.ts';
import {readList} from '../corrections/read-list.ts';
import type {World} from '../engine/lexicon/entities.ts';
import type {ClaimParts} from '../model/edit.ts';
import type {ActorId, PlaceId, SourceId} from '../model/ids.ts';
import {asOption} from './as-option.ts';
import type {Options} from './command.ts';
import {UsageError} from './errors.ts';

/**
 * What the options say of a claim: only the parts that were given.
 *
 * @throws UsageError for a name that nothing has, or a figure that is none.
 */
export const claimParts = (world: World, options: Options): ClaimParts => {
	const {type, place, actor, target, date, count, modality, source, background} = options;
	const listOf = <Value>(option: string, texts: readonly string[], read: (text: string) => Value): Value[] =>
		asOption(option, () => readList(texts, read));
	const named = <Id extends string>(option: string, kind: NameKind, texts: readonly string[]): Id[] =>
		listOf(option, texts, text => resolveName(world, kind, text) as Id);
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
