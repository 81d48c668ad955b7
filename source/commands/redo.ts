import {openStore} from '../store/store.ts';
import type {Command} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure} from './errors.ts';
import {openHome} from './open-home.ts';
import {note} from './output.ts';

/** Brings back what the last undo took back. */
export const redo: Command = async context => {
	const store = await openStore(await openHome(context));
	try {
		const decision = await store.redo();
		for (const problem of store.problems) note(context, problem);
		if (!decision)
			throw new Failure('there is nothing to redo: nothing was undone, or something was decided since.');
		await printDecisions(context, [decision]);
		return 0;
	} finally {
		await store.close();
	}
};
