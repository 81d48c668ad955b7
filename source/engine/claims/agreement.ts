import type {ActorHead, Lexicon} from '../lexicon/compile-lexicon.ts';
import {fold} from '../text/normalise.ts';
import {lam} from '../text/particles.ts';
import type {Token} from '../text/tokens.ts';
import type {ActorMark, TriggerMark} from './marks.ts';

/** How a verb stands, as far as its letters tell: before its subject it is singular, behind it agrees fully. */
type VerbForm = 'masculine' | 'feminine' | 'plural';

const objectPronoun = /(?:\u0647\u0645\u0627|\u0647\u0627|\u0647\u0645|\u0647)$/;
const pluralPerfect = /\u0648\u0627?$/;
const pluralImperfect = /\u0648(?:\u0646|\u0627)?$/;
/** Of two: whether both are men or women says nothing of each. */
const dual = /\u062a\u0627$/;
const ya = '\u064a';
const ta = '\u062a';
const sin = '\u0633';
/** Between the stems of a verb in the dictionary. */
const stemSign = '/';

/**
 * Whether a verb may be its noun as well, behind which a side acts too ("the shelling of X"): then it need not agree with anything.
 */
export const mayBeNoun = ({meaning, isNounToo}: TriggerMark): boolean =>
	isNounToo && meaning.rule.genitive === 'actor';

/** "Surprised", "died" end in the letter of "she did" by themselves. */
const isStem = (form: string, {rule}: TriggerMark['meaning']): boolean =>
	rule.verbs.some(verb => {
		const end = verb.indexOf(stemSign);
		return verb[end - 1] === ta && fold(verb.slice(0, end)) === form;
	});

/** The form of a verb, or null for anything else and where the letters tell nothing. */
export const verbForm = (
	tokens: readonly Token[],
	{begin, prefix, meaning}: Pick<TriggerMark, 'begin' | 'prefix' | 'meaning'>,
): VerbForm | null => {
	const {kind, pronoun} = meaning;
	if (kind !== 'perfect' && kind !== 'imperfect') return null;
	const written = (tokens[begin]?.form ?? '').slice(prefix.length);
	const form = pronoun ? written.replace(objectPronoun, '') : written;
	if (kind === 'perfect') {
		if (pluralPerfect.test(form)) return 'plural';
		if (dual.test(form)) return null;
		return form.endsWith(ta) && !isStem(form, meaning) ? 'feminine' : 'masculine';
	}

	if (pluralImperfect.test(form)) return 'plural';
	const person = form.startsWith(sin) ? form[1] : form[0];
	return person === ya ? 'masculine' : person === ta ? 'feminine' : null;
};

/** Whom a pronoun on a noun stands for, as a verb that agrees with them. */
export const pronounForm = (form: string): VerbForm | null => {
	const [pronoun] = objectPronoun.exec(form) ?? [''];
	if (pronoun === '') return null;
	return pronoun.endsWith('\u0627') && pronoun.length === 2
		? 'feminine'
		: pronoun.length > 1
			? 'plural'
			: 'masculine';
};

type Known = {tokens: readonly Token[]; lexicon: Lexicon};

/** The noun that a verb agrees with: people of a side ("fighters from X", "fighters of X"), else what opens its name. */
const headOf = ({tokens, lexicon}: Known, {begin, prefix}: ActorMark): readonly ActorHead[] => {
	const isFrom = lexicon.actorWords.at(tokens, begin - 1)?.meanings.includes('member-of') ?? false;
	// "An aircraft of X", with an adjective between: the verb agrees with the aircraft.
	const behindAdjective = prefix === lam ? lexicon.actorHeads.at(tokens, begin - 2)?.meanings : undefined;
	const people = lexicon.actorHeads.at(tokens, begin - (isFrom ? 2 : 1))?.meanings ?? behindAdjective;
	return people ?? lexicon.actorHeads.at(tokens, begin)?.meanings ?? [];
};

/** Whether a verb can have this side behind it as its subject: in gender, and not in the object case. */
export const canFollow = (known: Known, form: VerbForm, mark: ActorMark): boolean => {
	if (form === 'plural') return false;
	const head = headOf(known, mark);
	if (head.includes('oblique')) return false;
	// Several people take a verb in either form.
	if (head.includes('people')) return true;
	return head.includes('masculine')
		? form === 'masculine'
		: head.includes('feminine')
			? form === 'feminine'
			: true;
};

/** Whether a verb goes on with this side as its subject: "the army … and took", "the forces … and took", "the fighters … and took". */
export const canPrecede = (known: Known, form: VerbForm, mark: ActorMark): boolean => {
	const head = headOf(known, mark);
	if (head.includes('people')) return form !== 'masculine';
	if (head.includes('masculine')) return form === 'masculine';
	return head.includes('feminine') ? form === 'feminine' : true;
};
