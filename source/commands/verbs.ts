import {credibilityWords, reliabilityWords} from '../export/grade-words.ts';
import {credibilities, reliabilities} from '../model/grade.ts';
import type {Command} from './command.ts';
import type {Format} from './format.ts';
import type {OptionName} from './options.ts';

export type Verb = {
	/** One word, or two: "group merge". */
	name: string;
	/** What stands after it in the help. */
	input: string;
	/** How many positional words it takes. */
	least: number;
	most: number;
	summary: string;
	options: readonly OptionName[];
	formats: readonly Format[];
	/** More lines for its own help. */
	details?: readonly string[];
	load: () => Promise<Command>;
};

const anyNumber = Number.POSITIVE_INFINITY;
const lists = ['table', 'json', 'jsonl', 'csv'] as const;
const list = {
	input: '[PATH…]',
	least: 0,
	most: anyNumber,
	options: ['filter', 'rule', 'published', 'outlet', 'format'],
	formats: lists,
} as const;

/** What the analyst's corrections have in common. They are decisions, as triage is. */
const edit = {most: anyNumber, options: ['published', 'outlet', 'format'], formats: lists} as const;
const claimOptions = ['type', 'place', 'date', 'count', 'actor', 'target', 'modality', 'source'] as const;

/** What the program does without a verb. */
export const dashboardVerb: Verb = {
	name: '',
	input: '[PATH…]',
	least: 0,
	most: anyNumber,
	summary: 'the dashboard, on these files and folders, on the imported corpus, or on the sample',
	options: [
		'filter',
		'rule',
		'arabic',
		'published',
		'outlet',
		'no-color',
		'ascii',
		'watch',
		'read-only',
		'encrypt',
	],
	formats: ['table'],
	load: async () => (await import('./dashboard.ts')).dashboard,
};

