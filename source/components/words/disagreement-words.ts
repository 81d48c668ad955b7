import {placeName} from '../../engine/events/names.ts';
import type {Disagreement, DisagreementKind} from '../../model/disagreement.ts';
import type {Style} from '../../terminal/style.ts';
import type {Dataset} from '../state/dataset.ts';

export const kindStyles: Readonly<Record<DisagreementKind, Style>> = {
	conflict: {bold: true, colour: 'red'},
	denial: {bold: true, colour: 'magenta'},
	revision: {colour: 'yellow'},
	update: {colour: 'blue'},
	compatible: {dim: true},
};

/** What it is about: the event's label or the place's name. */
export const subjectOf = (data: Dataset, {about}: Disagreement): string => {
	if ('place' in about) return placeName(data.world, about.place);
	return data.events.at(data.indexOf(about.event) ?? data.events.length)?.label ?? about.event;
};

/** "modality" means little to a reader: what each facet asks. */
export const facetWord = (facet: Disagreement['facet']): string =>
	facet === 'modality' ? 'whether' : facet === 'time' ? 'when' : facet;
