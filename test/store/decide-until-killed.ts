import {writeSync} from 'node:fs';
import {resolveHome} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {randomOf} from './random.ts';

// Run as a process of its own by `killed.test.ts`: HOME NAME SEED. Decides as fast as it can, over and over from the opening to the closing, and
// tells on standard output, which is a file, in which of them it is and what it was told to be decided.
const [directory = '', name = '', seed = '0'] = process.argv.slice(2);
const home = resolveHome(directory, {});
const random = randomOf(Number(seed));
const say = (words: object): void => {
	writeSync(1, `${JSON.stringify(words)}\n`);
};

let count = 0;
for (;;) {
	say({phase: 'opens'});
	const store = await openStore(home, {who: name});
	say({phase: 'decides'});
	const decide = async (): Promise<void> => {
		// Some so long that the system writes them in pieces.
		const note = `${name}.${count++}${random(8) === 0 ? '.'.repeat(random(60_000)) : ''}`;
		const [one, other] = [random(40), random(40)].map(id => makeEvent(`${id}`));
		const changes = [one, other]
			.slice(0, 1 + random(2))
			.flatMap(event => (event ? [{event, change: {note, flag: random(2) === 0}}] : []));
		const {id} = await store.decide(changes);
		say({id, note: note.slice(0, 20)});
	};

	for (let round = random(12); round >= 0; round--) {
		await Promise.all(Array.from({length: random(4) === 0 ? 6 : 1}, decide));
		if (random(8) === 0) {
			const undo = await store.undo();
			if (undo) say({id: undo.id, undoes: undo.undoes});
			const redo = random(2) === 0 ? await store.redo() : null;
			if (redo) say({id: redo.id, undoes: redo.undoes});
		}
	}

	say({phase: 'closes'});
	await store.close();
}
