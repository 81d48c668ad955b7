import type {EventChange, Triage} from '../model/decision.ts';
import {unjudged} from '../model/grade.ts';
import type {Conflict} from '../model/judgement.ts';
import type {Signature, Word, Words} from '../model/signature.ts';

type Field = keyof Words;
const fields: readonly Field[] = ['state', 'note', 'credibility'];

/** What a field is as long as nobody has said anything: to set something there overrules nobody. */
const unsaid: Readonly<Record<Field, string>> = {state: 'new', note: '', credibility: String(unjudged)};

/** A field of an event's triage as a word. */
const wordOf = (triage: Triage, field: Field): string => String(triage[field] ?? unsaid[field]);

/** Words of "nothing" are only kept where they overrule something. */
const tidy = (words: readonly Word[], shown: string, nothing: string): readonly Word[] => {
	const kept = shown === nothing ? words : words.filter(({value}) => value !== nothing);
	return kept.every(({value}) => value === nothing) ? [] : kept;
};

/** Whether a decision says something about the state of an event, be it the same again. */
export const speaksOfState = ({before, after, confirms}: EventChange): boolean =>
	before.state !== after.state || confirms === true;

/** The same of its credibility. */
export const speaksOfCredibility = ({before, after, rates}: EventChange): boolean =>
	before.credibility !== after.credibility || rates === true;

/** A judgement: what showed, what the judge saw and what he said; `nothing` is what shows where nobody has said anything. */
type Said = Record<'now' | 'before' | 'after' | 'nothing', string>;

/** Whose words on a field a judgement of it leaves standing beside its own. */
const standing = (words: readonly Word[], {now, before, after}: Said, who: string): Word[] => {
	const seen = before === now;
	if (seen && after === now) return words.filter(word => word.value === now && word.who !== who);
	// One's own earlier word is taken back by whoever knew of it. Two sessions of one person need not know of each other.
	return words.filter(word => word.who !== who || !(seen || word.value === before || word.value === after));
};

/** The words that stand after a judgement, that of its judge the last. */
export const afterJudgement = (words: readonly Word[], said: Said, by: Signature): readonly Word[] =>
	tidy([...standing(words, said, by.who), {value: said.after, ...by}], said.after, said.nothing);

const judged = (
	field: 'state' | 'credibility',
	words: readonly Word[],
	now: Triage,
	{before, after}: EventChange,
	by: Signature,
): readonly Word[] => {
	const nothing = unsaid[field];
	const said = {now: wordOf(now, field), before: wordOf(before, field), after: wordOf(after, field), nothing};
	return afterJudgement(words, said, by);
};

/**
 * The words that stand on an event after a decision.
 *
 * A state that is set leaves the words of all others standing, whether they had been seen or not: to overrule a colleague knowingly is a
 * conflict as well until somebody confirms. One's own word goes, unless it was said in another session and not known in this one. A
 * confirmation of the state that shows settles: words that say otherwise go. A confirmation of what no longer shows sets it again. Credibility
 * is judged in the same way, by itself.
 *
 * A note is one text that several people write on: who writes over words that he has seen edits, and overrules nobody; who had not seen
 * them leaves them standing. They are settled by whoever writes the note, or decides on the state, having seen the note that shows.
 *
 * @param now the triage before the decision. @param by whose the decision is.
 */
export const afterDecision = (words: Words, now: Triage, change: EventChange, by: Signature): Words => {
	const {before, after} = change;
	let {state, note, credibility = []} = words;
	if (speaksOfState(change)) state = judged('state', state, now, change, by);
	if (speaksOfCredibility(change)) credibility = judged('credibility', credibility, now, change, by);

	if (before.note !== after.note) {
		const others =
			before.note === now.note
				? []
				: note.filter(
						word => word.value !== after.note && !(word.who === by.who && word.value === before.note),
					);
		note = tidy([...others, {value: after.note, ...by}], after.note, unsaid.note);
	} else if (speaksOfState(change) && before.note === now.note) {
		note = tidy(
			note.filter(word => word.value === now.note),
			now.note,
			unsaid.note,
		);
	}

	return {state, note, credibility};
};

/** The words of a record that spells none out: its last decision said all that shows. */
const usualWords = (triage: Triage, {who, time, decision}: Signature): Words => {
	const words = (field: Field): Word[] =>
		wordOf(triage, field) === unsaid[field] ? [] : [{value: wordOf(triage, field), who, time, decision}];
	return {state: words('state'), note: words('note'), credibility: words('credibility')};
};

/** The words of a record; those that are as usual need not be kept with it. */
export const wordsOf = (record: Signature & {triage: Triage; words?: Partial<Words>}): Words => ({
	...usualWords(record.triage, record),
	...record.words,
});

const same = (a: readonly Word[], b: readonly Word[]): boolean =>
	a.length === b.length &&
	a.every((word, index) => word.decision === b[index]?.decision && word.value === b[index]?.value);

/** Only those words that a record must spell out; undefined where it need not. */
export const unusualWords = (words: Words, triage: Triage, by: Signature): Partial<Words> | undefined => {
	const usual = usualWords(triage, by);
	const told = fields.filter(field => !same(words[field] ?? [], usual[field] ?? []));
	return told.length === 0 ? undefined : Object.fromEntries(told.map(field => [field, words[field]]));
};

/** The words about an event that was known under two ids, those of its own last. Of one person only the word under its own counts. */
export const joinWords = (known?: Words, other?: Words): Words => {
	const join = (field: Field): Word[] => {
		const words = known?.[field] ?? [];
		const more = (other?.[field] ?? []).filter(one => !words.some(({who}) => who === one.who));
		return [...more, ...words];
	};

	const credibility = join('credibility');
	return {state: join('state'), note: join('note'), ...(credibility.length > 0 && {credibility})};
};

/** What stands against what shows. */
export const conflictsOf = (record: Signature & {triage: Triage; words?: Partial<Words>}): Conflict[] => {
	if (record.words === undefined) return [];
	return fields.flatMap(field => {
		const words = record.words?.[field] ?? [];
		const last = words.at(-1) ?? record;
		const by = {who: last.who, time: last.time, decision: last.decision};
		return words
			.filter(({value}) => value !== wordOf(record.triage, field))
			.map(({value, who, time, decision}) => ({field, value, who, time, decision, by}) as Conflict);
	});
};
