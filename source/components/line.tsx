import {Text} from 'ink';
import {type ReactNode, useContext} from 'react';
import {type Segment, styled} from '../terminal/style.ts';
import {Arabic} from './arabic.ts';

/** One line of the screen as one `Text`: a `Box` a cell would cost five times the layout. */
export const Line = ({segments}: {segments: readonly Segment[]}): ReactNode => (
	// An empty Text takes no line at all.
	<Text wrap="truncate-end">{styled(segments, useContext(Arabic)) || ' '}</Text>
);
