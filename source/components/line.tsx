import {Text} from 'ink';
import type {ReactNode} from 'react';
import type {Segment} from '../terminal/style.ts';
import {useStyled} from './use-styled.ts';

/** One line of the screen as one `Text`: a `Box` a cell would cost five times the layout. */
export const Line = ({segments}: {segments: readonly Segment[]}): ReactNode => (
	// An empty Text takes no line at all.
	<Text wrap="truncate-end">{useStyled()(segments) || ' '}</Text>
);
