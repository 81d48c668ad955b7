import type {Event} from '../../model/event.ts';
import {type Corpus, inTellingOrder, type Statement} from '../statements/statement.ts';
import type {Draft, Finder} from './draft.ts';
import {Drawer, type File, type Shared} from './drawer.ts';

/** An event, for all finders that look at one. */
class Alone implements File {
	isEmpty = false;
	readonly event: Event;
	readonly #look: (event: Event) => Draft[];

	constructor(event: Event, look: (event: Event) => Draft[]) {
		this.event = event;
		this.#look = look;
	}

	get name(): string {
		return `- ${this.event.id}`;
	}

	find(): Draft[] {
		return this.isEmpty ? [] : this.#look(this.event);
	}
}

/** Where an event is filed. */
type Filed = {alone: Alone; shared: readonly (readonly [Drawer<Event>, Shared<Event>])[]};

/** Keeps the files up to date while events go and come and statements are added. */
export class Files {
	readonly #events: readonly Drawer<Event>[];
	readonly #statements: readonly Drawer<Statement>[];
	readonly #filed = new Map<Event, Filed>();
	readonly #look: (event: Event) => Draft[];

	/** @param firstOf the first statement of an event. */
	constructor(corpus: Corpus, finders: readonly Finder[], firstOf: (event: Event) => Statement) {
		const inOrder = (a: Event, b: Event): number => inTellingOrder(firstOf(a), firstOf(b));
		const ofEvent = finders.filter(finder => finder.of === 'event');
		this.#look = event => ofEvent.flatMap(finder => finder.find(corpus, event));
		this.#events = finders.flatMap((finder, number) =>
			finder.of === 'events'
				? [
						new Drawer<Event>(
							number,
							one => finder.keysOf(corpus, one),
							(ones, key) => finder.find(corpus, ones, key),
							inOrder,
						),
					]
				: [],
		);
		this.#statements = finders.flatMap((finder, number) =>
			finder.of === 'statements'
				? [
						new Drawer<Statement>(
							number,
							one => finder.keysOf(corpus, one),
							(ones, key) => finder.find(corpus, ones, key),
							inTellingOrder,
						),
					]
				: [],
		);
	}

	/** Files what came, takes out what is gone; gives the files that hold something else by now. */
	update(statements: readonly Statement[], gone: readonly Event[], come: readonly Event[]): Set<File> {
		const touched = new Set<File>();
		for (const event of gone) {
			const filed = this.#filed.get(event);
			if (!filed) continue;
			filed.alone.isEmpty = true;
			touched.add(filed.alone);
			for (const [drawer, file] of filed.shared) {
				drawer.take(file, event);
				touched.add(file);
			}

			this.#filed.delete(event);
		}

		for (const event of come) {
			const alone = new Alone(event, this.#look);
			touched.add(alone);
			const shared = this.#events.flatMap(drawer => drawer.put(event).map(file => [drawer, file] as const));
			for (const [, file] of shared) touched.add(file);
			this.#filed.set(event, {alone, shared});
		}

		for (const drawer of this.#statements)
			for (const statement of statements) for (const file of drawer.put(statement)) touched.add(file);
		return touched;
	}
}
