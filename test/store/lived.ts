import type {Decision, TriageChange} from '../../source/model/decision.ts';
import type {Event} from '../../source/model/event.ts';
import type {Credibility} from '../../source/model/grade.ts';
import type {Home} from '../../source/store/home.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {ticking} from './make-home.ts';
import type {Random} from './random.ts';

export const events = Array.from({length: 6}, (_, n) => makeEvent(`${n}`));

const some = (random: Random): Event[] =>
	events.filter(() => random(3) === 0).concat(events[random(6)] as Event);

const change = (random: Random): TriageChange => ({
	...(random(2) ? {state: (['new', 'verified', 'disputed', 'dismissed'] as const)[random(4)] as 'new'} : {}),
	...(random(3) ? {} : {flag: random(2) === 0}),
	...(random(3) ? {} : {tags: ['x', 'y', 'z'].filter(() => random(2) === 0)}),
	...(random(3) ? {} : {note: `note ${random(5)}`}),
	...(random(3) ? {} : {credibility: (1 + random(6)) as Credibility}),
});

/** One decision on some of `events`. */
export const decide = (store: Store, random: Random): Promise<Decision> =>
	store.decide([...new Set(some(random))].map(event => ({event, change: change(random)})));

/** A store that much has happened to: decisions, undos, redos, undos of undos, by two people in turns. */
export const live = async (
	home: Home,
	random: Random,
	steps: number,
	options: {now?: () => Date; sessions?: [string, string]; undos?: boolean} = {},
): Promise<void> => {
	const {now = ticking(), sessions, undos = true} = options;
	const stores: Store[] = [];
	for (const [index, who] of ['a', 'b'].entries()) {
		const session = sessions?.[index];
		stores.push(await openStore(home, {now, who, ...(session === undefined ? {} : {session})}));
	}

	for (let step = 0; step < steps; step++) {
		const store = stores[random(2)] as Store;
		if (!undos || random(4) > 0) {
			await decide(store, random);
			continue;
		}

		const {decisions} = await store.history();
		const kind = random(3);
		if (kind === 0) await store.undo();
		else if (kind === 1) await store.redo();
		else if (decisions.length > 0) await store.undo((decisions[random(decisions.length)] as Decision).id);
	}

	for (const store of stores) await store.close();
};
