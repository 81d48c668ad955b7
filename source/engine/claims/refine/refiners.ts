import type {Report} from '../../../model/report.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Draft} from '../draft.ts';
import type {MarkedText} from '../marks.ts';
import type {Trace} from '../trace.ts';

/** What a refiner may look at. */
export type Scene = {report: Report; text: MarkedText; lexicon: Lexicon; trace: Trace};

/** A step that takes the drafts of a text and gives them back better. */
export type Refiner = (drafts: readonly Draft[], scene: Scene) => Draft[];
