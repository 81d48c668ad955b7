import {countGrammar} from '../corrections/count-grammar.ts';
import {arabicWords} from '../export/arabic-words.ts';
import {credibilityWords} from '../export/grade-words.ts';
import {ruleWords} from '../export/rule-words.ts';
import {arabicModes} from '../model/arabic-mode.ts';
import {claimTypes, countKinds, modalities} from '../model/claim.ts';
import {triageStates} from '../model/decision.ts';
import {credibilities} from '../model/grade.ts';
import {defaultRule} from '../model/rule.ts';
import {arabicVariable} from './arabic-variable.ts';

type Option = {
	type: 'string' | 'boolean';
	/** What stands after it in the help. */
	value?: string;
	repeatable?: true;
	/** In every verb. */
	global?: true;
	summary: string;
};

/** Every option there is: parsing, refusal of unknown ones and help all come from here. */
export const optionTable = {
	home: {
		type: 'string',
		value: 'DIR',
		global: true,
		summary: 'where corpus and decisions are kept (else DEIREZ_TUI_HOME, else the XDG data folder)',
	},
	encrypt: {
		type: 'boolean',
		summary:
			'from now on everything kept is encrypted; a new passphrase is asked for (see README: lost is lost)',
	},
	decrypt: {type: 'boolean', summary: 'nothing is encrypted any more'},
	'new-passphrase': {type: 'boolean', summary: 'another passphrase; both are asked for, the old one first'},
	'passphrase-fd': {
		type: 'string',
		value: 'N',
		global: true,
		summary:
			'the first line of this file descriptor is the passphrase of an encrypted home (else it is asked for)',
	},
	lexicon: {
		type: 'string',
		value: 'DIR',
		global: true,
		summary:
			'your own words, places, actors, sources (else DEIREZ_TUI_LEXICON, else "lexicon" in config.json)',
	},
	filter: {type: 'string', value: 'QUERY', summary: 'only what matches, as in the dashboard (see below)'},
	rule: {
		type: 'string',
		value: 'RULE',
		summary: `how sources that differ are summed up; the dead: ${Object.entries(ruleWords)
			.map(([name, words]) => `${name}, ${words}`)
			.join('; ')} (else "rule" in config.json, else ${defaultRule})`,
	},
	arabic: {
		type: 'string',
		value: 'MODE',
		summary: `how Arabic is drawn: ${arabicModes
			.map(mode => `${mode}, ${arabicWords[mode]}`)
			.join(
				'; ',
			)} (else ${arabicVariable}, else what was chosen on this terminal, else "arabic" in config.json, else as the terminal answers)`,
	},
	published: {type: 'string', value: 'DAY', summary: 'when the reports were published, YYYY-MM-DD'},
	outlet: {type: 'string', value: 'ID', summary: 'who published the reports'},
	format: {type: 'string', value: 'FORMAT', summary: 'how to print'},
	explain: {
		type: 'boolean',
		summary: 'every rule that read words or left them, and why, sentence by sentence',
	},
	'no-color': {type: 'boolean', summary: 'no colours (else NO_COLOR, FORCE_COLOR)'},
	ascii: {
		type: 'boolean',
		summary: 'signs in ASCII: rules, marks, guillemets (else by LC_ALL, LC_CTYPE, LANG; the Linux console)',
	},
	watch: {
		type: 'boolean',
		summary: 'follow the files: new and changed reports appear while the dashboard runs',
	},
	'read-only': {
		type: 'boolean',
		summary: 'only look: nothing at all is written on disk; a home that others can read is told, not refused',
	},
	state: {type: 'string', value: 'STATE', summary: triageStates.join(', ')},
	flag: {type: 'boolean', summary: 'set the flag'},
	unflag: {type: 'boolean', summary: 'take the flag away'},
	tag: {type: 'string', value: 'TAG', repeatable: true, summary: 'add a tag; may be repeated'},
	untag: {type: 'string', value: 'TAG', repeatable: true, summary: 'take a tag away; may be repeated'},
	note: {type: 'string', value: 'TEXT', summary: 'the note on the event; "" takes it away'},
	credibility: {
		type: 'string',
		value: 'DIGIT',
		summary: `how credible what is told of the event is: ${credibilities
			.map(digit => `${digit}, ${credibilityWords[digit]}`)
			.join('; ')}; 1 is refused while all of it goes back to one source`,
	},
	type: {type: 'string', value: 'TYPE', summary: claimTypes.join(', ')},
	place: {
		type: 'string',
		value: 'PLACE',
		repeatable: true,
		summary: 'where: an id or a name of the gazetteer; may be repeated; "none" for nowhere named',
	},
	date: {type: 'string', value: 'DAYS', summary: 'when: YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD, or none'},
	count: {
		type: 'string',
		value: 'COUNT',
		repeatable: true,
		summary: `how many: ${countGrammar}; WHAT is one of ${countKinds.join(', ')}; may be repeated; "none"`,
	},
	actor: {
		type: 'string',
		value: 'ACTOR',
		repeatable: true,
		summary: 'who did it: an id or a name; may be repeated; "none"',
	},
	target: {
		type: 'string',
		value: 'ACTOR',
		repeatable: true,
		summary: 'to whom: an id or a name; may be repeated; "none"',
	},
	modality: {type: 'string', value: 'MODALITY', summary: modalities.join(', ')},
	source: {
		type: 'string',
		value: 'SOURCE',
		repeatable: true,
		summary:
			'who says so, the nearest speaker first: an id or a name; "outlet" is the report’s own voice; may be repeated',
	},
	background: {type: 'boolean', summary: 'it is old context, not the report’s news'},
	news: {type: 'boolean', summary: 'it is the report’s news, not background'},
	drop: {type: 'boolean', summary: 'it is no claim: the words do not say so'},
	words: {
		type: 'string',
		value: 'TEXT',
		summary: 'the words that carry the claim; they must stand in the report exactly once',
	},
	span: {type: 'string', value: 'A-B', summary: 'the same by their offsets in UTF-16 units, such as 120-181'},
	gold: {type: 'string', value: 'DIR', summary: 'hand-made claims, NAME.json'},
	texts: {
		type: 'string',
		value: 'DIR',
		summary: 'the texts they were made from, NAME.txt; else where the gold is',
	},
	event: {type: 'string', value: 'EVENT', summary: 'only decisions on this event'},
	since: {type: 'string', value: 'DAY', summary: 'only decisions of this day and later, YYYY-MM-DD'},
	erase: {
		type: 'boolean',
		summary:
			'delete its text from this home for good, to protect whom it may lead to; says first what that means',
	},
	repair: {type: 'boolean', summary: 'put right what can be'},
	yes: {type: 'boolean', summary: 'do it, without asking'},
	help: {type: 'boolean', global: true, summary: 'this help; after a verb, its own'},
	version: {type: 'boolean', global: true, summary: 'the version'},
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof optionTable;
export const optionNames = Object.keys(optionTable) as OptionName[];

export const isGlobal = (name: OptionName): boolean => 'global' in optionTable[name];

export const describeOption = (name: OptionName): Option => optionTable[name];
