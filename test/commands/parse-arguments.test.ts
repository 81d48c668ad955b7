import {describe, expect, it} from 'vitest';
import {UsageError} from '../../source/commands/errors.ts';
import {parseArguments} from '../../source/commands/parse-arguments.ts';

const parse = (...argv: string[]) => parseArguments(argv, {name: 'deirez-tui', version: '0.1.0'});
const refusal = (...argv: string[]): string => {
	try {
		parse(...argv);
	} catch (error) {
		expect(error).toBeInstanceOf(UsageError);
		return (error as Error).message;
	}

	throw new Error(`accepted: ${argv.join(' ')}`);
};

describe('the command line', () => {
	it('without a verb is the dashboard', () => {
		expect(parse()).toMatchObject({verb: {name: ''}, input: [], options: {}, format: null});
		expect(parse('a.txt', 'b')).toMatchObject({verb: {name: ''}, input: ['a.txt', 'b']});
	});

	it('takes a verb with its words and options, in any order', () => {
		expect(parse('events', 'a.txt', '--filter', 'x y', '--format=json')).toMatchObject({
			verb: {name: 'events'},
			input: ['a.txt'],
			options: {filter: 'x y'},
			format: 'json',
		});
		expect(parse('--home', 'events', 'events').input).toEqual([]);
	});

	it('lets values begin with a dash', () => {
		expect(parse('events', '--filter', '-type:shelling').options.filter).toBe('-type:shelling');
		expect(parse('triage', 'e-1', '--note', '--- see page 3').options.note).toBe('--- see page 3');
		expect(parse('triage', 'e-1', '--note=').options.note).toBe('');
	});

	it('keeps words as they are, numbers too', () => {
		expect(parse('undo', '007').input).toEqual(['007']);
		expect(parse('triage', 'e-1', '--tag', '007', '--tag', 'b').options.tag).toEqual(['007', 'b']);
	});

	it('takes words after "--" as paths', () => {
		expect(parse('--', 'events')).toMatchObject({verb: {name: ''}, input: ['events']});
		expect(parse('events', '--', '--filter')).toMatchObject({verb: {name: 'events'}, input: ['--filter']});
		expect(parse('extract', '-').input).toEqual(['-']);
	});

	it('knows help and version anywhere', () => {
		expect(parse('-h').help).toBe(true);
		expect(parse('events', '--help')).toMatchObject({verb: {name: 'events'}, help: true});
		expect(parse('--version').version).toBe(true);
	});

	it('knows verbs of two words, and gives help on all that begin with one', () => {
		expect(parse('group', 'merge', 'e-1', 'e-2')).toMatchObject({
			verb: {name: 'group merge'},
			input: ['e-1', 'e-2'],
		});
		expect(parse('group', '--help')).toMatchObject({topic: 'group', help: true});
		expect(parse('claim', 'add', '--help')).toMatchObject({topic: 'claim add'});
		expect(parse('--', 'group', 'merge')).toMatchObject({verb: {name: ''}, input: ['group', 'merge']});
	});

	it('reads what a claim says', () => {
		expect(
			parse('correct', 'c-1', '--date', '2016-05-14..2016-05-15', '--place', 'a', '--place', 'b', '--news')
				.options,
		).toMatchObject({date: {from: '2016-05-14', to: '2016-05-15'}, place: ['a', 'b'], background: false});
		expect(parse('correct', 'c-1', '--date', 'none').options.date).toBeNull();
		expect(parse('correct', 'c-1', '--drop').options).toEqual({drop: true});
		expect(parse('claim', 'add', 'r-1', '--span', '3-9').options.span).toEqual([3, 9]);
	});

	it('reads flags as one decision', () => {
		expect(parse('triage', 'e-1', '--flag').options.flag).toBe(true);
		expect(parse('triage', 'e-1', '--unflag').options.flag).toBe(false);
		expect(parse('triage', 'e-1', '--state', 'new').options.flag).toBeUndefined();
	});
});

describe('a wrong command line', () => {
	it.each<[string, string[], RegExp]>([
		['an unknown option, with the nearest', ['events', '--filtre', 'x'], /no option "--filtre".*"--filter"/],
		['an unknown option that is like none', ['--zzzzzz'], /no option "--zzzzzz".*--help/],
		['a short option', ['-x'], /no option "-x"/],
		['a negated option', ['triage', 'e-1', '--no-flag'], /no option "--no-flag"/],
		['an option without its value', ['events', '--filter'], /--filter needs a value: --filter QUERY/],
		[
			'an option in the place of a value',
			['events', '--filter', '--format', 'json'],
			/--filter needs a value/,
		],
		['an option given twice', ['events', '--filter', 'a', '--filter', 'b'], /--filter is given twice/],
		['a value for an option that takes none', ['triage', 'e-1', '--flag=yes'], /--flag takes no value/],
		[
			'an option of another verb',
			['events', '--gold', 'x'],
			/"events" has no option --gold; it belongs to evaluate/,
		],
		['an option of a verb on the dashboard', ['--note', 'x'], /the dashboard has no option --note.*triage/],
		['a day that does not exist', ['events', '--published', '2016-02-30'], /2016-02-30.*YYYY-MM-DD/],
		['a day in words', ['log', '--since', 'yesterday'], /yesterday/],
		['an outlet that is no id', ['import', 'x', '--outlet', 'Al Jazeera'], /Al Jazeera.*not an id/],
		['a state that is none', ['triage', 'e-1', '--state', 'done'], /new, verified, disputed, dismissed/],
		['a format the verb does not have', ['export', '--format', 'acled'], /"acled" is none of csv, jsonl/],
		['an empty home', ['events', '--home', ''], /--home is empty/],
		['flag and unflag', ['triage', 'e-1', '--flag', '--unflag'], /contradict/],
		[
			'a word that only begins verbs',
			['group'],
			/"group" needs a word after it\. There is "group merge", "group/,
		],
		[
			'a slip in a verb’s second word',
			['group', 'splitt', 'x'],
			/no verb "group splitt"\. Did you mean "group split"/,
		],
		['a merge of one event', ['group', 'merge', 'e-1'], /needs more words: .*EVENT EVENT…/],
		['a type that is none', ['correct', 'c-1', '--type', 'battle'], /--type "battle" is none of assault/],
		['a modality that is none', ['correct', 'c-1', '--modality', 'maybe'], /"maybe" is none of asserted/],
		['a date of no calendar', ['correct', 'c-1', '--date', '2016-11-31'], /--date "2016-11-31" is no day/],
		['three days', ['correct', 'c-1', '--date', '2016-05-01..2016-05-02..2016-05-03'], /is no day/],
		[
			'days that run backwards',
			['correct', 'c-1', '--date', '2016-05-14..2016-05-13'],
			/ends before it begins/,
		],
		['background that is news', ['correct', 'c-1', '--news', '--background'], /contradict each other/],
		['an empty place', ['correct', 'c-1', '--place', ' '], /--place is empty/],
		[
			'an option that only claim add has',
			['correct', 'c-1', '--words', 'x'],
			/no option --words; it belongs to claim add/,
		],
		['a span that runs backwards', ['claim', 'add', 'r-1', '--span', '9-5'], /--span "9-5" is no span/],
		['a span in words', ['claim', 'add', 'r-1', '--span', 'all'], /--span "all" is no span/],
		['too few words', ['import'], /"import" needs more words: deirez-tui import PATH…/],
		['too many words', ['paths', 'x'], /"paths" does not know what to do with "x"/],
	])('%s', (_, argv, message) => {
		expect(refusal(...argv)).toMatch(message);
	});
});
