import {isPreposition, nameOfNeed} from './needs.ts';
import type {ModalityCue, Reporting, TriggerRule} from './word-files.ts';

const plain = (name: string): string => name.replaceAll('-', ' ');

/** Needs whose names say too little; others are called as they are. */
const needNames: Readonly<Record<string, string>> = {
	places: 'place',
	military: 'armed side',
	count: 'figure',
	'manner.unopposed': 'no resistance',
	passive: 'passive',
	side: 'side of the war',
	'two-sides': 'two sides',
	counted: 'figure right behind it',
	strikes: 'number of strikes',
	apposed: 'place that it describes',
};

/** A need as English words: `place&fighters` is "place with fighters"; one spelt in Arabic is the word's own preposition. */
const needInWords = (need: string): string =>
	need
		.split('&')
		.map(part => {
			const name = nameOfNeed(part);
			if (isPreposition(name)) return 'its preposition';
			return `${needNames[name] ?? plain(name)}${name === part ? '' : ' behind it'}`;
		})
		.join(' with ');

/** "place, points or a pronoun"; '' where anything will do. */
export const needsInWords = (needs: readonly string[]): string => {
	const words = [...new Set(needs.filter(need => need !== 'any').map(needInWords))];
	return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};

const triggerSentence = ({rule, type, needs}: TriggerRule): string => {
	const name = plain(rule.slice(rule.indexOf('.') + 1));
	const needed = needsInWords(needs);
	return `“${name}” means ${plain(type)}${needed === '' ? '' : `; needs ${needed}`}.`;
};

const partOf = {
	weapon: 'the weapon',
	extent: 'how much of the place',
	manner: 'the manner',
} as const;

/** What each rule of the data files reads, in one sentence: made from the fields of its entry, so that a new entry explains itself. */
export const ruleSentences = (words: {
	triggers: readonly TriggerRule[];
	modality: readonly ModalityCue[];
	reporting: Reporting;
	wording: Readonly<Record<keyof typeof partOf, Readonly<Record<string, unknown>>>>;
}): ReadonlyMap<string, string> => {
	const sentences = new Map<string, string>();
	for (const rule of words.triggers) {
		sentences.set(rule.rule, triggerSentence(rule));
		for (const name of Object.keys(rule.retype))
			sentences.set(`type.beside-${name}`, `“${plain(name)}” beside the trigger turns its type.`);
	}

	for (const {rule, modality, reach} of words.modality) {
		const name = plain(rule.slice(rule.indexOf('.') + 1));
		const distance = reach === 0 ? 'right beside the trigger' : `within ${reach} words of the trigger`;
		sentences.set(`modality.${rule}`, `“${name}” ${distance} makes it ${modality}.`);
	}

	for (const {rule, continues, needsThat} of words.reporting.verbs) {
		const announces = continues ? 'goes on with a speaker, or names one' : 'announces who speaks';
		const needed = needsThat ? ', where a source or “that” follows' : '';
		sentences.set(`report.${rule}`, `“${plain(rule)}” ${announces}${needed}.`);
	}

	for (const {rule, continues} of words.reporting.phrases)
		sentences.set(
			`report.${rule}`,
			`“${plain(rule)}” ${continues ? 'goes on with the speaker before' : 'announces who speaks'}.`,
		);
	sentences.set('report.according-to', '“According to” names who speaks, before or behind the words.');
	sentences.set('report.own-voice', 'Words by which the report takes up its own voice again.');
	sentences.set('report.hearsay', '“There are reports of” and the like: nobody is named.');
	for (const role of Object.keys(partOf) as (keyof typeof partOf)[])
		for (const name of Object.keys(words.wording[role]))
			sentences.set(`${role}.${name}`, `Words of “${plain(name)}” tell ${partOf[role]}.`);
	return sentences;
};
