import type {Event} from '../../model/event.ts';
import type {SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {originOf} from '../events/origin-of.ts';

/** Which sources tell each event, as positions in a list of sources: those of event `i` are `sources[starts[i]]` up to `sources[starts[i + 1]]`. */
export type Speakers = {
	starts: Uint32Array;
	sources: Uint32Array;
	/** 1: nobody tells of it but one voice. */
	alone: Uint8Array;
};

/** The same as plain lists, so that it can be laid down. */
export type SpeakerLists = Record<keyof Speakers, number[]>;

export const noSpeakers: SpeakerLists = {starts: [], sources: [], alone: []};

export const packedSpeakers = ({starts, sources, alone}: SpeakerLists): Speakers => ({
	starts: Uint32Array.from(starts),
	sources: Uint32Array.from(sources),
	alone: Uint8Array.from(alone),
});

/** @param sources in the order of `summariseSources`. */
export const speakersOf = (
	events: readonly Event[],
	reports: {get(id: Report['id']): Report | undefined},
	sources: readonly {id: SourceId}[],
): SpeakerLists => {
	const positions = new Map(sources.map(({id}, index) => [id, index]));
	const starts = [0];
	const alone: number[] = [];
	const told: number[] = [];
	for (const event of events) {
		const first = told.length;
		for (const claim of event.claims) {
			const report = reports.get(claim.report);
			const at = report && positions.get(originOf(claim, report));
			if (at !== undefined && told.indexOf(at, first) === -1) told.push(at);
		}

		alone.push(Number(event.origins.length === 1));
		starts.push(told.length);
	}

	return {starts, alone, sources: told};
};

/** By the position of each source: how many of these events it tells of, and how many of those nobody else does. */
export type Spoken = {events: Uint32Array; alone: Uint32Array};

export const countSpoken = (
	{starts, sources, alone}: Speakers,
	events: Iterable<number>,
	count: number,
): Spoken => {
	const spoken: Spoken = {events: new Uint32Array(count), alone: new Uint32Array(count)};
	for (const event of events) {
		const end = starts[event + 1] ?? 0;
		for (let at = starts[event] ?? 0; at < end; at++) {
			const source = sources[at] as number;
			spoken.events[source] = (spoken.events[source] as number) + 1;
			if (alone[event]) spoken.alone[source] = (spoken.alone[source] as number) + 1;
		}
	}

	return spoken;
};
