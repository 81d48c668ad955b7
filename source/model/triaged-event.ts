import type {Triage} from './decision.ts';
import type {Event} from './event.ts';

/** An event as the table shows it: what the sources say, and what the analyst decided. */
export type TriagedEvent = Event & Triage;
