import {expect, it} from 'vitest';
import {helpText, verbHelp} from '../../source/commands/help-text.ts';
import {findVerb, type Verb, verbs} from '../../source/commands/verbs.ts';

it('names every verb there is', () => {
	for (const verb of verbs) expect(helpText()).toContain(`deirez-tui ${verb.name} ${verb.input}`.trimEnd());
});

it('fits a terminal of 120 columns', () => {
	const lines = [helpText(), ...verbs.map(verbHelp)].join('\n').split('\n');
	expect(lines.filter(line => line.length > 120)).toEqual([]);
});

it('shows a verb’s own options and formats', () => {
	const text = verbHelp(findVerb('export') as Verb);
	expect(text).toContain('--format csv|jsonl');
	expect(text).toContain('--filter QUERY');
	expect(text).not.toContain('--gold');
});

it('has a command behind every verb', async () => {
	for (const verb of verbs) expect(await verb.load(), verb.name).toBeTypeOf('function');
});
