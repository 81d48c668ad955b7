import type {Context} from './binding.ts';

/** The places where keys mean something, in words. */
export const contextWords: Readonly<Record<Context, string>> = {
	events: 'the list of events',
	fronts: 'the list of fronts',
	disagreements: 'the list of disagreements',
	timeline: 'the timeline',
	map: 'the map',
	event: 'an opened event',
	reader: 'while a report is read',
	selecting: 'while words of a report are selected',
	matrix: 'while sources are compared',
	form: 'while a form is filled in',
	filter: 'the line of the filter',
	note: 'the line of a note',
	help: 'the help',
	'find-key': 'the search in the help',
	palette: 'the list of actions',
};
