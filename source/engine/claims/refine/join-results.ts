import {about, and, inParticle, joiner, to} from '../../text/particles.ts';
import {attacks} from '../claim-groups.ts';
import type {Draft} from '../draft.ts';
import {isHarm, type MarkedText} from '../marks.ts';
import {connectorIn, hasClass} from '../window.ts';
import type {Refiner, Scene} from './refiners.ts';

/** "… to", "… of", "… in" between the verb of result and what resulted. */
const leadsTo: ReadonlySet<string> = new Set([to, about, inParticle]);
const withLam = /^[\u0648\u0641]?\u0644$/;
const withBa = /^[\u0648\u0641]?[\u0628\u0644]$/;
/** "fighting in which ten were killed" */
const inItReach = 2;
/** "and dozens of dead fell": the verb stands so close before the dead, in words. */
const fallenReach = 4;

const sentenceOf = (text: MarkedText, draft: Draft): number | undefined =>
	text.tokens[draft.window.trigger.begin]?.sentence;

/** "A car bomb hit the checkpoint, and dozens of dead fell": told right behind the attack, in its sentence. */
const isFallen = (attack: Draft, draft: Draft, {text, lexicon}: Scene): boolean => {
	const {trigger, clause} = draft.window;
	const from = Math.max(clause.begin, attack.window.trigger.end, trigger.begin - fallenReach);
	return (
		attack.type !== 'armed-clash' &&
		!draft.placesNamed &&
		trigger.meaning.rule.tells === 'fallen' &&
		hasClass(text, lexicon, 'falling', from, trigger.begin)
	);
};

/** "… led to the death of ten", "… leaving ten dead", also with the attack between the words: "the fighting led to …". */
const isResultOf = (attack: Draft, draft: Draft, scene: Scene): boolean => {
	const {text, lexicon} = scene;
	const {trigger, clause} = draft.window;
	const {end} = attack.window.trigger;
	if (connectorIn(text, lexicon, 'result', Math.max(end, clause.begin - 4), trigger.begin)) return true;
	// "claimed the lives of": the verb of result is the word itself. "And inflicted losses" is told of people, and anew.
	const isItself = lexicon.connectors.at(text.tokens, trigger.begin)?.meanings.includes('result') === true;
	if (isItself && (trigger.meaning.kind === 'phrase' || !joiner.test(trigger.prefix))) return true;
	// "…, so that ten were killed"
	if (trigger.meaning.kind === 'imperfect' && withLam.test(trigger.prefix)) return true;
	// "fighting in which ten were killed", but "and during it ten were killed" is told anew.
	const isAnew = text.tokens[trigger.begin]?.form.startsWith(and) === true;
	const [from, to] = [trigger.end, trigger.end + inItReach];
	if (
		hasClass(text, lexicon, 'in-it', from, to) ||
		(!isAnew && hasClass(text, lexicon, 'during-it', from, to))
	)
		return true;
	if (isFallen(attack, draft, scene)) return true;
	const before = text.tokens[trigger.begin - 1]?.form ?? '';
	return (
		(leadsTo.has(before) || withBa.test(trigger.prefix)) &&
		hasClass(text, lexicon, 'resulted', attack.window.left, trigger.begin)
	);
};

/** How many drafts back the deaths may be told to which injuries belong, and how far, in words: right beside them, or further on where the words hang together. */
const besideReach = 2;
const beside = 3;
const farBeside = 16;

/** Injuries: by their verb or noun, or a toll of wounded only. */
const tellsInjuries = ({window, counts}: Draft): boolean => {
	const {counts: counted, type} = window.trigger.meaning.rule;
	const isToll = type === 'killing' && window.trigger.meaning.kind !== 'perfect';
	return (
		counted === 'wounded' ||
		(isToll && counts.length > 0 && counts.every(({count}) => count.what === 'wounded'))
	);
};

/** Whether the injuries that a draft tells belong to what was told before: beside it, of "others" or "a third" of the same, or "the death … and the injury". */
const isBeside = (host: Draft, draft: Draft, {text}: Scene): boolean => {
	const gap = draft.window.trigger.begin - host.range.end;
	const isSame =
		sentenceOf(text, host) === sentenceOf(text, draft) &&
		tellsInjuries(draft) &&
		(host.type === 'killing' || host.counts.some(({count}) => isHarm(count.what))) &&
		(!draft.placesNamed || !host.placesNamed);
	if (!isSame || gap < 0) return false;
	const [first, second] = [host.window.trigger, draft.window.trigger];
	const areNouns =
		first.meaning.kind === 'noun' && second.meaning.kind === 'noun' && second.prefix.startsWith(and);
	const isToll = second.meaning.rule.counts !== 'wounded';
	const isFar = isToll || draft.counts.some(mark => mark.others) || (host.type === 'killing' && areNouns);
	return gap <= (isFar ? farBeside : beside);
};

