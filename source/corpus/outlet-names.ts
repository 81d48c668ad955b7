import type {Source} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import type {SourceId} from '../model/ids.ts';

/** Which source a name means, by its folded form; a name that two sources share means neither. */
export type OutletNames = ReadonlyMap<string, SourceId>;

// Those of whom nobody says that a report is "by" them: a voice inside a report, not a publisher.
const neverPublish = new Set(['own voice', 'unnamed', 'person', 'office', 'belligerent']);

/** A name as it stands between marks: folded, without the punctuation around it, with single blanks. */
export const nameForm = (text: string): string =>
	fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

// A stream of reports asks once a line; the list stays the same.
const known = new WeakMap<ReadonlyMap<SourceId, Source>, OutletNames>();

/** The names of all sources that publish, from the data's own list. */
export const outletNames = (sources: ReadonlyMap<SourceId, Source>): OutletNames => {
	const found = known.get(sources);
	if (found) return found;
	const names = new Map<string, SourceId>();
	const shared = new Set<string>();
	for (const source of sources.values()) {
		if (neverPublish.has(source.kind)) continue;
		for (const name of [...source.names_ar, source.name_en]) {
			const form = nameForm(name);
			if (names.has(form) && names.get(form) !== source.id) shared.add(form);
			names.set(form, source.id);
		}
	}

	for (const form of shared) names.delete(form);
	known.set(sources, names);
	return names;
};
