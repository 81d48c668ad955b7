import type {ReactNode} from 'react';
import {hintsFor} from '../keymap/hints.ts';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {Line} from './line.tsx';
import {situationOf} from './state/situation.ts';
import type {State} from './state/state.ts';

/** The keys that do something here, as many as there is room for; what is disabled is dim, and says why when it is pressed. */
export const HintLine = ({state}: {state: State}): ReactNode => {
	const segments: Segment[] = [{text: ' '}];
	let used = 1;
	for (const {key, words, disabled} of hintsFor(state.keymap, situationOf(state))) {
		const width = textWidth(`${key} ${words}  `);
		if (used + width > state.size.columns) break;
		used += width;
		segments.push(disabled ? {text: key, style: {dim: true}} : {text: key, style: {bold: true}}, {
			text: ` ${words}  `,
			style: {dim: true},
		});
	}

	return <Line segments={segments} />;
};
