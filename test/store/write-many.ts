import {resolveHome} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';

// Run as a process of its own by `two-processes.test.ts`: HOME NAME COUNT.
const [directory = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(resolveHome(directory, {}), {who: name});
process.send?.('ready');
process.once('message', async () => {
	const decisions: Promise<unknown>[] = [];
	for (let n = 0; n < Number(count); n++) {
		const taken = store.decide([
			{event: makeEvent(`${name}${n}`), change: {state: 'verified', note: 'ن'.repeat(n)}},
		]);
		decisions.push(taken);
		// Some alone, some in batches.
		if (n % 7 === 0) await taken;
	}

	await Promise.all(decisions);
	await store.close();
	process.send?.(store.problems);
	process.disconnect();
});
