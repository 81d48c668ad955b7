import type {ActorId, EventId, ReportId, SourceId} from './ids.ts';

/**
 * omission: speech was to be expected, and there is none. method: the silent source never speaks of such a thing, so that its silence says
 * nothing about it.
 */
export type SilenceKind = 'omission' | 'method';

/** What the silence is about: who died, who was taken, who has the ground. */
export type SilenceTopic = 'deaths' | 'captures' | 'ground';

/** Somebody who could have told of an event, or of a part of it, and does not. No statement: it stands in no position of a disagreement. */
export type Silence = {
	event: EventId;
	/** The party to the war whose media are silent, by its alignment; null where only the named sources are. */
	camp: string | null;
	/** Who is silent: of a camp the outlets that could have told. Sorted. */
	sources: SourceId[];
	kind: SilenceKind;
	about: SilenceTopic;
	/** The groups whose dead are left out where others are counted; empty where the whole event is. */
	groups: ActorId[];
	/** The reports looked at, sorted. */
	reports: ReportId[];
	/** In plain words. */
	reason: string;
	/** 0..1, the most telling first. */
	rank: number;
};
