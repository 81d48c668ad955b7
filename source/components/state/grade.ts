import {supportOf, whyNoneConfirmed, whyNotConfirmed} from '../../engine/sources/confirmed.ts';
import {
	type Credibility,
	credibilityOf,
	type Grade,
	parseGrade,
	reliabilityOf,
	ungraded,
	unjudged,
} from '../../model/grade.ts';
import type {SourceId} from '../../model/ids.ts';
import type {SourceGrades} from '../../model/source-grade.ts';
import {sourceName} from '../words/names.ts';
import {decide} from './decide.ts';
import {createEditor} from './editor.ts';
import {markedOrCurrent} from './marks.ts';
import {selectedSource} from './selected-source.ts';
import {send} from './send.ts';
import type {State} from './state.ts';

export const gradeOf = ({grades}: Pick<State, 'grades'>, source: SourceId): Grade =>
	grades.get(source)?.grade ?? ungraded;

/** The grades as they are now; the same map where nothing is otherwise. */
export const sameGrades = (before: SourceGrades, now: SourceGrades = before): SourceGrades =>
	JSON.stringify([...before]) === JSON.stringify([...now]) ? before : now;

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** Begins to grade what the keys act on: a source, or an event. */
export const openGrade = (state: State): State => {
	const source = selectedSource(state);
	if (source?.id === 'outlet')
		return say(state, 'These reports do not tell who published them: there is no one to grade.');
	if (source)
		return {...state, input: {kind: 'grade', editor: createEditor(''), graded: {source: source.id}}};
	const events = markedOrCurrent(state);
	return events.length === 0
		? state
		: {...state, input: {kind: 'grade', editor: createEditor(''), graded: {events}}};
};

const gradeSource = (state: State, id: SourceId, after: Grade): State => {
	const source = state.data.sources.find(one => one.id === id);
	const refused = source && credibilityOf(after) === 1 ? whyNoneConfirmed(source) : null;
	if (refused !== null) return say(state, refused);
	const before = gradeOf(state, id);
	const name = sourceName(state.data.world, id);
	const told =
		before === after ? `Still ${after} (u undoes): ${name}` : `Graded ${after} (u undoes): ${name}`;
	return say(send({...state, undoable: true}, {kind: 'grade', source: id, before, after}), told);
};

/** Why one of these events may not be judged 1; null where all may. */
const whyNot = ({data: {events, world, reports}}: State, indexes: readonly number[]): string | null => {
	for (const index of indexes) {
		const event = events.at(index);
		const refused = event ? whyNotConfirmed(supportOf(event, reports, world), world) : null;
		if (refused !== null) return refused;
	}

	return null;
};

const gradeEvents = (state: State, indexes: readonly number[], credibility: Credibility): State => {
	const refused = credibility === 1 ? whyNot(state, indexes) : null;
	return refused === null ? decide(state, {credibility}) : say(state, refused);
};

/** What is typed of a grade: a letter, then a digit; the last of either counts, and all else is nothing. */
const partsOf = (typed: string): {letter: string; digit: string} => {
	const text = typed.toUpperCase();
	return {letter: text.match(/[A-F]/g)?.at(-1) ?? '', digit: text.match(/[1-6]/g)?.at(-1) ?? ''};
};

/** Keeps what is typed; a part that is not is as it was. */
export const saveGrade = (state: State): State => {
	if (!state.input?.graded) return state;
	const {graded, editor} = state.input;
	const {letter, digit} = partsOf(editor.text);
	const closed = {...state, input: null};
	if (letter + digit === '') return say(closed, 'The grade is as it was.');
	if ('events' in graded) return gradeEvents(closed, graded.events, Number(digit || unjudged) as Credibility);
	const was = gradeOf(state, graded.source);
	const typed = `${letter || reliabilityOf(was)}${digit || credibilityOf(was)}`;
	return gradeSource(closed, graded.source, parseGrade(typed) ?? was);
};

/** After a key: a grade is whole with its digit, and kept without another key. */
export const typeGrade = (state: State): State => {
	if (!state.input?.graded) return state;
	const {letter, digit} = partsOf(state.input.editor.text);
	const text = 'events' in state.input.graded ? digit : letter + digit;
	const typed = {...state, input: {...state.input, editor: createEditor(text)}};
	const whole = digit !== '' && ('events' in state.input.graded || letter !== '');
	return whole ? saveGrade(typed) : typed;
};