/** "The toll … is at least 1311 dead": the noun inside the figure is told with it. */
const isInFigure = (host: Draft, {type, window: {trigger}}: Draft): boolean =>
	type === 'killing' &&
	host.type === 'killing' &&
	host.counts.some(({begin, end}) => begin <= trigger.begin && trigger.end <= end);

/** "To 18 the number of the dead who were killed in …": the relative clause goes on with those of the sum. */
const isOfSum = (host: Draft, {type, window, counts}: Draft): boolean =>
	type === 'killing' &&
	host.type === 'killing' &&
	host.window.trigger.meaning.rule.sums &&
	window.clause.relative &&
	counts.some(mark => host.counts.includes(mark));

/** "More than ten dead in a massacre at X": the word for the whole stands right behind those who died in it. */
const isMassacre = (host: Draft, draft: Draft, {text, lexicon}: Scene): boolean => {
	const {begin, meaning} = draft.window.trigger;
	return (
		host.type === 'killing' &&
		draft.type === 'killing' &&
		meaning.kind === 'noun' &&
		meaning.rule.tells === 'massacre' &&
		host.counts.length > 0 &&
		draft.counts.length === 0 &&
		begin - host.range.end === 1 &&
		lexicon.connectors.at(text.tokens, begin - 1)?.meanings.includes('adjunct') === true
	);
};

/** Puts what one draft tells of the same victims into another. */
const join = (host: Draft, draft: Draft): void => {
	if (host.actors.length === 0) {
		host.actors = draft.actors;
		host.actorsNamed = draft.actorsNamed;
		host.evidence.push(...draft.evidence.filter(({role}) => role === 'actor'));
	}

	host.counts = [...new Set([...host.counts, ...draft.counts])];
	host.targets = [...new Set([...host.targets, ...draft.targets])].filter(id => !host.actors.includes(id));
	host.range = {begin: host.range.begin, end: Math.max(host.range.end, draft.range.end)};
	const takesPlaces = !host.placesNamed && draft.placesNamed;
	host.evidence.push(
		...draft.evidence.filter(
			({role}) =>
				role === 'trigger' || role === 'count' || role === 'target' || (takesPlaces && role === 'place'),
		),
	);
	if (takesPlaces) {
		host.places = draft.places;
		host.placesNamed = true;
	}
};

/** Deaths told as the result of an attack are counts of that attack, injuries told beside deaths belong to them (contract, section 1). */
export const joinResults: Refiner = (drafts, scene) => {
	const kept: Draft[] = [];
	for (const draft of drafts) {
		const last = kept.at(-1);
		const sameSentence = last !== undefined && sentenceOf(scene.text, last) === sentenceOf(scene.text, draft);
		const isResult =
			sameSentence &&
			draft.type === 'killing' &&
			attacks.has(last.type) &&
			// "struck a base and denied that civilians had died"; a toll told by somebody else is a claim of its own.
			(draft.modality === 'denied') === (last.modality === 'denied') &&
			draft.attribution.join() === last.attribution.join() &&
			isResultOf(last, draft, scene);
		const host = isResult
			? last
			: kept
					.slice(-besideReach)
					.findLast(
						one =>
							isInFigure(one, draft) ||
							isOfSum(one, draft) ||
							isMassacre(one, draft, scene) ||
							isBeside(one, draft, scene),
					);
		if (!host) {
			kept.push(draft);
			continue;
		}

		// What stands before the sum only leads up to it: where they died the relative clause tells, or what it goes on with.
		if (isOfSum(host, draft)) {
			host.places = draft.places;
			host.placesNamed = draft.placesNamed;
			host.elsewhere = draft.elsewhere;
			host.evidence = [
				...host.evidence.filter(({role}) => role !== 'place'),
				...draft.evidence.filter(({role}) => role === 'place'),
			];
		}

		join(host, draft);
	}

	return kept;
};
