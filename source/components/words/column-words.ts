import type {ColumnName} from '../state/table-choice.ts';

/** What is said of a column: when the cursor is on it, when it is hidden, and when the events are sorted by it. */
type ColumnWords = {chosen: string; hidden: string; up: string; down: string};

const noSort = {up: '', down: ''};

export const columnWords: Readonly<Record<ColumnName, ColumnWords>> = {
	state: {
		chosen: 'Column: state. o sorts by it, - hides it.',
		hidden: 'The state is hidden. + shows it again.',
		up: 'Sorted by state: what wants a look comes first.',
		down: 'Sorted by state: what wants a look comes last.',
	},
	date: {
		chosen: 'Column: date. o sorts by it, - hides it.',
		hidden: 'The date is hidden. + shows it again.',
		up: 'Sorted by date: the first day on top.',
		down: 'Sorted by date: on top what is not dated, then the last day.',
	},
	label: {
		chosen: 'Column: what happened. o sorts by it.',
		hidden: '',
		up: 'Sorted by what happened, from A to Z.',
		down: 'Sorted by what happened, from Z to A.',
	},
	front: {
		chosen: 'Column: front. o sorts by it, - hides it.',
		hidden: 'The front is hidden. + shows it again.',
		up: 'Sorted by front, from A to Z.',
		down: 'Sorted by front, from Z to A.',
	},
	killed: {
		chosen: 'Column: killed. o sorts by it, - hides it.',
		hidden: 'The killed are hidden. + shows them again.',
		up: 'Sorted by killed: the fewest on top, before them where no figure is told.',
		down: 'Sorted by killed: the most on top.',
	},
	corroboration: {
		chosen: 'Column: outlets·origins. o sorts by it, - hides it.',
		hidden: 'Outlets and origins are hidden. + shows them again.',
		up: 'Sorted by outlets: the fewest on top.',
		down: 'Sorted by outlets: the most on top.',
	},
	disagreements: {
		chosen: 'Column: disagreements. o sorts by it, - hides it.',
		hidden: 'Disagreements are hidden. + shows them again.',
		up: 'Sorted by disagreements: the fewest on top.',
		down: 'Sorted by disagreements: the most on top.',
	},
	type: {
		chosen: 'Column: type. o sorts by it, - hides it.',
		hidden: 'The type is hidden. + shows it again.',
		up: 'Sorted by type, from A to Z.',
		down: 'Sorted by type, from Z to A.',
	},
	claims: {
		chosen: 'Column: claims. o sorts by it, - hides it.',
		hidden: 'Claims are hidden. + shows them again.',
		up: 'Sorted by claims: the fewest on top.',
		down: 'Sorted by claims: the most on top.',
	},
	tags: {
		chosen: 'Column: tags. o sorts by it, - hides it.',
		hidden: 'Tags are hidden. + shows them again.',
		up: 'Sorted by tags, from A to Z; what has none comes last.',
		down: 'Sorted by tags: on top what has none, then from Z to A.',
	},
	words: {
		chosen: 'Column: words of the report. - hides it.',
		hidden: 'The words of the report are hidden. + shows them again.',
		...noSort,
	},
};
