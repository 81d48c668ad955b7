import {fold} from '../text/normalise.ts';
import type {PhraseIndex} from '../text/phrases.ts';
import type {Form} from '../text/word-forms.ts';
import {
	type ActorHead,
	addAll,
	type ConnectorKind,
	type FigureWord,
	figureEntries,
	type Holder,
	type ReportingMeaning,
	type TriggerMeaning,
} from './dictionary-entries.ts';
import type {Duals} from './duals.ts';
import {nouns, verbs} from './inflect.ts';
import {behindOf, needsOf} from './needs.ts';
import {once} from './once.ts';
import type {Figures, PlaceWords, Reporting, TriggerRule} from './word-files.ts';

/** The dictionaries whose words are inflected. */

/** The endings of "she did" (but for the plural of nouns) and "they did", and the opening of "he does": no noun looks like that. */
const verbal = /^(?:\S*[^\u0627\s]\u062a|\S+\u0648\u0627|\u064a\S+)(?:\s|$)/;

/** Adds the phrases of the triggers, and the forms of their verbs and nouns. */
export const addTriggers = (index: PhraseIndex<TriggerMeaning>, rules: readonly TriggerRule[]): void => {
	// "The dead" looks like the dual of "killing": what is written out as a noun is that noun.
	const written = once(() => new Set(rules.flatMap(({nouns}) => nouns.map(fold))));
	for (const rule of rules) {
		const needs = needsOf(rule);
		const behind = behindOf(needs);
		const retypes = Object.entries(rule.retype);
		const meaningOf = (
			kind: TriggerMeaning['kind'],
			pronoun: boolean,
			definite: boolean,
			isVerbal: boolean,
		): TriggerMeaning => ({rule, kind, pronoun, definite, verbal: isVerbal, needs, behind, retypes});
		const meaningOfForm = ({kind, pronoun, definite}: Form): TriggerMeaning =>
			meaningOf(kind, pronoun, definite, kind !== 'noun');
		const add = (isVerbal: boolean): void =>
			index.add(
				() => rule.phrases.filter(phrase => verbal.test(phrase) === isVerbal),
				meaningOf('phrase', false, false, isVerbal),
			);
		if (rule.phrases.length > 0) for (const isVerbal of [false, true]) add(isVerbal);
		// Where a verb with a pronoun looks like the noun, it is the noun.
		const addVerbs = (pronoun: boolean): void => {
			for (const verb of rule.verbs)
				index.addForms(verb, verbs, form => (form.pronoun === pronoun ? meaningOfForm(form) : null));
		};

		addVerbs(false);
		for (const noun of rule.nouns)
			index.addForms(noun, nouns, (form, word) =>
				form.dual && written().has(word) ? null : meaningOfForm(form),
			);
		addVerbs(true);
	}
};

/** Adds the words with which a report tells who speaks. */
export const addReporting = (index: PhraseIndex<ReportingMeaning>, words: Reporting): void => {
	const plain = {
		continues: false,
		needsThat: false,
		sidesOnly: false,
		objects: false,
		source: null,
		modality: null,
	};
	for (const {rule, continues, needsThat, sidesOnly, verbs: own} of words.verbs) {
		const meaning: ReportingMeaning = {
			...plain,
			rule: `report.${rule}`,
			kind: 'verb',
			continues,
			needsThat,
			sidesOnly,
		};
		// With a pronoun these are other words: "addition" is no "he added it".
		index.addForms(own, verbs, ({pronoun}) => (pronoun ? null : meaning));
	}

	const announcements = (): string[] =>
		words.nominalOpenings.flatMap(opening => words.nominalVerbs.map(verb => `${opening} ${verb}`));
	const accordingTo = {...plain, rule: 'report.according-to', kind: 'nominal'} as const;
	addAll(index, [
		...words.phrases.map(
			({rule, continues, objects, words}) =>
				[words, {...plain, rule: `report.${rule}`, kind: 'phrase', continues, objects}] as const,
		),
		[words.ownVoice, {...plain, rule: 'report.own-voice', kind: 'own'}],
		[words.nominal, accordingTo],
		[announcements, accordingTo],
		...words.hearsay.map(
			({words, source, modality}) =>
				[words, {...plain, rule: 'report.hearsay', kind: 'hearsay', source, modality}] as const,
		),
	]);
};

/** The ending of an indefinite noun in the object case. */
const accusative = '\u0627';

/** Adds the nouns that open the names of sides, with article and pronouns. */
export const addActorHeads = (
	index: PhraseIndex<ActorHead>,
	heads: Readonly<Record<ActorHead, readonly string[]>>,
): void => {
	for (const kind of ['masculine', 'feminine', 'people', 'oblique'] as const)
		index.addForms(heads[kind], nouns, ({dual, suffix}) =>
			dual ? null : suffix === accusative ? 'oblique' : kind,
		);
};

/** Adds the verbs that name, with a pronoun, who did what the noun before them tells. */
export const addPerforming = (index: PhraseIndex<ConnectorKind>, performs: readonly string[]): void =>
	index.addForms(performs, verbs, ({pronoun}) => (pronoun ? 'performed' : null));

const isBare = ({prefix, suffix}: Form): boolean => prefix === '' && suffix === '';
const isInflected = (word: string): boolean => word.length > 2 && /^[\p{L}\p{M}]+$/u.test(word);

/** Adds the words of a class, single ones with their endings too: accusative, dual, article. With a pronoun they say whose it is, which is more than the class tells. */
export const addClasses = (
	index: PhraseIndex<string>,
	classes: Readonly<Record<string, readonly string[]>>,
): void => {
	for (const [name, members] of Object.entries(classes)) {
		const written = once(() => new Set(members.map(fold)));
		index.add(() => members.filter(member => !isInflected(member)), name);
		index.addForms(
			() => members.filter(isInflected),
			nouns,
			(form, word) => (isBare(form) || !(form.pronoun || written().has(word)) ? name : null),
		);
	}
};

/** Adds the words that take the place behind them. */
export const addHolders = (index: PhraseIndex<Holder>, holders: PlaceWords['holders']): void => {
	for (const kind of ['moving', 'staying'] as const) {
		index.addForms(holders[kind].verbs, verbs, () => kind);
		index.add(holders[kind].words, kind);
	}
};

/** Adds hedges, the words of the triggers that count, and what else is said of figures. */
export const addFigures = (
	index: PhraseIndex<FigureWord>,
	figures: Figures,
	rules: readonly TriggerRule[],
	duals: Duals,
): void => {
	addAll(index, [
		...figures.hedges.map(hedge => [hedge.words, {kind: 'hedge', hedge}] as const),
		...figures.indefinite.map(
			({words, min, max, what}) => [words, {kind: 'indefinite', min, max, what: what ?? null}] as const,
		),
	]);
	for (const {counts, ...rule} of rules) {
		if (!counts) continue;
		const meaning: FigureWord = {kind: 'counted', what: counts};
		index.addForms(rule.verbs, verbs, () => meaning);
		index.addForms(rule.nouns, nouns, () => meaning);
	}

	addAll(index, figureEntries(figures, duals));
};
