import {Text} from 'ink';
import type {ReactNode} from 'react';
import {reportLines} from '../terminal/report-lines.ts';
import type {Style} from '../terminal/style.ts';
import {useStyled} from './use-styled.ts';

/** The words of a report on one line of exactly `width` columns. No other component of a table draws them. */
export const ReportText = ({text, width, style}: {text: string; width: number; style?: Style}): ReactNode => (
	<Text>{useStyled()(reportLines(text, width, style ? {style} : {}))}</Text>
);
