import {completePart} from '../../corrections/complete-part.ts';
import {readPart, writePart} from '../../corrections/part-text.ts';
import {actorName, placeName} from '../../engine/events/names.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import {dateWords} from '../../export/date-words.ts';
import type {ClaimParts, EditablePart} from '../../model/edit.ts';
import {typeName} from '../words/event-words.ts';
import {countText} from '../words/figures.ts';
import {alignedName} from '../words/names.ts';
import type {FieldKind} from './form.ts';

const labels: Readonly<Record<EditablePart, string>> = {
	type: 'Type',
	actors: 'Actors',
	targets: 'Targets',
	places: 'Places',
	date: 'Date',
	counts: 'Counts',
	modality: 'Modality',
	attribution: 'Said by',
	background: 'Background',
};

/** What parts say, for people: names in place of ids. */
const partWords = (world: World, parts: ClaimParts): string => {
	const {type, actors = [], targets = [], places = [], date, counts = [], modality, attribution = []} = parts;
	return [
		type ? typeName(type) : '',
		[...actors, ...targets].map(id => actorName(world, id)).join(', '),
		places.map(id => placeName(world, id)).join(', '),
		dateWords(date ?? null),
		counts
			.map(count =>
				[countText(count), count.who ? actorName(world, count.who) : ''].filter(Boolean).join(' '),
			)
			.join(', '),
		modality ?? '',
		attribution.map(id => alignedName(world, id)).join(', via '),
		parts.background === undefined ? '' : parts.background ? 'old context' : 'the news of the report',
	]
		.filter(words => words !== '')
		.join(' · ');
};

/** The field of a form that edits a part of a claim, with the text that it begins with. Its id is the part. */
export const partField = (
	world: World,
	part: EditablePart,
	parts: ClaimParts,
): FieldKind & {id: EditablePart; text: string} => ({
	id: part,
	label: labels[part],
	text: writePart(part, parts),
	means: text => partWords(world, readPart(world, part, text)),
	complete: before => completePart(world, part, before),
});
