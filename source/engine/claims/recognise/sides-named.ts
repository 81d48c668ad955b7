import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import {canFollow, canPrecede, verbForm} from '../agreement.ts';
import type {ActorMark} from '../marks.ts';

/** How a pronoun stands: "his" of an organisation or an army, "her" of forces or factions, "their". */
type Gender = 'masculine' | 'feminine' | 'plural';
type Named = {
	id: ActorId;
	mark: ActorMark;
	genders: readonly Gender[];
	/** "The positions of X": only named as an owner. */
	owned: boolean;
	/** Behind a preposition, in the construct state of a noun for an event, or the object of a verb: no subject. */
	governed: boolean;
};

/** The side that speaks at a word, and from where on. */
type Speaking = {side: ActorId | null; saidFrom: number | null};

/** The ending of feminine nouns, folded. */
const ha = '\u0647';
const its: readonly (readonly [RegExp, Gender])[] = [
	[/\u0647\u0627$/, 'feminine'],
	[/\u0647\u0645$/, 'plural'],
	[/\u0647$/, 'masculine'],
];
/** Sides that a text names are looked through so far back. */
const memory = 24;
/** How far before "its fighters" the verb stands that they suffer, in words. */
const verbReach = 12;
/** How far behind its subject the object of a verb may stand, in words. */
const objectReach = 5;
const article = /^\u0648?\u0627\u0644/;
const quote = /["\u201c\u201d\u00ab\u00bb()]/;
/** What is done to somebody else's fighters. */
const violent: ReadonlySet<ClaimType> = new Set([
	'assault',
	'air-strike',
	'shelling',
	'bombing',
	'killing',
	'capture',
	'siege',
]);

/** The sides that a text has named so far, for the words that stand for one of them. */
export class SidesNamed {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #named: Named[] = [];

	constructor(tokens: readonly Token[], lexicon: Lexicon) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
	}

	/** The side that was named last; who is only named as an owner is not spoken of, where another side was. */
	get last(): ActorId | null {
		return (this.#named.findLast(({owned}) => !owned) ?? this.#named.at(-1))?.id ?? null;
	}

	note(mark: ActorMark): void {
		const {ids, begin, prefix} = mark;
		const [id] = ids;
		if (id === undefined) return;
		if (this.#isObject(mark)) mark.object = true;
		const {classes, connectors, people} = this.#lexicon;
		const owned = classes.at(this.#tokens, begin - 1)?.meanings.includes('owned') ?? false;
		const isMember = people.at(this.#tokens, begin - 2) !== null;
		const isOfEvent =
			this.#lexicon.triggers.at(this.#tokens, begin - 1)?.meanings.some(({kind}) => kind === 'noun') ?? false;
		const governed =
			prefix !== '' ||
			isOfEvent ||
			(!isMember && (connectors.at(this.#tokens, begin - 1)?.meanings.includes('preposition') ?? false)) ||
			mark.object === true;
		this.#named.push({id, mark, genders: this.#gendersOf(mark), owned, governed});
		if (this.#named.length > memory) this.#named.shift();
	}

	/**
	 * Of the nouns in a name the first that is no people: in "fighters of the organisation" the organisation owns. The noun before it may be
	 * meant as well: "the squad of the police". None where any pronoun fits.
	 */
	#gendersOf({begin, end}: ActorMark): readonly Gender[] {
		const genders: Gender[] = [];
		let people = false;
		const add = (at: number): boolean => {
			const heads = this.#lexicon.actorHeads.at(this.#tokens, at)?.meanings ?? [];
			if (heads.includes('people')) people = true;
			else if (heads.includes('masculine')) genders.push('masculine');
			else if (heads.includes('feminine')) genders.push('feminine');
			return genders.length > 0;
		};

		for (let at = begin; at < end; at++) if (add(at)) break;
		if (genders.length === 0) return people ? ['plural'] : [];
		if (!article.test(this.#tokens[begin - 1]?.form ?? '')) add(begin - 1);
		return genders;
	}

	/** Whether a side stands behind the subject of its verb, with nothing else between: "X attacked Y", "attacked X Y". */
	#isObject(mark: ActorMark): boolean {
		const subject = this.#named.at(-1);
		if (!subject || subject.governed || subject.owned || mark.joined || mark.prefix !== '') return false;
		if (mark.begin - subject.mark.end > objectReach) return false;
		for (let at = mark.begin - 1; at >= subject.mark.end; at--) {
			if (this.#tokens[at]?.kind === 'mark' && !quote.test(this.#tokens[at]?.form ?? '')) return false;
			if (this.#lexicon.connectors.at(this.#tokens, at) || this.#lexicon.actorWords.at(this.#tokens, at))
				return false;
			const match = this.#lexicon.triggers.at(this.#tokens, at);
			if (!match || match.meanings.some(({kind}) => kind === 'noun')) continue;
			const meaning = match.meanings[0];
			const form = meaning ? verbForm(this.#tokens, {...match, meaning}) : null;
			const known = {tokens: this.#tokens, lexicon: this.#lexicon};
			return at === subject.mark.end || (form !== null && !canFollow(known, form, mark));
		}

		return true;
	}

	/** The subject of the verb that "its fighters" suffer: not their own side. */
	attacker(at: number): ActorId | null {
		const {sentence} = this.#tokens[at] as Token;
		for (let index = at - 1; index >= Math.max(0, at - verbReach); index--) {
			if (this.#tokens[index]?.sentence !== sentence) return null;
			const match = this.#lexicon.triggers.at(this.#tokens, index);
			const meaning = match?.meanings[0];
			if (!match || !meaning?.verbal || meaning.rule.subject !== 'actor' || !violent.has(meaning.rule.type))
				continue;
			const form = verbForm(this.#tokens, {...match, meaning});
			const known = {tokens: this.#tokens, lexicon: this.#lexicon};
			// "Its artillery shelled": they do it themselves.
			if (index === at - 1 && this.#lexicon.actorHeads.at(this.#tokens, at)?.meanings.includes('feminine'))
				return null;
			const behind = this.#named.find(({mark}) => mark.begin > index && mark.begin - index <= 2);
			const before = this.#named.findLast(
				({mark, owned, governed}) =>
					mark.begin < index && !owned && !governed && (!form || canPrecede(known, form, mark)),
			);
			return (before ?? behind)?.id ?? null;
		}

		return null;
	}

	/** "The latter": of the sides named last the one that it agrees with, be it only named as an owner. */
	latter(end: number): ActorId | null {
		const gender: Gender = this.#tokens[end - 1]?.form.endsWith(ha) ? 'feminine' : 'masculine';
		const fitting = this.#named.findLast(({genders}) => genders.length === 0 || genders.includes(gender));
		return (fitting ?? this.#named.at(-1))?.id ?? null;
	}

	/** "X said that six of its fighters …": where nobody was named since, they are those of who speaks, if the pronoun fits. */
	#ofSpeaker(gender: Gender, {side, saidFrom}: Speaking): ActorId | null {
		const last = this.#named.at(-1);
		if (side === null || saidFrom === null || (last !== undefined && last.mark.begin >= saidFrom))
			return null;
		const named = this.#named.findLast(({id}) => id === side);
		return named?.genders.includes(gender) ? side : null;
	}

	/**
	 * Whose fighters "its fighters" are: of the sides named before those that the pronoun fits, not the one that harms them; in its own sentence,
	 * else the one that speaks, else farther back.
	 */
	owner(at: number, end: number, speaking: Speaking): ActorId | null {
		const form = this.#tokens[end - 1]?.form ?? '';
		const gender = its.find(([ending]) => ending.test(form))?.[1] ?? null;
		if (gender === null) return this.last;
		const attacker = this.attacker(at);
		const ofSpeaker = this.#ofSpeaker(gender, speaking);
		if (ofSpeaker && ofSpeaker !== attacker) return ofSpeaker;
		const {sentence} = this.#tokens[at] as Token;
		const fits = ({genders}: Named): boolean =>
			genders.length === 0 || gender === 'plural' || genders.includes(gender);
		const isNear = ({mark}: Named): boolean => this.#tokens[mark.begin]?.sentence === sentence;
		const isOther = ({id}: Named): boolean => id !== attacker;
		const isFree = ({owned}: Named): boolean => !owned;
		const lastOf = (...tests: ((named: Named) => boolean)[]): ActorId | undefined =>
			this.#named.findLast(named => fits(named) && tests.every(test => test(named)))?.id;
		return (
			lastOf(isNear, isOther, isFree) ??
			lastOf(isNear, isOther) ??
			(speaking.side !== attacker ? speaking.side : null) ??
			lastOf(isNear) ??
			lastOf(isOther, isFree) ??
			lastOf(isOther) ??
			this.last
		);
	}
}
