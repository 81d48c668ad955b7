import type {ReactNode} from 'react';
import {type DocumentLine, emptyLine, paragraph} from './documents/document-line.ts';
import {Page} from './page.tsx';
import {keyOn} from './state/key-on.ts';
import {bodyRows} from './state/layout.ts';
import type {State} from './state/state.ts';

const advice = (state: State, what: string): string[] => {
	if (state.filter.text !== '')
		return [
			`No ${what} match the filter.`,
			`${keyOn(state, 'leave')} clears it, ${keyOn(state, 'filter')} changes it, ${keyOn(state, 'help')} explains it.`,
		];
	if (state.data.reports.length === 0)
		return [
			'There are no reports yet.',
			`Quit with ${keyOn(state, 'quit')} and give some: deirez-tui PATH…, or deirez-tui import PATH…`,
		];
	if (what === 'disagreements')
		return [
			'The sources do not disagree about anything that the program could find.',
			`${keyOn(state, 'view-events')} shows the events.`,
		];
	return [
		`No ${what} were found in ${state.data.reports.length} reports.`,
		'deirez-tui extract PATH shows what was read in one text.',
	];
};

/** An empty list says why it is empty and what to do. */
export const EmptyState = ({state, what}: {state: State; what: string}): ReactNode => {
	const width = state.size.columns - 2;
	const [first = '', ...others] = advice(state, what);
	const lines: DocumentLine[] = [
		emptyLine,
		...paragraph(first, width, {bold: true}, 1),
		...others.flatMap(line => paragraph(line, width, undefined, 1)),
	];
	return <Page lines={lines} top={0} rows={bodyRows(state)} />;
};
