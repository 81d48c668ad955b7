import type {Decision, Triage} from '../../model/decision.ts';
import {ungraded, unjudged} from '../../model/grade.ts';
import {counted} from '../words/figures.ts';
import {sourceName} from '../words/names.ts';
import {eventAt} from './event-at.ts';
import type {State} from './state.ts';

/** "new → verified, note": what a decision made of one event. */
const changeWords = (before: Triage, after: Triage): string =>
	[
		before.state === after.state ? '' : `${before.state} → ${after.state}`,
		before.flag === after.flag ? '' : after.flag ? 'flagged' : 'flag taken off',
		before.note === after.note ? '' : after.note === '' ? 'note taken off' : 'note',
		before.tags.join() === after.tags.join() ? '' : 'tags',
		before.credibility === after.credibility ? '' : `credibility ${after.credibility ?? unjudged}`,
	]
		.filter(words => words !== '')
		.join(', ') || 'as it was';

const wordsOf = (state: State, decisions: readonly Decision[]): string => {
	const grades = decisions.flatMap(({edits}) => edits.filter(edit => edit.kind === 'grade'));
	const edits = decisions.reduce((sum, decision) => sum + decision.edits.length, 0) - grades.length;
	// Claims are put together and apart when the dashboard starts.
	if (edits > 0) return `${counted(edits, 'correction')} of claims`;
	const [grade] = grades;
	if (grade)
		return `${sourceName(state.data.world, grade.source)} is ${state.grades.get(grade.source)?.grade ?? ungraded}`;
	const changes = decisions.flatMap(decision => decision.changes);
	const events = new Set(changes.map(({event}) => event));
	const [change] = changes;
	if (events.size !== 1 || !change)
		return `${counted(decisions.length, 'decision')} on ${counted(events.size, 'event')}`;
	const label = eventAt(state, state.data.indexOf(change.event))?.label ?? change.event;
	const after = changes.at(-1)?.after ?? change.after;
	const undone = decisions.some(({undoes}) => undoes !== null) ? 'undone, ' : '';
	return `${undone}${changeWords(change.before, after)}: ${label}`;
};

/** Says on the message line what other sessions decided; what went wrong stays there until a key is pressed. */
export const tellOthers = (state: State, decisions: readonly Decision[]): State => {
	if (decisions.length === 0 || state.message?.tone === 'error') return state;
	const names = [...new Set(decisions.map(({who}) => who))].join(' and ');
	return {...state, message: {text: `${names}, elsewhere: ${wordsOf(state, decisions)}`, tone: 'info'}};
};
