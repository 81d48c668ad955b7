import {openStore} from '../store/store.ts';
import type {Command} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure} from './errors.ts';
import {openHome} from './open-home.ts';
import {note} from './output.ts';

/** Takes back a decision; what was decided is kept, and that it was taken back. */
export const undo: Command = async context => {
	const store = await openStore(await openHome(context));
	try {
		const [given] = context.input;
		const {decisions} = await store.history();
		for (const problem of store.problems) note(context, problem);
		const found = given === undefined ? [] : decisions.filter(({id}) => id.startsWith(given));
		if (given !== undefined && found.length !== 1) {
			const exact = found.find(({id}) => id === given);
			if (!exact)
				throw new Failure(
					found.length === 0
						? `no decision has the id "${given}". See: deirez-tui log`
						: `"${given}" begins ${found.length} ids. Give more of it; see: deirez-tui log`,
				);
		}

		const decision = await store.undo(found.length === 1 ? found[0]?.id : given);
		if (!decision)
			throw new Failure(given === undefined ? 'there is nothing to undo.' : `"${given}" is undone already.`);
		await printDecisions(context, [decision]);
		return 0;
	} finally {
		await store.close();
	}
};
