import {Text} from 'ink';
import {type ReactNode, useContext} from 'react';
import {reportLines} from '../terminal/report-lines.ts';
import {type Style, styled} from '../terminal/style.ts';
import {Arabic} from './arabic.ts';

/** The words of a report on one line of exactly `width` columns. No other component of a table draws them. */
export const ReportText = ({text, width, style}: {text: string; width: number; style?: Style}): ReactNode => (
	<Text>{styled(reportLines(text, width, style ? {style} : {}), useContext(Arabic))}</Text>
);
