import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../../source/corpus/read-data.ts';
import {explainRule} from '../../../source/engine/claims/explain-rule.ts';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import {codeRules} from '../../../source/engine/claims/rule-sentences.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {readCases, reportOf} from './phenomena.ts';
import {sampleReports} from './sample-reports.ts';

const lexicon = readLexicon();
const sentences = new Map([...lexicon.ruleSentences, ...codeRules]);
const reports = [
	...sampleReports(),
	...readCases().map(({text, published, outlet}) => reportOf(text, published, outlet)),
];

describe('the rules that claims name', () => {
	it('are explained, every one of them', () => {
		const names = reports.flatMap(report =>
			extractClaims(report, lexicon).flatMap(({evidence}) => evidence.map(({rule}) => rule)),
		);
		const unexplained = names.filter(name => explainRule(lexicon, name) === null);
		expect(names.length).toBeGreaterThan(1000);
		expect([...new Set(unexplained)]).toEqual([]);
	});

	it('are explained where the code spells them', () => {
		const folder = path.join(import.meta.dirname, '../../../source/engine/claims');
		const spelt = readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter(name => name.endsWith('.ts'))
			.flatMap(name => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/'([a-z]+\.[a-z-]+)'/g)])
			.map(([, name]) => name as string)
			.filter(name => !/^(?:extent|manner|weapon)\./.test(name));
		expect(spelt).toContain('background.labelled');
		expect([...new Set(spelt)].filter(name => explainRule(lexicon, name) === null)).toEqual([]);
	});

	it('are not made up for a name that is no rule', () => {
		expect(explainRule(lexicon, 'place.guessed')).toBeNull();
		expect(explainRule(lexicon, '')).toBeNull();
	});
});

describe('an explanation', () => {
	it('belongs to a name of kebab-case words between dots', () => {
		const word = '[a-z]+(?:-[a-z]+)*';
		const form = new RegExp(`^${word}(?:\\.${word})*$`);
		expect([...sentences.keys()].filter(name => !form.test(name))).toEqual([]);
	});

	it('is one English sentence', () => {
		const form = /^[A-Z“][^.]*\.$/;
		const isEnglish = (sentence: string): boolean =>
			form.test(sentence) && !/\p{Script=Arabic}/u.test(sentence);
		expect([...sentences].filter(([, sentence]) => !isEnglish(sentence))).toEqual([]);
	});

	it('of a rule in code fits a line of 80 columns beside a margin', () => {
		expect([...codeRules.values()].filter(sentence => textWidth(sentence) > 73)).toEqual([]);
	});

	it('of an entry of the data tells its type and what it needs', () => {
		expect(explainRule(lexicon, 'assault.infiltrate')).toBe('“infiltrate” means assault.');
		expect(explainRule(lexicon, 'gain.take')).toBe(
			'“take” means territory gained; needs place with fighters or pronoun.',
		);
		expect(explainRule(lexicon, 'gain.control')).toContain('its preposition or place');
		expect(explainRule(lexicon, 'access.open')).not.toContain('any');
	});
});
