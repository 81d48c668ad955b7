import type {Evidence} from '../../model/claim.ts';
import type {Style} from '../../terminal/style.ts';

type Role = Evidence['role'];

/** Words that carry some claim, but not the current one. */
export const claimedStyle: Style = {colour: 'cyan'};
/** The words of the current claim: as an event's page sets off the words of a claim, without any need of colour. */
export const currentStyle: Style = {bold: true, underline: true};

const asked: Style = {bold: true};

/** The words that a part of the current claim was read in; told apart without colour, too, by what is bold, underlined, inverse or not. */
export const roleStyles: Readonly<Record<Role, Style>> = {
	trigger: {bold: true, inverse: true, colour: 'yellow'},
	actor: {...asked, colour: 'magenta'},
	target: {...asked, colour: 'red'},
	place: {inverse: true, colour: 'green'},
	date: {inverse: true, underline: true, colour: 'blue'},
	count: {bold: true, inverse: true, underline: true, colour: 'red'},
	attribution: {...asked, colour: 'cyan'},
	modality: {...asked, underline: true, colour: 'yellow'},
	extent: {...asked, underline: true, colour: 'yellow'},
	weapon: {...asked, underline: true, colour: 'yellow'},
	manner: {...asked, underline: true, colour: 'yellow'},
	background: {...asked, underline: true, colour: 'yellow'},
};

/** The order in which evidence is lit: what stands later is seen where two meet, so that short words are not lost under long ones. */
export const litOrder: readonly Role[] = [
	'attribution',
	'background',
	'date',
	'modality',
	'extent',
	'manner',
	'weapon',
	'target',
	'actor',
	'place',
	'count',
	'trigger',
];
