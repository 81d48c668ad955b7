import {useContext} from 'react';
import {type Segment, styled} from '../terminal/style.ts';
import {Arabic} from './arabic.ts';
import {Ascii} from './ascii.ts';

/** Lines as this terminal needs them. Nothing else makes the text of a `Text`. */
export const useStyled = (): ((segments: readonly Segment[]) => string) => {
	const arabic = useContext(Arabic);
	const ascii = useContext(Ascii);
	return segments => styled(segments, arabic, ascii);
};
