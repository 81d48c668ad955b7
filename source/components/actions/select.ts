import {addEdit} from '../../corrections/add-edit.ts';
import {readParts} from '../../corrections/part-text.ts';
import type {Span} from '../../model/claim.ts';
import {editableParts} from '../../model/edit.ts';
import type {ReportId} from '../../model/ids.ts';
import {createForm} from '../form/form.ts';
import {partField} from '../form/part-field.ts';
import type {ReaderPage} from '../reader/reader-page.ts';
import {
	type Selection,
	selectedSpan,
	startSelecting,
	stepLeft,
	stepLines,
	stepSentence,
	stepWords,
} from '../reader/select-words.ts';
import {openForm} from '../screens/form.ts';
import {pageOf} from '../screens/report-of.ts';
import {withSelection} from '../screens/selecting.ts';
import {send} from '../state/send.ts';
import type {State} from '../state/state.ts';
import {goBack} from '../state/trail.ts';
import type {Act, Acts} from './action.ts';

const step =
	(change: (page: ReaderPage, selection: Selection) => Selection): Act =>
	state => {
		const {screen} = state;
		const page = screen?.kind === 'selecting' ? pageOf(state, screen.report) : null;
		if (screen?.kind !== 'selecting' || !page) return state;
		return withSelection(state, page, screen, change(page, screen.selection));
	};

/** Keeps the claim that was written down for these words. */
const addClaim = (
	state: State,
	id: ReportId,
	span: Span,
	values: Readonly<Record<string, string>>,
): State => {
	const {data} = state;
	const report = data.reports.get(id);
	if (!report) return state;
	const {type, ...parts} = readParts(data.world, values, {});
	if (type === undefined) return state;
	const edit = addEdit(report, data.claimsOf(id), {type, span, parts});
	return send(state, {
		kind: 'edit',
		edits: [edit],
		done: `Claim added (u undoes): ${type.replaceAll('-', ' ')}`,
	});
};

/** From the selected words to a form that says what they claim, filled in with what the engine reads from them. */
const takeWords = (state: State): State => {
	const {screen, data} = state;
	const page = screen?.kind === 'selecting' ? pageOf(state, screen.report) : null;
	if (screen?.kind !== 'selecting' || !page || page.layout.words.length === 0) return state;
	const {report, layout} = page;
	const span = selectedSpan(report.text, layout, screen.selection);
	const read = data.readWords(report, span);
	const form = createForm(
		'A claim that the program missed',
		editableParts.map(part => partField(data.world, part, read)),
	);
	// Back to reading once it is saved; to the words where it is not.
	return openForm(state, form, (left, values) => addClaim(goBack(left), report.id, span, values));
};

/** Selecting words of a report. */
export const selecting: Acts = {
	'select-left': step(({report, layout}, selection) => stepLeft(report.text, layout, selection, 1)),
	'select-right': step(({report, layout}, selection) => stepLeft(report.text, layout, selection, -1)),
	'select-next': step(({layout}, selection) => stepWords(layout, selection, 1)),
	'select-previous': step(({layout}, selection) => stepWords(layout, selection, -1)),
	'select-down': step(({layout}, selection) => stepLines(layout, selection, 1)),
	'select-up': step(({layout}, selection) => stepLines(layout, selection, -1)),
	'select-sentence-begin': step(({report, layout}, selection) =>
		stepSentence(report.text, layout, selection, 'first'),
	),
	'select-sentence-end': step(({report, layout}, selection) =>
		stepSentence(report.text, layout, selection, 'last'),
	),
	'select-start': step((_, selection) => startSelecting(selection)),
	'take-words': takeWords,
	'drop-selection': goBack,
};
