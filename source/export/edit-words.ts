import {reportId} from '../corpus/make-report.ts';
import type {Count} from '../model/claim.ts';
import {type ClaimParts, type Edit, type EditablePart, editableParts} from '../model/edit.ts';
import {dateWords} from './date-words.ts';

/** So many letters of an id tell things apart in any list that one reads. */
const shortId = 10;
const short = (id: string): string => id.slice(0, shortId);

/** "killed 20+ syrian-government", as `--count` takes it. */
export const countWords = ({what, who, min, max}: Count): string => {
	const figure = max === null ? `${min}+` : max === min ? String(min) : `${min}-${max}`;
	return `${what} ${figure}${who ? ` ${who}` : ''}`;
};

const partNames: Readonly<Record<EditablePart, string>> = {
	type: 'type',
	actors: 'actor',
	targets: 'target',
	places: 'place',
	date: 'date',
	counts: 'count',
	modality: 'modality',
	attribution: 'source',
	background: 'background',
};

const valueWords = (part: EditablePart, parts: ClaimParts): string => {
	if (part === 'counts') return (parts.counts ?? []).map(countWords).join(', ') || 'none';
	if (part === 'date') return dateWords(parts.date ?? null) || 'none';
	if (part === 'background') return parts.background ? 'yes' : 'no';
	const value = parts[part] ?? [];
	return typeof value === 'string' ? value : value.join(', ') || 'none';
};

/** Each part that stands in `from`, in words: "place al-joura → al-baghiliya". */
export const changedPartWords = (from: ClaimParts, to: ClaimParts): string[] =>
	editableParts
		.filter(part => from[part] !== undefined)
		.map(part => `${partNames[part]} ${valueWords(part, from)} → ${valueWords(part, to)}`);

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const lostWords = ({lines, kept, missing, bytes}: Extract<Edit, {kind: 'lost'}>): string => {
	const sessions = listed([...new Set(missing.map(({session}) => session))]);
	return [
		...(lines > 0
			? [`${lines} damaged ${lines === 1 ? 'line' : 'lines'} of the journal lost (${kept ?? ''})`]
			: []),
		...(bytes === undefined ? [] : [`${bytes} bytes of the journal cut off`]),
		...(sessions === '' ? [] : [`lines missing of session ${sessions}`]),
	].join('; ');
};

/** What an edit does, in words: "merged e-1 and e-2", "place al-joura → al-baghiliya". Ids stand in it, no words of a report. */
export const editWords = (edit: Edit): string => {
	switch (edit.kind) {
		case 'merge':
			return `merged ${listed(edit.events.map(({event}) => short(event)))}`;
		case 'split':
			return `split ${listed(edit.claims.map(({claim}) => short(claim)))} from ${short(edit.from)}`;
		case 'move':
			return `moved ${listed(edit.claims.map(({claim}) => short(claim)))} to ${short(edit.to.event)}`;
		case 'correct':
			return changedPartWords(edit.before, edit.after).join('; ');
		case 'drop':
			return 'dropped: no claim';
		case 'add':
			return `added: ${edit.claim.type} at ${edit.claim.span.join('–')}`;
		case 'withdraw':
			return edit.erased ? 'removed, its text deleted' : 'removed';
		case 'supersede':
			return `superseded by ${short(reportId(edit.by))}`;
		case 'grade':
			return edit.before === edit.after
				? `graded ${edit.after} still`
				: `graded ${edit.before} → ${edit.after}`;
		case 'lost':
			return lostWords(edit);
	}
};

/** What an edit is about: an event, a claim, a report or a source, by its id. */
export const subjectOfEdit = (edit: Edit): string => {
	if (edit.kind === 'merge') return edit.events[0]?.event ?? '';
	if (edit.kind === 'split') return edit.from;
	if ('report' in edit) return reportId(edit.report);
	if (edit.kind === 'lost') return 'journal';
	if (edit.kind === 'grade') return edit.source;
	return 'claims' in edit ? (edit.claims[0]?.claim ?? '') : edit.claim.claim;
};

/** Every event, claim and report that an edit names. */
export const namedInEdit = (edit: Edit): string[] => {
	if (edit.kind === 'merge') return edit.events.map(({event}) => event);
	if (edit.kind === 'split') return [edit.from, ...edit.claims.map(({claim}) => claim)];
	if (edit.kind === 'move') return [edit.to.event, ...edit.claims.map(({claim}) => claim)];
	if (edit.kind === 'lost' || edit.kind === 'grade') return [];
	if ('report' in edit) return [edit.report, ...('by' in edit ? [edit.by] : [])].map(reportId);
	return [edit.claim.claim, ...('event' in edit && edit.event ? [edit.event] : [])];
};
