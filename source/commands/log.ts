import {namedInEdit} from '../export/edit-words.ts';
import {openStore} from '../store/store.ts';
import type {Command} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {openHome} from './open-home.ts';
import {note} from './output.ts';

/** Prints every decision in the order in which they count. */
export const log: Command = async context => {
	const {event, since} = context.options;
	const store = await openStore(await openHome(context), {readOnly: true});
	try {
		const history = await store.history();
		for (const problem of store.problems) note(context, problem);
		const start = event === undefined || event.startsWith('e-') ? event : `e-${event}`;
		const decisions = history.decisions
			.filter(decision => since === undefined || decision.time.slice(0, 10) >= since)
			.filter(
				({changes, edits}) =>
					start === undefined ||
					[...changes.map(change => change.event), ...edits.flatMap(namedInEdit)].some(id =>
						id.startsWith(start),
					),
			);
		await printDecisions(context, decisions, {isUndone: history.isUndone, conflicts: store.conflicts()});
		return 0;
	} finally {
		await store.close();
	}
};
