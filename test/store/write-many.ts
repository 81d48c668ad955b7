import {resolveHome} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {randomOf} from './random.ts';

// Run as a process of its own by `four-processes.test.ts`: HOME NAME COUNT "undoes"|"". Takes exactly so many decisions; undos and redos are some.
const [directory = '', name = '', count = '0', undoes = ''] = process.argv.slice(2);
const random = randomOf(name.charCodeAt(0));
const store = await openStore(resolveHome(directory, {}), {who: name});
process.send?.('ready');
process.once('message', async () => {
	const begin = performance.now();
	const taken: Promise<{id: string} | null>[] = [];
	let longest = 0;
	for (let n = 0; taken.length < Number(count); n++) {
		const before = performance.now();
		// Events of its own, and some on which all decide.
		const event = makeEvent(n % 5 === 0 ? `all${n % 20}` : `${name}${n}`);
		taken.push(store.decide([{event, change: {state: 'verified', note: 'ن'.repeat(random(300))}}]));
		// Some alone, some in batches.
		if (random(7) > 0 && undoes === '') continue;
		await taken.at(-1);
		longest = Math.max(longest, performance.now() - before);
		if (undoes === '' || random(3) > 0) continue;
		for (const back of [() => store.undo(), () => store.undo(), () => store.redo()])
			if (taken.length < Number(count)) taken.push(back());
	}

	const ids = (await Promise.all(taken)).map(decision => decision?.id ?? null);
	const time = performance.now() - begin;
	await store.close();
	process.send?.({problems: store.problems, ids, time, longest});
	process.disconnect();
});
