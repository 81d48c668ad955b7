import type {Context} from './binding.ts';

/** The places where keys mean something, in words. */
export const contextWords: Readonly<Record<Context, string>> = {
	events: 'the list of events',
	fronts: 'the list of fronts',
	disagreements: 'the list of disagreements',
	sources: 'the list of sources',
	timeline: 'the timeline',
	map: 'the map',
	event: 'an opened event',
	source: 'an opened source',
	reader: 'a report being read',
	selecting: 'words of a report being selected',
	matrix: 'who says what',
	form: 'a form',
	filter: 'the line of the filter',
	naming: 'saving a filter under a digit',
	note: 'a note that is being written',
	tags: 'the line of tags',
	grade: 'the line of a grade',
	help: 'the help',
	'find-key': 'the search in the help',
	palette: 'the list of actions',
};
