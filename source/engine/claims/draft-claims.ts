import {type ClaimType, manners} from '../../model/claim.ts';
import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {daysBetween} from '../text/calendar.ts';
import type {Draft} from './draft.ts';
import type {CountMark, MarkedText, Range, Speech} from './marks.ts';
import {modalityOf} from './modality.ts';
import {needsMet} from './needs.ts';
import {mainSides} from './recognise/actors.ts';
import {assignRoles} from './roles.ts';
import {PassageDay} from './when.ts';
import {placesOf} from './where.ts';
import {connectorIn, firstFrom, hasClass, inside, type Window, windowsOf} from './window.ts';

const countsFor: Record<ClaimType, ReadonlySet<CountMark['count']['what']>> = (() => {
	const harm = new Set(['killed', 'wounded', 'casualties'] as const);
	const violence = new Set([...harm, 'other', 'strikes'] as const);
	return {
		assault: harm,
		'armed-clash': harm,
		'territory-gained': new Set(['percent'] as const),
		'territory-left': new Set(['percent'] as const),
		siege: new Set([] as const),
		'air-strike': violence,
		shelling: new Set([...harm, 'other'] as const),
		bombing: harm,
		mines: harm,
		killing: harm,
		capture: new Set(['captured'] as const),
		reinforcement: new Set(['other'] as const),
		agreement: new Set([] as const),
		access: new Set(['other'] as const),
		control: new Set(['percent'] as const),
		looting: new Set(['other'] as const),
	};
})();

const weapons = [
	'vehicle-bomb',
	'suicide-bomber',
	'mine',
	'mortar',
	'rocket',
	'helicopter',
	'warplane',
	'artillery',
] as const;
const armed: ReadonlySet<ClaimType> = new Set(['air-strike', 'shelling', 'bombing', 'mines']);
/** What civilians suffer and never do. */
const violent: ReadonlySet<ClaimType> = new Set([
	'assault',
	'armed-clash',
	'territory-gained',
	'siege',
	'air-strike',
	'shelling',
	'bombing',
	'killing',
	'capture',
	'control',
	'looting',
]);
const taking: ReadonlySet<ClaimType> = new Set(['territory-gained', 'territory-left', 'control']);
const contextAfter = 5;
/** "… , without a fight" may stand after the clause. In words. */
const mannerReach = 8;
/** A state that has lasted longer than this is the background of the news. In days. */
const contextLength = 30;
const longStanding: ReadonlySet<ClaimType> = new Set(['siege', 'control', 'agreement']);

/** The first of the names of a field of `extent.json` whose words stand in a stretch. */
const firstOf = <Name extends string>(
	text: MarkedText,
	lexicon: Lexicon,
	field: string,
	names: readonly Name[],
	begin: number,
	end: number,
): Name | null => names.find(name => hasClass(text, lexicon, `${field}.${name}`, begin, end)) ?? null;

// Speeches hardly overlap: the one that covers a word is among the last few that began before it.
const speechAt = (speeches: readonly Speech[], at: number): Speech | null => {
	const last = firstFrom(speeches, at + 1) - 1;
	for (let index = last; index >= Math.max(0, last - 4); index--) {
		const speech = speeches[index] as Speech;
		if (speech.begin <= at && at < speech.end) return speech;
	}

	return null;
};

/** "The areas under the control of X" only describe, unless a share of the whole is told of them. */
const isMeasure = (text: MarkedText, lexicon: Lexicon, {trigger}: Window): boolean =>
	trigger.meaning.kind === 'noun' &&
	trigger.meaning.rule.imperfect === 'control' &&
	hasClass(text, lexicon, 'measure', trigger.begin - 1, trigger.begin);

/** The type a rule means here: another one where the weapon or the goods are named, or where the verb tells a state. */
const typeOf = (text: MarkedText, lexicon: Lexicon, window: Window, reach: number): ClaimType => {
	const {rule, kind} = window.trigger.meaning;
	for (const [name, type] of Object.entries(rule.retype))
		if (hasClass(text, lexicon, name, window.left, reach)) return type;
	if (isMeasure(text, lexicon, window)) return 'control';
	// "did not take": the jussive looks like the imperfect and tells of the past.
	const negated =
		lexicon.modality
			.at(text.tokens, window.trigger.begin - 1)
			?.meanings.some(cue => cue.modality === 'denied') ?? false;
	return kind === 'imperfect' && rule.imperfect && !negated ? rule.imperfect : rule.type;
};

