import type {Triage, TriageChange} from '../../model/decision.ts';
import {type Credibility, unjudged} from '../../model/grade.ts';
import type {Judgement} from '../../model/judgement.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import {eventAt} from './event-at.ts';
import {withJudgements} from './reviewed.ts';
import {send} from './send.ts';
import type {AskedDecision, State} from './state.ts';

/** Only what is decided of an event. */
const triageOf = ({state, flag, tags, note, credibility}: Triage): Triage => ({
	...{state, flag, tags, note},
	...(credibility === undefined ? {} : {credibility}),
});

const withCredibility = ({credibility: _, ...others}: Triage, credibility: Credibility): Triage =>
	credibility === unjudged ? others : {...others, credibility};

/** What there was to say about the state is settled by saying it again; whom another one overrules, the store tells. */
const afterwards = (event: TriagedEvent, change: TriageChange): Judgement => {
	const {changed, conflicts, state} = event;
	const {credibility, ...rest} = change;
	const judged = credibility === undefined ? triageOf(event) : withCredibility(triageOf(event), credibility);
	const decides = change.state !== undefined;
	const confirms = change.state === state;
	return {
		...judged,
		...rest,
		...(changed && !decides ? {changed} : {}),
		...(conflicts && !confirms ? {conflicts} : {}),
	};
};

/**
 * Shows the changes at once, and asks for them to be stored: as one decision, which one undo takes back.
 *
 * @param changes of events by their positions. @param told what was done, for the message line.
 */
export const applyChanges = (
	state: State,
	changes: readonly {index: number; change: TriageChange}[],
	told: string,
): State => {
	const asked: AskedDecision[] = [];
	const judgements: [number, Judgement][] = [];
	for (const {index, change} of changes) {
		const event = eventAt(state, index);
		const stored = state.data.events.at(index);
		if (!event || !stored) continue;
		asked.push({event: stored, change, seen: triageOf(event)});
		judgements.push([index, afterwards(event, change)]);
	}

	if (asked.length === 0) return state;
	const shown = {...withJudgements(state, judgements), undoable: true};
	return {...send(shown, {kind: 'decide', changes: asked}), message: {text: told, tone: 'info'}};
};
