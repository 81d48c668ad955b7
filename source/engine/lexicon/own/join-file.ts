import * as v from 'valibot';
import {type DataFile, parseData} from '../parse-data.ts';
import {dataShapes} from './data-shapes.ts';
import {issueWords} from './issue-words.ts';
import {type JoinedFile, offsetAround, pathWords} from './joined-file.ts';
import {JsonFault, type LocatedJson, locateJson} from './located-json.ts';
import {mergeData} from './merge-data.ts';
import {type OwnFault, ownFault} from './own-fault.ts';

const parse = (own: DataFile): LocatedJson | OwnFault => {
	if (own.text.trim() === '')
		return ownFault(own, 0, {
			problem: 'the file is empty',
			remedy: 'Write into it what is to be added, or delete it.',
		});
	try {
		return locateJson(own.text);
	} catch (error) {
		if (!(error instanceof JsonFault)) throw error;
		return ownFault(own, error.at, {problem: `this is no JSON: ${error.message}`, remedy: 'Correct it.'});
	}
};

type Issue = {path: PropertyKey[]; issue: v.BaseIssue<unknown>};

const issuesOf = (schema: v.GenericSchema, value: unknown, at: readonly PropertyKey[] = []) => {
	const {output, issues = []} = v.safeParse(schema, value);
	const told = issues.map((issue): Issue => {
		const path = (issue.path ?? []).map(({key}) => key as PropertyKey);
		return {path: [...at, ...path], issue};
	});
	return {output, issues: told};
};

/** Reads a joined value; of a list only the entries that the user's file changed, for the others fit. */
const readJoined = (schema: v.GenericSchema, base: unknown, merged: unknown) => {
	const entry = (schema as {item?: v.GenericSchema}).item;
	if (!entry || !Array.isArray(base) || !Array.isArray(merged)) return issuesOf(schema, merged);
	const shipped = new Set<unknown>(base);
	const issues: Issue[] = [];
	const output = merged.map((value: unknown, index) => {
		if (shipped.has(value)) return value;
		const read = issuesOf(entry, value, [index]);
		issues.push(...read.issues);
		return read.output;
	});
	return {output, issues};
};

/**
 * Joins one file of a user with the shipped one of its name.
 *
 * @returns the joined file, or all that is wrong with the user's.
 * @throws DataError where the shipped file itself cannot be used.
 */
export const joinFile = (shipped: DataFile, own: DataFile): JoinedFile | OwnFault[] => {
	const shape = dataShapes.get(own.name);
	if (!shape) throw new Error(`${own.name} has no shape`);
	const located = parse(own);
	if (!('offsets' in located)) return [located];
	const base = parseData(shipped, shape.shipped);
	const {value: merged, origins, removed, faults} = mergeData(base, located);
	const all = [
		...located.repeated.map(({key, at}) =>
			ownFault(own, at, {problem: `the field "${key}" stands here twice`, remedy: 'Leave one of them out.'}),
		),
		...faults.map(({at, ...words}) => ownFault(own, at, words)),
	];
	const {output, issues} = readJoined(shape.joined, base, merged);
	const told = new Set<string>();
	for (const {path, issue} of issues) {
		// One number can break several bounds.
		const where = JSON.stringify(path);
		if (told.has(where)) continue;
		told.add(where);
		const at = offsetAround({merged, origins}, path) ?? 0;
		const isNamed = issue.received === 'undefined' || issue.expected === 'never';
		const place = pathWords(merged, isNamed ? path.slice(0, -1) : path);
		all.push(ownFault(own, at, {place, ...issueWords(issue)}));
	}

	return all.length > 0 ? all : {name: own.name, text: own.text, value: output, merged, origins, removed};
};
