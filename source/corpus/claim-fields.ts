import * as v from 'valibot';
import {claimTypes, countKinds, modalities} from '../model/claim.ts';
import type {ActorId, Day, PlaceId, SourceId} from '../model/ids.ts';
import {parseDay} from './day.ts';

const idList = <Id extends string>() =>
	v.array(
		v.custom<Id>(
			value => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
			'is not a kebab-case id',
		),
		'is not a list of ids',
	);
const day = v.custom<Day>(
	value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) !== null,
	'is not a day of the calendar (YYYY-MM-DD)',
);
export const whole = v.pipe(
	v.number('is not a number'),
	v.integer('is not a whole number'),
	v.minValue(0, 'is below zero'),
);
const bound = v.pipe(
	v.number('is not a number'),
	v.finite('is not a number'),
	v.minValue(0, 'is below zero'),
);
export const span = v.pipe(
	v.strictTuple([whole, whole], 'is not [begin, end]'),
	v.check(([begin, end]) => begin < end, 'ends before it begins'),
);
/** No words carry what rests on an empty span. */
export const evidenceSpan = v.pipe(
	v.strictTuple([whole, whole], 'is not [begin, end]'),
	v.check(([begin, end]) => begin <= end, 'ends before it begins'),
);
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
	v.picklist(options, `is none of ${options.join(', ')}`);

/** The parts of a claim as they come from outside, each of them given. */
export const claimFields = {
	type: oneOf(claimTypes),
	actors: idList<ActorId>(),
	targets: idList<ActorId>(),
	places: idList<PlaceId>(),
	date: v.nullable(
		v.pipe(
			v.object({from: day, to: day}, 'is not {"from", "to"}'),
			v.check(({from, to}) => from <= to, 'ends before it begins'),
		),
	),
	counts: v.array(
		v.pipe(
			v.object({
				what: oneOf(countKinds),
				who: v.nullish(v.pipe(idList<ActorId>().item), null),
				min: bound,
				max: v.nullish(bound, null),
				surface: v.optional(v.string('is not a string'), ''),
			}),
			v.check(({min, max}) => max === null || min <= max, 'has a greater min than max'),
		),
	),
	modality: oneOf(modalities),
	attribution: idList<SourceId>(),
	background: v.boolean('is neither true nor false'),
};