/** A definite noun after a preposition points back at what was told already, unless it goes on or is told more closely here. */
const isEcho = (text: MarkedText, lexicon: Lexicon, window: Window): boolean => {
	const {trigger, left, right, clause} = window;
	const {rule, kind, definite, pronoun} = trigger.meaning;
	if (!rule.echo || kind !== 'noun' || !definite || pronoun) return false;
	if (connectorIn(text, lexicon, 'ongoing', Math.max(clause.begin, left - 2), right)) return false;
	if (hasClass(text, lexicon, 'fell', clause.begin, trigger.begin)) return false;
	const before = lexicon.connectors.at(text.tokens, trigger.begin - 1)?.meanings ?? [];
	const isAdjunct = trigger.prefix !== '' || before.includes('adjunct') || before.includes('clause');
	const told =
		inside(text.places, trigger.end, right).length > 0 ||
		inside(text.counts, trigger.end, right).some(mark => mark.count.what !== 'strikes');
	return !told && inside(text.actors, isAdjunct ? trigger.end : left, right).length < (isAdjunct ? 2 : 1);
};

const rangeOf = (text: MarkedText, window: Window, marks: readonly Range[]): Range => {
	let {begin, end} = window.trigger;
	for (const mark of marks) {
		if (text.tokens[mark.begin]?.sentence !== text.tokens[window.trigger.begin]?.sentence) continue;
		begin = Math.min(begin, mark.begin);
		end = Math.max(end, mark.end);
	}

	return {
		begin: Math.max(begin, window.clause.begin),
		end: Math.min(Math.max(end, window.trigger.end), Math.max(window.right, window.trigger.end)),
	};
};

