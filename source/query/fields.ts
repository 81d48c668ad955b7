import {claimTypes} from '../model/claim.ts';
import {triageStates} from '../model/decision.ts';
import {qualities} from './qualities.ts';

/** Figures that can be compared: of the dead as the rule shows them, of a range its lower end. */
export const figures = ['killed', 'claims', 'origins', 'outlets', 'disagreements'] as const;

/** Fields whose values are one of a few words; any beginning of the word will do. */
export const choices: Record<string, readonly string[]> = {
	type: claimTypes,
	state: triageStates,
	is: Object.keys(qualities),
};

/** Every field with a word of help, in the order in which help shows them. */
export const fieldHelp: Record<string, string> = {
	type: `type of event: ${claimTypes.join(', ')}; a part of the word is enough`,
	front: 'front, by id or name',
	place: 'place, by id or any of its names in Arabic or Latin',
	source: 'who says it or publishes it, by id or name',
	outlet: 'who publishes it',
	actor: 'who does it or suffers it, by id or name',
	state: triageStates.join(', '),
	is: Object.keys(qualities).join(', '),
	tag: 'a tag that the analyst gave',
	note: 'words of the analyst’s note',
	id: 'the beginning of the event’s id',
	date: '2016-05-14, 2016-05, 2016-05-14..16, ..2016-05-16, date>=2016-05-14',
	killed:
		'killed>=20, killed:5..20 (the figure under --rule, of a range its lower end); also claims, origins, outlets, disagreements',
};
