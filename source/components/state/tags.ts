import type {Triage} from '../../model/decision.ts';
import {applyChanges} from './apply-changes.ts';
import {createEditor} from './editor.ts';
import {eventAt} from './event-at.ts';
import {keyOn} from './key-on.ts';
import {idsMeant} from './note.ts';
import type {Input, State} from './state.ts';

/** A tag as it is typed: a word, or in quotes several. An Arabic keyboard has commas of its own. */
const written = /-?"[^"]*"?|[^\s,;\u060C\u061B]+/gu;

const bare = (word: string): string => word.replaceAll('"', '').trim();

/** What was typed as tags to add and, with a minus before them, tags to take off. */
export const readTags = (text: string): {add: string[]; remove: string[]} => {
	const add = new Set<string>();
	const remove = new Set<string>();
	for (const [word] of text.matchAll(written)) {
		const tag = bare(word.startsWith('-') ? word.slice(1) : word);
		if (tag !== '') (word.startsWith('-') ? remove : add).add(tag);
	}

	return {add: [...add].filter(tag => !remove.has(tag)), remove: [...remove]};
};

/** A tag so that `readTags` reads it. */
const writeTag = (tag: string): string => (/[\s,;\u060C\u061B]|^-/u.test(tag) ? `"${tag}"` : tag);

/** Tags that are in use, with how many events have each: the most used first. */
export const tagsInUse = (judgements: State['judgements']): {tag: string; count: number}[] => {
	const counts = new Map<string, number>();
	for (const judgement of judgements)
		for (const tag of judgement?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	return [...counts]
		.map(([tag, count]) => ({tag, count}))
		.sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1));
};

/** Opens the tags of an event to be changed; of many, an empty line that adds to theirs and takes from them. */
export const openTags = (state: State): State => {
	const of = idsMeant(state);
	const [first] = of;
	const event = first === undefined ? undefined : eventAt(state, state.data.indexOf(first));
	if (!event) return state;
	const text = of.length === 1 && event.tags.length > 0 ? `${event.tags.map(writeTag).join(' ')} ` : '';
	return {...state, input: {kind: 'tags', editor: createEditor(text), of}};
};

/** What the word before the cursor may become, and where it begins. */
export const tagOffers = (
	{judgements}: State,
	{editor}: Input,
): {from: number; options: {tag: string; count: number}[]} => {
	const before = editor.text.slice(0, editor.cursor);
	const last = [...before.matchAll(written)].at(-1);
	const word = last && last.index + last[0].length === before.length ? last[0] : '';
	const begin = bare(word.replace(/^-/u, '')).toLowerCase();
	const there = readTags(editor.text).add.filter(tag => tag.toLowerCase() !== begin);
	const options = tagsInUse(judgements).filter(
		({tag}) => tag.toLowerCase().startsWith(begin) && !there.includes(tag) && tag !== begin,
	);
	return {from: before.length - word.length, options};
};

/** What Tab has put in, while nothing else was typed since. */
export const chosenTag = ({editor, chosen}: Input): Input['chosen'] | null => {
	const made = chosen && chosen.before + (chosen.options[chosen.index] ?? '') + chosen.after;
	return chosen && made === editor.text ? chosen : null;
};

/** Puts in the first tag that is offered; again, the next one, or with -1 the one before. */
export const completeTag = (state: State, by: 1 | -1): State => {
	const {input} = state;
	if (input?.kind !== 'tags') return state;
	const {text, cursor} = input.editor;
	let chosen = chosenTag(input);
	if (chosen) {
		const count = chosen.options.length;
		chosen = {...chosen, index: (chosen.index + by + count) % count};
	} else {
		const {from, options} = tagOffers(state, input);
		const sign = text.startsWith('-', from) ? '-' : '';
		if (options.length === 0) return {...state, message: null};
		chosen = {
			before: text.slice(0, from),
			after: text.slice(cursor),
			options: options.map(({tag}) => sign + writeTag(tag)),
			index: by === 1 ? 0 : options.length - 1,
		};
	}

	const made = chosen.before + (chosen.options[chosen.index] ?? '');
	return {...state, input: {...input, editor: {text: made + chosen.after, cursor: made.length}, chosen}};
};

const sameTags = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every((tag, index) => tag === other[index]);

/** What was typed, said of the tags that an event has. */
const tagsAfter = ({tags}: Triage, text: string, isOnly: boolean): string[] => {
	const {add, remove} = readTags(text);
	return isOnly ? add : [...new Set([...tags, ...add])].filter(tag => !remove.includes(tag));
};

/** Keeps the tags: of one event those that stand there, of many what is added to theirs and taken off. */
export const saveTags = (state: State): State => {
	const {input} = state;
	const closed: State = {...state, input: null};
	if (input?.kind !== 'tags') return closed;
	const of = (input.of ?? []).flatMap(id => state.data.indexOf(id) ?? []);
	const changes = of.flatMap(index => {
		const event = eventAt(state, index);
		const tags = event && tagsAfter(event, input.editor.text, of.length === 1);
		return event && tags && !sameTags(tags, event.tags) ? [{index, change: {tags}}] : [];
	});
	const [first] = changes;
	if (!first) return {...closed, message: {text: 'The tags are as they were.', tone: 'info'}};
	if (of.length > 1)
		return applyChanges(
			closed,
			changes,
			`Tags changed (${keyOn(closed, 'undo')} undoes all): ${changes.length} of ${of.length} events`,
		);
	const {tags} = first.change;
	const words = tags.length === 0 ? 'Tags removed' : `Tagged ${tags.join(', ')}`;
	return applyChanges(
		closed,
		changes,
		`${words} (${keyOn(closed, 'undo')} undoes): ${eventAt(state, first.index)?.label ?? ''}`,
	);
};