/** Makes a draft of every trigger whose surroundings fit it, in text order. */
export const draftClaims = (report: Report, text: MarkedText, lexicon: Lexicon): Draft[] => {
	const drafts: Draft[] = [];
	const sides = mainSides(text.actors, lexicon);
	const days = new PassageDay(text, report.published);
	const windows = windowsOf(
		text,
		window => isMeasure(text, lexicon, window) || needsMet(text, lexicon, window, true),
	);
	let carried: {ids: ActorId[]; sentence: number; paragraph: number} = {ids: [], sentence: -1, paragraph: -1};
	let absorbed = -1;
	for (const [index, window] of windows.entries()) {
		if (index === absorbed) continue;
		const {trigger, clause, left, right} = window;
		const {rule} = trigger.meaning;
		const {sentence, paragraph} = text.tokens[trigger.begin] as {sentence: number; paragraph: number};
		// What comes before in the same sentence acts on; so does the last side of the paragraph for a pronoun.
		const announcer =
			inside(text.actors, clause.begin, trigger.begin).length === 0
				? inside(text.actors, Math.max(0, trigger.begin - 60), clause.begin)
						.filter(mark => text.tokens[mark.begin]?.sentence === sentence && mark.prefix === '')
						.at(-1)
				: undefined;
		const carriedIds =
			carried.sentence === sentence || (carried.paragraph === paragraph && sentence - carried.sentence <= 1)
				? carried.ids
				: (announcer?.ids ?? []);
		const isShare = isMeasure(text, lexicon, window);
		if (isShare && !inside(text.counts, clause.begin, clause.end).some(mark => mark.count.what === 'percent'))
			continue;
		if (
			(!isShare && !needsMet(text, lexicon, window, carriedIds.length > 0)) ||
			isEcho(text, lexicon, window)
		)
			continue;

		const next = windows[index + 1];
		const reach =
			next && next.clause === clause && next.trigger.begin - trigger.end <= 7 ? next.trigger.end : right;
		const type = typeOf(text, lexicon, window, reach);
		if (next && reach === next.trigger.end && type !== rule.type && next.trigger.meaning.rule.type === type) {
			absorbed = index + 1;
			window.right = next.right;
		} else if (next && rule.absorbs === next.trigger.meaning.rule.type && next.clause === clause) {
			absorbed = index + 1;
			window.right = next.right;
		}

		// Deaths may stand before their verb; a figure before another word belongs to what was told there, unless it runs into the word itself.
		const reachesBack = type === 'killing' || type === 'capture';
		const counts = inside(text.counts, left, window.right).filter(
			mark => countsFor[type].has(mark.count.what) && (reachesBack || mark.end >= trigger.begin),
		);
		const roles = assignRoles({
			source: report.text,
			text,
			lexicon,
			window,
			counts,
			carried: carriedIds,
			sides,
		});
		if (
			violent.has(type) &&
			roles.actors.length > 0 &&
			roles.actors.every(id => lexicon.world.actors.get(id)?.camp === 'civilian')
		) {
			roles.targets = [...roles.actors, ...roles.targets];
			roles.targetMarks = [...roles.actorMarks, ...roles.targetMarks];
			roles.actors = [...carriedIds];
			roles.actorMarks = [];
			roles.found = 'carried';
		}

		const placeMarks = placesOf(text, lexicon.world, window);
		const speech = speechAt(text.speeches, trigger.begin);
		const when = days.of(window);
		const modality = modalityOf(text, lexicon, window, speech);
		const attribution: SourceId[] =
			speech && speech.speakers.length > 0 ? [...speech.speakers] : (['outlet'] as SourceId[]);
		const isState = type === 'control';
		const background =
			(isState && (clause.relative || trigger.meaning.kind === 'phrase')) ||
			(connectorIn(text, lexicon, 'background', clause.begin, Math.min(clause.begin + 4, trigger.begin)) !==
				null &&
				isState) ||
			(longStanding.has(type) &&
				when.mark?.kind === 'since' &&
				when.date !== null &&
				daysBetween(when.date.from, when.date.to) > contextLength) ||
			(when.date !== null &&
				report.published !== null &&
				daysBetween(when.date.to, report.published) > contextAfter);
		const marks: Range[] = [...roles.actorMarks, ...roles.targetMarks, ...placeMarks, ...counts];
		const range = rangeOf(text, window, marks);
		const evidence: Draft['evidence'] = [{role: 'trigger', range: trigger, rule: rule.rule}];
		for (const mark of roles.actorMarks)
			evidence.push({role: 'actor', range: mark, rule: `${mark.rule}.${roles.found}`});
		for (const mark of roles.targetMarks) evidence.push({role: 'target', range: mark, rule: mark.rule});
		for (const mark of placeMarks) evidence.push({role: 'place', range: mark, rule: mark.rule});
		for (const mark of counts) evidence.push({role: 'count', range: mark, rule: mark.rule});
		if (when.mark) evidence.push({role: 'date', range: when.mark, rule: when.mark.rule});
		if (speech) evidence.push({role: 'attribution', range: speech.announced, rule: speech.rule});
		if (modality.range) evidence.push({role: 'modality', range: modality.range, rule: modality.rule});
		const isTaking = taking.has(type);
		const weapon = armed.has(type) ? firstOf(text, lexicon, 'weapon', weapons, left, reach) : null;
		const extent = isTaking
			? firstOf(text, lexicon, 'extent', ['part', 'most', 'whole'] as const, left, window.right)
			: null;
		const mannerEnd = Math.min(text.tokens.length, clause.end + mannerReach);
		const manner = isTaking ? firstOf(text, lexicon, 'manner', manners, clause.begin, mannerEnd) : null;
		drafts.push({
			window,
			range,
			type,
			actors: roles.actors,
			targets: roles.targets,
			places: [...new Set<PlaceId>(placeMarks.flatMap(mark => mark.ids))],
			placesNamed: placeMarks.length > 0,
			actorsNamed: roles.actorMarks.length > 0,
			date: when.date,
			dateStated: when.stated,
			counts,
			modality: modality.modality,
			attribution,
			background,
			extent,
			weapon,
			manner,
			evidence,
		});
		if (roles.actors.length > 0 && !rule.mutual && !clause.relative)
			carried = {ids: roles.actors, sentence, paragraph};
	}

	return drafts;
};
