import type {Event} from '../../model/event.ts';
import {insert} from '../events/sorted.ts';
import {type Corpus, inTellingOrder, type Statement} from '../statements/statement.ts';
import type {Draft, Finder} from './draft.ts';

const put = <One>(files: Map<string, One[]>, key: string, one: One, order: (a: One, b: One) => number) => {
	const file = files.get(key);
	if (file) insert(file, one, order);
	else files.set(key, [one]);
};

const take = <One>(files: Map<string, One[]>, key: string, one: One): void => {
	const file = files.get(key);
	if (!file) return;
	file.splice(file.indexOf(one), 1);
	if (file.length === 0) files.delete(key);
};

/** What finders look at together, under one name each: an event, or what shares a key. */
export class Files {
	readonly #corpus: Corpus;
	readonly #finders: readonly Finder[];
	readonly #events = new Map<string, Event[]>();
	readonly #statements = new Map<string, Statement[]>();
	readonly #namesOf = new Map<Event, readonly string[]>();
	readonly #inOrder: (a: Event, b: Event) => number;

	/** @param firstOf the first statement of an event. */
	constructor(corpus: Corpus, finders: readonly Finder[], firstOf: (event: Event) => Statement) {
		this.#corpus = corpus;
		this.#finders = finders;
		this.#inOrder = (a, b) => inTellingOrder(firstOf(a), firstOf(b));
	}

	/** Files what came, takes out what is gone; gives the names of the files that hold something else by now. */
	update(statements: readonly Statement[], gone: readonly Event[], come: readonly Event[]): Set<string> {
		const touched = new Set<string>();
		for (const event of gone) {
			for (const name of this.#namesOf.get(event) ?? []) {
				take(this.#events, name, event);
				touched.add(name);
			}

			this.#namesOf.delete(event);
		}

		for (const event of come) {
			const names = this.#eventNames(event);
			this.#namesOf.set(event, names);
			for (const name of names) {
				put(this.#events, name, event, this.#inOrder);
				touched.add(name);
			}
		}

		for (const statement of statements)
			for (const name of this.#statementNames(statement)) {
				put(this.#statements, name, statement, inTellingOrder);
				touched.add(name);
			}

		return touched;
	}

	/** What is found in one file. */
	find(name: string): Draft[] {
		const [number, key] = [Number(name.slice(0, name.indexOf(' '))), name.slice(name.indexOf(' ') + 1)];
		const finder = this.#finders[number];
		if (finder?.of === 'statements') return finder.find(this.#corpus, this.#statements.get(name) ?? [], key);
		const events = this.#events.get(name) ?? [];
		if (finder?.of === 'events') return finder.find(this.#corpus, events, key);
		return events.flatMap(event =>
			this.#finders.flatMap(one => (one.of === 'event' ? one.find(this.#corpus, event) : [])),
		);
	}

	/** An event has a file of its own, for all finders that look at one event. */
	#eventNames(event: Event): string[] {
		const names = [`- ${event.id}`];
		for (const [number, finder] of this.#finders.entries())
			if (finder.of === 'events')
				for (const key of finder.keysOf(this.#corpus, event)) names.push(`${number} ${key}`);
		return names;
	}

	#statementNames(statement: Statement): string[] {
		const names: string[] = [];
		for (const [number, finder] of this.#finders.entries())
			if (finder.of === 'statements')
				for (const key of finder.keysOf(this.#corpus, statement)) names.push(`${number} ${key}`);
		return names;
	}
}
