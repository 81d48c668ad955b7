import type * as v from 'valibot';
import {sha256} from '../../text/hash.ts';
import {phraseWords} from '../../text/phrase-text.ts';
import {referenceFaults} from '../check-references.ts';
import {classNames} from '../dictionary-entries.ts';
import type {World} from '../entities.ts';
import type {Fault} from '../fault.ts';
import {type DataFile, parseData} from '../parse-data.ts';
import type {TimeWords} from '../time-words.ts';
import type {
	actorWordsSchema,
	ambiguousSchema,
	classesSchema,
	Figures,
	People,
	placeWordsSchema,
	Reporting,
	TriggerRule,
	wordingSchema,
} from '../word-files.ts';
import {worldFaults} from '../world.ts';
import {dataShapes} from './data-shapes.ts';
import {joinFile} from './join-file.ts';
import {type JoinedFile, offsetAround, offsetAt} from './joined-file.ts';
import {type OwnFault, ownFault} from './own-fault.ts';
import {sharedNames, sharedWords} from './shared-names.ts';

/** Enough to see what is wrong; a file that is wrong all over is not looked at to its end. */
const enough = 1000;

const byId = <Entry extends {id: string}>(entries: readonly Entry[]): Map<Entry['id'], Entry> =>
	new Map(entries.map(entry => [entry.id, entry]));

/** A word of nothing but signs: no text has it as a word. */
const wordlessFaults = function* ({merged: _, origins, ...file}: JoinedFile): Generator<OwnFault> {
	for (const [list, offsets] of origins) {
		if (!Array.isArray(list)) continue;
		for (const [index, at] of offsets) {
			const word: unknown = list[index as number];
			if (typeof word === 'string' && phraseWords(word).length === 0)
				yield ownFault(file, at, {
					problem: `"${word}" holds no letters and will never be found`,
					remedy: 'Write it in letters, or leave it out.',
				});
		}
	}
};

/** What the joined files say together: names that lead nowhere, and names that lead to two. */
const jointFaults = (value: <Value>(name: string) => Value): {references: Fault[]; names: Fault[]} => {
	const world: World = {
		places: byId(value('gazetteer.json')),
		actors: byId(value('actors.json')),
		sources: byId(value('sources.json')),
		fronts: byId(value('fronts.json')),
	};
	const {names: ambiguous} = value<v.InferOutput<typeof ambiguousSchema>>('ambiguous.json');
	const people = value<People[]>('lexicon/ar/people.json');
	const reporting = value<Reporting>('lexicon/ar/reporting.json');
	const {epithets} = value<v.InferOutput<typeof actorWordsSchema>>('lexicon/ar/actor-words.json');
	const classes = value<v.InferOutput<typeof classesSchema>>('lexicon/ar/classes.json');
	const wording = value<v.InferOutput<typeof wordingSchema>>('lexicon/ar/extent.json');
	const references = {
		world,
		classes: classNames(classes, wording),
		triggers: value<TriggerRule[]>('lexicon/ar/triggers.json'),
		people,
		epithets,
		reporting,
		ambiguous,
	};
	const figures = value<Figures>('lexicon/ar/figures.json');
	const time = value<TimeWords>('lexicon/ar/time.json');
	const {anaphors} = value<v.InferOutput<typeof placeWordsSchema>>('lexicon/ar/places.json');
	return {
		references: [...worldFaults(world), ...referenceFaults(references)],
		names: [
			...sharedNames(world, ambiguous),
			...sharedWords('lexicon/ar/people.json', null, people),
			...sharedWords('lexicon/ar/places.json', 'anaphors', anaphors),
			...sharedWords('lexicon/ar/reporting.json', 'hearsay', reporting.hearsay),
			...(['indefinite', 'hedges', 'kinds'] as const).flatMap(field => [
				...sharedWords('lexicon/ar/figures.json', field, figures[field]),
			]),
			...(['relative', 'months_relative', 'parts'] as const).flatMap(field => [
				...sharedWords('lexicon/ar/time.json', field, time[field]),
			]),
		],
	};
};

