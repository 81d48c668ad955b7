import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Disagreement} from '../model/disagreement.ts';
import {fitText} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {EmptyState} from './empty-state.tsx';
import {Line} from './line.tsx';
import {PaneBelow} from './pane-below.tsx';
import {bodyRows} from './state/layout.ts';
import {pageRows} from './state/lists.ts';
import type {State} from './state/state.ts';
import {facetWord, kindStyles, subjectOf} from './words/disagreement-words.ts';
import {stateMarks} from './words/event-words.ts';

const kindWidth = 10;
const facetWidth = 10;

const stateOf = (state: State, {about}: Disagreement): Segment => {
	if (!('event' in about)) return {text: ' '};
	const index = state.data.indexOf(about.event);
	if (index === undefined) return {text: ' '};
	const {mark, style} = stateMarks[state.judgements[index]?.state ?? 'new'];
	return {text: mark, style};
};

type Widths = {facet: number; subject: number; said: number};

/** What a row has beside its marks and its kind: under 70 columns not what is said, under 50 no facet either. */
const widthsFor = (columns: number): Widths => {
	const facet = columns >= 50 ? facetWidth : 0;
	const room = Math.max(8, columns - 3 - kindWidth - 1 - (facet && facet + 1) - 1);
	const subject = columns >= 70 ? Math.floor((room - 1) * 0.4) : room;
	return {facet, subject, said: columns >= 70 ? room - subject - 1 : 0};
};

const rowSegments = (state: State, disagreement: Disagreement, current: boolean): Segment[] => {
	const {kind, facet, positions} = disagreement;
	const values = positions.map(position => position.value).join(' | ');
	const widths = widthsFor(state.size.columns);
	return [
		{text: current ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
		stateOf(state, disagreement),
		{text: ' '},
		{text: fitText(kind, kindWidth), style: kindStyles[kind]},
		...(widths.facet > 0 ? [{text: ` ${fitText(facetWord(facet), widths.facet)}`}] : []),
		{text: ` ${fitText(subjectOf(state.data, disagreement), widths.subject)}`},
		...(widths.said > 0 ? [{text: ` ${fitText(values, widths.said)}`, style: {dim: true} as const}] : []),
	];
};

const heading = (columns: number): Segment[] => {
	const {facet, subject, said} = widthsFor(columns);
	const titles = [
		fitText('Kind', kindWidth),
		...(facet > 0 ? [fitText('Facet', facet)] : []),
		fitText('Of what', subject),
		...(said > 0 ? [fitText('What is said', said)] : []),
	];
	return [{text: `   ${titles.join(' ')}`, style: {dim: true}}];
};

/** The disagreements, worst first, and below them the positions of the one under the cursor. */
export const DisagreementPanel = ({state}: {state: State}): ReactNode => {
	const {rows, cursor, top} = state.lists.disagreements;
	if (rows.length === 0) return <EmptyState state={state} what="disagreements" />;
	return (
		<Box flexDirection="column" height={bodyRows(state)} flexShrink={0}>
			<Line segments={heading(state.size.columns)} />
			{rows.slice(top, top + pageRows(state, 'disagreements')).map((row, index) => {
				const disagreement = state.data.disagreements.at(row);
				return disagreement ? (
					<Line key={disagreement.id} segments={rowSegments(state, disagreement, top + index === cursor)} />
				) : null;
			})}
			<PaneBelow state={state} />
		</Box>
	);
};
