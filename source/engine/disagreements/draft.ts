import type {Disagreement, DisagreementKind, Facet} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {Corpus, Statement} from '../statements/statement.ts';

/** A disagreement before it has an id: what finders hand in. */
export type Draft = {
	about: Disagreement['about'];
	facet: Facet;
	kind: DisagreementKind;
	positions: {statements: readonly Statement[]; value: string}[];
	reason: string;
	/** How it reads of several places that share one story; absent where each place stands for itself. */
	again?: (places: readonly PlaceId[], positions: Draft['positions']) => {values: string[]; reason: string};
};

/**
 * Finds disagreements of one sort, in one event, or among all events or statements that share a key. What it finds depends on nothing but
 * what it is given, in order, and on what it looks up in the corpus: so one more report costs only what it touches.
 */
export type Finder =
	| {of: 'event'; find(corpus: Corpus, event: Event): Draft[]}
	| {
			of: 'events';
			keysOf(corpus: Corpus, event: Event): readonly string[];
			find(corpus: Corpus, events: readonly Event[], key: string): Draft[];
	  }
	| {
			of: 'statements';
			keysOf(corpus: Corpus, statement: Statement): readonly string[];
			find(corpus: Corpus, statements: readonly Statement[], key: string): Draft[];
	  };
