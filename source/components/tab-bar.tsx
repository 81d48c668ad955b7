import type {ReactNode} from 'react';
import {Line} from './line.tsx';
import type {State} from './state/state.ts';
import {tabLayout} from './tab-layout.ts';

/** The views with the rows that each lists, by which rule the dead are counted, and how much of the work is done. */
export const TabBar = ({state}: {state: State}): ReactNode => {
	const {tabs, right, free} = tabLayout(state);
	return <Line segments={free >= 1 ? [...tabs, {text: ' '.repeat(free)}, {text: right}] : tabs} />;
};
