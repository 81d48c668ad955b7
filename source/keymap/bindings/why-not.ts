import type {Situation} from '../situation.ts';

/** Why nothing can be decided at all. */
export const whyNotKeep = ({readOnly}: Situation): string | null =>
	readOnly === null ? null : `Decisions cannot be kept: ${readOnly}`;

/** Why nothing can be decided about what the cursor is on. */
export const whyNotDecide = (situation: Situation): string | null => {
	const {selection, keyOf} = situation;
	const open = keyOf('open');
	const why = whyNotKeep(situation);
	if (why !== null) return why;
	if (selection === 'event') return null;
	if (selection === 'place')
		return `This is about a place. ${open} shows its events, and those can be decided.`;
	if (selection === 'days') return `Days are not decided as a whole. ${open} shows their events.`;
	if (selection === 'front') return `A front is not decided as a whole. ${open} shows its events.`;
	if (selection === 'source') return `A source is graded, not decided. ${open} shows what it said.`;
	return 'There is no event here to decide about.';
};

/** Why nothing can be graded. */
export const whyNotGrade = (situation: Situation): string | null => {
	const {selection} = situation;
	const why = whyNotKeep(situation);
	if (why !== null) return why;
	return selection === 'event' || selection === 'source' ? null : 'Only a source or an event is graded.';
};

/** Why there is nothing behind it. */
export const whyNotOpen = ({selection}: Situation): string | null =>
	selection === null ? 'There is nothing here to open.' : null;
