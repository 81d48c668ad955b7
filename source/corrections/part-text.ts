import type {World} from '../engine/lexicon/entities.ts';
import {countWords} from '../export/edit-words.ts';
import {claimTypes, modalities} from '../model/claim.ts';
import type {ClaimParts, EditablePart} from '../model/edit.ts';
import type {ActorId, PlaceId, SourceId} from '../model/ids.ts';
import {resolveName, resolveSource} from './name-in-world.ts';
import {NotUnderstood} from './not-understood.ts';
import {readCount} from './read-count.ts';
import {readDate} from './read-date.ts';
import {readList} from './read-list.ts';
import {readWord} from './read-word.ts';

/** What stands between the values of a list; an Arabic keyboard has commas of its own. */
export const separator = /[,;\u060c\u061b]/u;

const answers = ['no', 'yes'] as const;

const splitAt = (text: string): string[] =>
	text
		.split(separator)
		.map(value => value.trim())
		.filter(value => value !== '');

/** A part of a claim on one line, as `readPart` reads it: "isis, sdf", "killed 20+ isis", "2016-05-14..2016-05-16"; empty where it says nothing. */
export const writePart = (part: EditablePart, parts: ClaimParts): string => {
	switch (part) {
		case 'type':
		case 'modality':
			return parts[part] ?? '';
		case 'background':
			return answers[parts.background ? 1 : 0];
		case 'date': {
			const {date} = parts;
			if (!date) return '';
			return date.from === date.to ? date.from : `${date.from}..${date.to}`;
		}

		case 'counts':
			return (parts.counts ?? []).map(countWords).join(', ');
		default:
			return (parts[part] ?? []).join(', ');
	}
};

/**
 * Reads a part of a claim as an analyst writes it on one line: names in Arabic or English or ids, several with commas between them; nothing,
 * or `none`, where the claim says nothing of it.
 *
 * @throws NotUnderstood with what would do.
 */
export const readPart = (world: World, part: EditablePart, text: string): ClaimParts => {
	const line = text.trim();
	const values = splitAt(line);
	switch (part) {
		case 'type':
			return {type: readWord(line, claimTypes)};
		case 'modality':
			return {modality: readWord(line, modalities)};
		case 'background':
			return {background: readWord(line, answers) === 'yes'};
		case 'date':
			return {date: line === '' ? null : readDate(line)};
		case 'counts':
			return {counts: readList(values, value => readCount(world, value))};
		case 'places':
			return {places: readList(values, value => resolveName(world, 'place', value) as PlaceId)};
		case 'attribution': {
			const attribution = readList(values, value => resolveSource(world, value) as SourceId);
			if (attribution.length > 0) return {attribution};
			throw new NotUnderstood('Somebody says it. The report’s own voice is outlet.');
		}

		default:
			return {[part]: readList(values, value => resolveName(world, 'actor', value) as ActorId)};
	}
};

/** Those parts only that say something else than before; a figure that says the same keeps its words. */
export const readParts = (
	world: World,
	texts: Readonly<Partial<Record<EditablePart, string>>>,
	before: ClaimParts,
): ClaimParts => {
	const read: ClaimParts = {};
	for (const [part, text] of Object.entries(texts) as [EditablePart, string][])
		if (text.trim() !== writePart(part, before)) Object.assign(read, readPart(world, part, text));
	return read;
};