/** The file of the user that takes away what a fault misses. */
const takenBy = (joined: readonly JoinedFile[], {missing}: Fault): JoinedFile | undefined =>
	missing === undefined ? undefined : joined.find(({removed}) => removed.has(missing));

/** What was taken away and is still named, told where it is taken away: once, whoever names it. */
const takenFaults = (joined: readonly JoinedFile[], references: readonly Fault[]): OwnFault[] => {
	const byName = new Map<string, {file: JoinedFile; users: Set<string>}>();
	for (const fault of references) {
		const file = takenBy(joined, fault);
		if (!file || fault.missing === undefined) continue;
		const {users} = byName.get(fault.missing) ?? {users: new Set()};
		byName.set(fault.missing, {file, users: users.add(`${fault.file}, ${fault.place}`)});
	}

	return [...byName].map(([name, {file, users}]) => {
		const [first = '', ...others] = users;
		const more = others.length > 0 ? ` and ${others.length} more` : '';
		return ownFault(file, file.removed.get(name) ?? 0, {
			problem: `"${name}" cannot be taken away: it is named in ${first}${more}`,
			remedy: 'Correct these too, or leave it.',
		});
	});
};

/** The joined file, which was read already. */
const laidOver = (shipped: DataFile, {name, text, value}: JoinedFile): DataFile => ({
	name,
	text: JSON.stringify(value),
	checked: {hash: sha256(`${shipped.checked?.hash ?? sha256(shipped.text)}\u0000${text}`), value},
});

/**
 * Lays a user's data files over those that ship: what their words add, override and take away, see `merge-data.ts`.
 *
 * @param own named as the shipped files are; any of them may be absent.
 * @param whole whether these are all of the user's files; else what one names of another is not asked for.
 * @returns the files to compile and every fault of the user's; with a fault none of the files is to be used.
 * @throws DataError where a shipped file cannot be used.
 */
export const extendData = (
	shipped: readonly DataFile[],
	own: readonly DataFile[],
	whole = true,
): {files: DataFile[]; faults: OwnFault[]} => {
	const joined: JoinedFile[] = [];
	const faults: OwnFault[] = [];
	for (const file of own) {
		const base = shipped.find(({name}) => name === file.name);
		if (!base) throw new Error(`${file.name} is no data file`);
		const result = joinFile(base, file);
		if (Array.isArray(result)) faults.push(...result);
		else joined.push(result);
	}

	faults.push(...joined.flatMap(file => [...wordlessFaults(file)]));
	// Where one file could not be read, what another names of it would be missed for nothing.
	if (joined.length < own.length || !whole) return {files: [...shipped], faults};

	const untouched = (name: string): unknown => {
		const file = shipped.find(one => one.name === name);
		const shape = dataShapes.get(name);
		if (!file || !shape) throw new Error(`${name} is no data file`);
		return parseData(file, shape.shipped);
	};
	const value = <Value>(name: string): Value =>
		(joined.find(file => file.name === name)?.value ?? untouched(name)) as Value;
	const {references, names} = jointFaults(value);
	faults.push(...takenFaults(joined, references));
	for (const fault of references.slice(0, enough)) {
		const file = joined.find(({name}) => name === fault.file);
		if (file && !takenBy(joined, fault))
			faults.push(ownFault(file, offsetAround(file, fault.path) ?? 0, fault));
	}

	for (const fault of names.slice(0, enough)) {
		const file = joined.find(({name}) => name === fault.file);
		const at = file ? offsetAt(file, fault.path) : null;
		if (file && at !== null) faults.push(ownFault(file, at, fault));
	}

	return {
		files: shipped.map(file => {
			const own = joined.find(({name}) => name === file.name);
			return own ? laidOver(file, own) : file;
		}),
		faults,
	};
};
