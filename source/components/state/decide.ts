import {editWords} from '../../export/edit-words.ts';
import {credibilityWords} from '../../export/grade-words.ts';
import type {Decision, Triage, TriageChange} from '../../model/decision.ts';
import {ungraded, unjudged} from '../../model/grade.ts';
import type {EventId} from '../../model/ids.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import {followEvent} from '../screens/event.ts';
import {noticeMark, stateMarks} from '../words/event-words.ts';
import {counted} from '../words/figures.ts';
import {sourceName} from '../words/names.ts';
import {applyChanges} from './apply-changes.ts';
import {eventAt} from './event-at.ts';
import {keyOn} from './key-on.ts';
import {clearMarks, markedOrCurrent} from './marks.ts';
import {moveOn, stepEvent} from './move.ts';
import type {State} from './state.ts';

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** "Verified", "Flagged": what a change was, in words. */
const changeWords = (change: TriageChange): string => {
	if (change.state !== undefined) return change.state === 'new' ? 'New again' : stateMarks[change.state].word;
	if (change.credibility !== undefined)
		return `Credibility ${change.credibility}, ${credibilityWords[change.credibility]}`;
	return change.flag ? 'Flagged' : 'Flag taken off';
};

/** Nothing to store, and nothing that an undo would have to take back: unless there is something that the same word settles. */
const isSettled = (event: TriagedEvent, change: TriageChange): boolean =>
	change.state !== undefined && change.state === event.state && !noticeMark(event);

/** The same for each of them: a flag is taken off only where all have one. */
const changeFor = (events: readonly TriagedEvent[], what: TriageChange | 'flag'): TriageChange =>
	what === 'flag' ? {flag: !events.every(({flag}) => flag)} : what;

/** After a verdict the marks have done their work; a flag may be one of several things that are said of them. */
const afterwards = (state: State, change: TriageChange): State =>
	change.state === undefined ? state : clearMarks(state);

const decideOne = (state: State, index: number, event: TriagedEvent, change: TriageChange): State => {
	if (isSettled(event, change))
		return say(state, `It was ${stateMarks[event.state].word.toLowerCase()} already: ${event.label}`);
	const words = change.state === event.state ? `Still ${event.state}` : changeWords(change);
	return applyChanges(state, [{index, change}], `${words} (${keyOn(state, 'undo')} undoes): ${event.label}`);
};

const decideMany = (
	state: State,
	found: readonly {index: number; event: TriagedEvent}[],
	change: TriageChange,
): State => {
	const open = found.filter(({event}) => !isSettled(event, change));
	const words = changeWords(change);
	const all = counted(found.length, 'event');
	if (open.length === 0) return say(state, `${words} already: all of ${all}`);
	const left = found.length - open.length;
	const told =
		left === 0
			? `${words} (${keyOn(state, 'undo')} undoes all): ${all}`
			: `${words} (${keyOn(state, 'undo')} undoes all): ${open.length} of ${all}, the others were so already`;
	return applyChanges(
		state,
		open.map(({index}) => ({index, change})),
		told,
	);
};

/**
 * Decides about the marked events as one, or about the one under the cursor and goes on to the next: to the next row, and after a verdict on
 * an opened event to the next event.
 */
export const decide = (state: State, what: TriageChange | 'flag'): State => {
	const found = markedOrCurrent(state).flatMap(index => {
		const event = eventAt(state, index);
		return event ? [{index, event}] : [];
	});
	const [first] = found;
	if (!first) return state;
	const change = changeFor(
		found.map(({event}) => event),
		what,
	);
	if (state.marks.size > 0 && !state.screen && state.view === 'events') {
		const decided =
			found.length === 1
				? decideOne(state, first.index, first.event, change)
				: decideMany(state, found, change);
		return afterwards(decided, change);
	}

	const decided = decideOne(state, first.index, first.event, change);
	if (!state.screen) return moveOn(decided);
	return change.state === undefined ? decided : {...stepEvent(decided, 1), message: decided.message};
};

/** "verified → new", "note", "flag": what went from one triage to the other. */
const differenceWords = (before: Triage, after: Triage): string =>
	[
		before.state === after.state ? '' : `${before.state} → ${after.state}`,
		before.flag === after.flag ? '' : after.flag ? 'flag set again' : 'flag taken off',
		before.note === after.note ? '' : after.note === '' ? 'note taken off' : 'note as before',
		before.tags.join() === after.tags.join() ? '' : 'tags as before',
		before.credibility === after.credibility ? '' : `credibility ${after.credibility ?? unjudged} again`,
	]
		.filter(words => words !== '')
		.join(', ');

const undoWords = {
	undo: {done: 'Undone', nothing: 'There is no decision to undo.'},
	redo: {done: 'Brought back', nothing: 'There is nothing to bring back: nothing undone, or decided since.'},
};

/** What an undo made of one event, or of all of them where it is the same; empty where it differs. */
const commonWords = (changes: Decision['changes']): string => {
	const words = new Set(
		changes.map(({before, after}) => differenceWords(before, after) || 'nothing differs'),
	);
	const [first = ''] = words;
	return words.size === 1 ? ` (${first})` : '';
};

/** The event under the cursor where it is listed; in place of an opened one, itself. */
const goTo = (state: State, index: number, id: EventId): State => {
	if (state.view !== 'events') return state;
	if (!state.screen) return followEvent(state, index);
	return state.screen.kind === 'event' && state.screen.event !== id
		? followEvent({...state, screen: {kind: 'event', event: id, top: 0}}, index)
		: state;
};

/** Says what was undone, or brought back, and puts the cursor on it, where it is listed. */
export const afterUndo = (state: State, by: 'undo' | 'redo', decision: Decision | null): State => {
	const {done, nothing} = undoWords[by];
	const [first] = decision?.changes ?? [];
	// Claims are put together and apart when the dashboard starts.
	const [grade] = decision?.edits.filter(edit => edit.kind === 'grade') ?? [];
	if (grade)
		return say(
			state,
			`${done}: ${sourceName(state.data.world, grade.source)} is ${state.grades.get(grade.source)?.grade ?? ungraded}`,
		);
	if (decision && decision.edits.length > 0)
		return say(state, `${done}: ${decision.edits.map(editWords).join('; ')}`);
	if (!decision || !first) return say(by === 'undo' ? {...state, undoable: false} : state, nothing);
	const {changes} = decision;
	const index = state.data.indexOf(first.event);
	const what =
		changes.length === 1 ? (eventAt(state, index)?.label ?? first.event) : counted(changes.length, 'event');
	const told = say(state, `${done}${commonWords(changes)}: ${what}`);
	return index === undefined ? told : goTo(told, index, first.event);
};
