import {type Decision, type EventChange, type Triage, untouched} from '../../source/model/decision.ts';
import type {EventId} from '../../source/model/ids.ts';

/** One decision on an event `e-1`, as the journal has it: who, at which second, from what he saw to what he made of it. */
export const decideByHand = (
	who: string,
	second: number,
	before: Partial<Triage>,
	after: Partial<Triage>,
	rest: Partial<EventChange> = {},
): Decision => {
	const seen = {...untouched, ...before};
	const session = `s-${who}`;
	return {
		id: `${session}.${second}`,
		time: new Date(Date.UTC(2020, 0, 1, 0, 0, second)).toISOString(),
		who,
		session,
		sequence: second,
		changes: [{event: 'e-1' as EventId, claims: [], before: seen, after: {...seen, ...after}, ...rest}],
		edits: [],
		undoes: null,
	};
};

/** One that says again what it saw. */
export const confirmByHand = (who: string, second: number, seen: Partial<Triage>): Decision =>
	decideByHand(who, second, seen, {}, {confirms: true});

export const undoByHand = (who: string, second: number, target: Decision): Decision => ({
	...decideByHand(who, second, {}, {}),
	changes: target.changes,
	undoes: target.id,
});