/** Every verb there is: the command line, the refusal of unknown words and the help all come from here. */
export const verbs: readonly Verb[] = [
	{
		name: 'import',
		input: 'PATH…',
		least: 1,
		most: anyNumber,
		summary: 'add reports to the corpus',
		options: ['published', 'outlet', 'encrypt', 'format'],
		formats: ['table', 'json', 'jsonl'],
		details: [
			'Reads .txt and .md, .json and .jsonl, folders, and "-" for standard input. The same content twice is one report.',
			'Date and outlet come from the options, a sidecar NAME.meta.json, front matter, a file name like',
			'2016-05-14_sana_…, or the text itself.',
		],
		load: async () => (await import('./import.ts')).importReports,
	},
	{
		name: 'extract',
		input: 'PATH…',
		least: 1,
		most: anyNumber,
		summary: 'texts in, claims out; stores nothing',
		options: ['published', 'outlet', 'format', 'explain'],
		formats: ['json', 'jsonl', 'csv'],
		details: [
			'Prints {"report": …, "claims": […]}: with --format json one object for one text and an array for several, else one a',
			'line. "-" reads a text, or reports as JSON Lines and answers line by line.',
			'--explain prints instead, sentence by sentence, each rule that read words (+), each that left them and why (-), and',
			'the claims (=) with words and rule of every part; with --format jsonl one object a line.',
		],
		load: async () => (await import('./extract.ts')).extract,
	},
	{
		...list,
		name: 'claims',
		summary: 'every claim, with its event',
		load: async () => (await import('./claims.ts')).claims,
	},
	{
		...list,
		name: 'events',
		summary: 'what happened, as far as the sources tell',
		load: async () => (await import('./events.ts')).events,
	},
	{
		...list,
		name: 'fronts',
		summary: 'the sectors of the battle',
		load: async () => (await import('./fronts.ts')).fronts,
	},
	{
		...list,
		name: 'timeline',
		summary: 'who is told to have each place, day by day',
		details: [
			'For each place who takes, leaves, holds or surrounds it, as each origin tells it; who has it now, under the rule;',
			'contested days, and takings told twice. The filter picks claims: --filter place:assad-hospital tells it of one',
			'place, date:..2016-05-15 as of that day, source:sohr as one source has it. Rules, for who has it: lowest, only',
			'what no other origin contradicts; best, the latest word of no party to the war, else the latest; range, every',
			'side that is named; majority, the side of most origins. Background outvotes no news.',
		],
		load: async () => (await import('./timeline.ts')).timeline,
	},
	{
		...list,
		name: 'disagreements',
		summary: 'where sources differ, worst first',
		load: async () => (await import('./disagreements.ts')).disagreements,
	},
	{
		...list,
		name: 'sources',
		summary: 'who says how much, alone, contradicted, revised, and how it is graded',
		load: async () => (await import('./sources.ts')).sources,
	},
	{
		name: 'show',
		input: 'EVENT [PATH…]',
		least: 1,
		most: anyNumber,
		summary: 'one event with its claims, positions and quoted words',
		options: ['rule', 'published', 'outlet', 'format'],
		formats: ['table', 'json', 'jsonl'],
		details: ['EVENT is an event’s id or its beginning.'],
		load: async () => (await import('./show.ts')).show,
	},
	{
		name: 'triage',
		input: 'EVENT… [PATH…]',
		least: 1,
		most: anyNumber,
		summary: 'decide about events',
		options: ['state', 'flag', 'unflag', 'tag', 'untag', 'note', 'credibility', 'format'],
		formats: ['table', 'json', 'jsonl', 'csv'],
		details: ['EVENT is an event’s id or its beginning, e-…; other words are paths to read in place.'],
		load: async () => (await import('./triage.ts')).triage,
	},
	{
		name: 'grade',
		input: 'SOURCE GRADE [PATH…]',
		least: 2,
		most: anyNumber,
		summary: 'how far a source can be relied on: B2, in the Admiralty code',
		options: ['published', 'outlet', 'format'],
		formats: lists,
		details: [
			'SOURCE is an id or a name, as "sources" prints them. GRADE is a letter and a digit; until it is graded a source is F6.',
			...reliabilities.map(letter => `${letter}  ${reliabilityWords[letter]}`),
			...credibilities.map(digit => `${digit}  ${credibilityWords[digit]}`),
			'1 is refused while nobody else tells of anything that the source tells of. One event has a digit of its own:',
			'triage EVENT --credibility 2.',
		],
		load: async () => (await import('./grade.ts')).grade,
	},
	{
		...edit,
		name: 'group merge',
		input: 'EVENT EVENT… [PATH…]',
		least: 2,
		summary: 'these events are one',
		details: [
			'What was decided about them is kept: the state of the first named that has been decided, all flags, tags and notes.',
		],
		load: async () => (await import('./group.ts')).groupMerge,
	},
	{
		...edit,
		name: 'group split',
		input: 'EVENT CLAIM… [PATH…]',
		least: 2,
		summary: 'these claims of an event are an event of their own',
		load: async () => (await import('./group.ts')).groupSplit,
	},
	{
		...edit,
		name: 'group move',
		input: 'CLAIM… EVENT [PATH…]',
		least: 2,
		summary: 'these claims belong to this event',
		load: async () => (await import('./group.ts')).groupMove,
	},
	{
		...edit,
		name: 'correct',
		input: 'CLAIM [PATH…]',
		least: 1,
		summary: 'a claim says something else, or is none',
		options: [...claimOptions, 'drop', 'background', 'news', ...edit.options],
		details: [
			'Parts that are not named stay as they were read; what a part said before is kept and shown.',
			'EVENT, CLAIM and REPORT are ids (e-…, c-…, r-…) or their beginnings; "show EVENT" prints those of its claims.',
		],
		load: async () => (await import('./correct.ts')).correct,
	},
	{
		...edit,
		name: 'claim add',
		input: 'REPORT [PATH…]',
		least: 1,
		summary: 'a claim that was not read: --type and --words',
		options: ['words', 'span', ...claimOptions, 'background', 'news', ...edit.options],
		details: [
			'What is not told: nobody and nowhere named, the day of publication, asserted, in the report’s own voice.',
		],
		load: async () => (await import('./add-claim.ts')).addClaim,
	},
	{
		name: 'report list',
		input: '',
		least: 0,
		most: 0,
		summary: 'the corpus: every report, with its claims and where it came from',
		options: ['format'],
		formats: lists,
		load: async () => (await import('./report.ts')).reportList,
	},
	{
		name: 'report remove',
		input: 'REPORT…',
		least: 1,
		most: anyNumber,
		summary: 'these reports count no more; what was decided is kept',
		options: ['erase', 'yes', 'format'],
		formats: lists,
		details: [
			'The text stays in the corpus, and "undo" brings it back into view; --erase deletes it as well.',
		],
		load: async () => (await import('./report.ts')).reportRemove,
	},
	{
		name: 'report supersede',
		input: 'OLD NEW',
		least: 2,
		most: 2,
		summary: 'the report NEW says better what OLD says, which counts no more',
		options: ['format'],
		formats: lists,
		load: async () => (await import('./report.ts')).reportSupersede,
	},
	{
		name: 'undo',
		input: '[ID]',
		least: 0,
		most: 1,
		summary: 'take back the last decision, or this one',
		options: ['format'],
		formats: lists,
		load: async () => (await import('./undo.ts')).undo,
	},
	{
		name: 'redo',
		input: '',
		least: 0,
		most: 0,
		summary: 'bring back what the last undo took back',
		options: ['format'],
		formats: lists,
		load: async () => (await import('./redo.ts')).redo,
	},
	{
		name: 'log',
		input: '',
		least: 0,
		most: 0,
		summary: 'every decision and correction: who, when, what',
		options: ['event', 'since', 'format'],
		formats: lists,
		load: async () => (await import('./log.ts')).log,
	},
	{
		name: 'merge',
		input: 'HOME',
		least: 1,
		most: 1,
		summary: 'join the decisions and reports of another home into this one',
		options: ['format'],
		formats: ['table', 'json', 'jsonl'],
		details: [
			'HOME is the folder of another home, or a copy of it on a stick; it is only read. Both sides come to the same, in',
			'whichever order they are merged, and merging twice is merging once. Where two people decided otherwise on one event,',
			'both decisions are kept and the later one shows.',
		],
		load: async () => (await import('./merge.ts')).merge,
	},
	{
		name: 'export',
		input: '[PATH…]',
		least: 0,
		most: anyNumber,
		summary: 'events for other tools, one a row',
		options: ['filter', 'rule', 'published', 'outlet', 'format'],
		formats: ['csv', 'jsonl'],
		details: [
			'Filter and rule come along: in jsonl in the first record {"export": …}, in csv in each row as columns killed_rule and',
			'filter.',
			'A csv cell that a spreadsheet would run as a formula has an apostrophe before it.',
		],
		load: async () => (await import('./export.ts')).exportCommand,
	},
	{
		name: 'evaluate',
		input: '',
		least: 0,
		most: 0,
		summary: 'precision, recall and F1 against hand-made claims',
		options: ['gold', 'texts', 'format'],
		formats: ['table', 'json'],
		load: async () => (await import('./evaluate.ts')).evaluate,
	},
	{
		name: 'paths',
		input: '',
		least: 0,
		most: 0,
		summary: 'where everything is kept, and who decides here (DEIREZ_TUI_WHO, else the login name)',
		options: ['format'],
		formats: ['table', 'json', 'jsonl'],
		load: async () => (await import('./paths.ts')).paths,
	},
	{
		name: 'check',
		input: '',
		least: 0,
		most: 0,
		summary: 'is everything that is kept whole; with --repair, put right what can be',
		options: ['repair', 'encrypt', 'decrypt', 'new-passphrase', 'format'],
		formats: ['table', 'json', 'jsonl'],
		details: [
			'Goes over permissions, every line of the journal, the snapshot, every report and its original, files that were left',
			'behind, and decisions whose event is gone. Faults (!) make the exit status 1; the rest (-) is only to be known.',
			'--repair deletes nothing that was decided or imported: what it takes out of a file it keeps beside it.',
		],
		load: async () => (await import('./check.ts')).check,
	},
	{
		name: 'doctor',
		input: '',
		least: 0,
		most: 0,
		summary: 'what this terminal can do, and which Arabic reads right on it',
		options: ['arabic'],
		formats: ['table'],
		load: async () => (await import('./doctor.ts')).doctor,
	},
	{
		name: 'keys',
		input: '',
		least: 0,
		most: 0,
		summary: 'the keys of the dashboard, with your own of config.json; what is wrong with those',
		options: ['format'],
		formats: lists,
		load: async () => (await import('./keys.ts')).keys,
	},
	{
		name: 'help',
		input: '[VERB]',
		least: 0,
		most: 2,
		summary: 'this help, or that of a verb',
		options: [],
		formats: ['table'],
		load: async () => (await import('./help.ts')).help,
	},
];

export const verbNames: readonly string[] = verbs.map(verb => verb.name);

/** The verbs that begin with a word: itself, or "merge", "split" and "move" for "group". */
export const verbsUnder = (word: string): readonly Verb[] =>
	verbs.filter(({name}) => name === word || name.startsWith(`${word} `));

export const findVerb = (name: string): Verb | null => verbs.find(verb => verb.name === name) ?? null;
