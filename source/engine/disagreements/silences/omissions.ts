import type {SourceId} from '../../../model/ids.ts';
import type {Silence} from '../../../model/silence.ts';
import type {Camp, Covering, Voices} from './coverage.ts';
import {type Expected, expectedIn, joinExpected} from './expected.ts';
import {omittedGroups} from './omitted-groups.ts';
import {rankOf} from './rank.ts';
import {daysToFollow, daysToTell, groupsCounted, type Setting, speaksAsOne} from './setting.ts';
import {omissionInWords} from './silence-in-words.ts';
import {stakeOf} from './stake.ts';
import {tellsOf} from './tells-of.ts';

/** Who is asked for a word of the event: a party to the war as one, of others each outlet for itself. */
type Unit = {camp: Camp; outlet: SourceId | null; reports: Covering[]};

const unitsOf = ({subject: {window}, coverage}: Setting): Unit[] => {
	const units = new Map<string, Unit>();
	for (const {reports} of coverage.days(window.from, window.to + daysToTell))
		for (const covering of reports) {
			const {camp} = covering;
			const outlet = speaksAsOne(camp) ? null : covering.outlet;
			const key = outlet ?? `the camp ${camp}`;
			const unit = units.get(key);
			if (unit) unit.reports.push(covering);
			else units.set(key, {camp, outlet, reports: [covering]});
		}

	return [...units.values()];
};

/** What is expected of a unit that is not heard of the event; null where it is, or where nothing is. */
const missing = (
	{subject, coverage, world, positioned}: Setting,
	told: readonly Voices[],
	{camp, outlet, reports}: Unit,
): Expected | null => {
	const isTheirs = ({camps, sources}: Voices): boolean =>
		outlet === null ? camps.includes(camp) : sources.includes(outlet);
	// Who is quoted there with something else is no news a second time; that a party will not say it is.
	if ((outlet && positioned.has(outlet)) || told.some(isTheirs)) return null;
	const expected = expectedIn(subject, reports);
	if (!expected) return null;
	const {from, to} = subject.window;
	const closely = expected.near === 'place';
	const speaks = coverage
		.days(from, to + daysToFollow)
		.some(({heard}) =>
			heard.get(camp)?.some(one => isTheirs(one.voices) && tellsOf(world, subject, one, closely)),
		);
	return speaks ? null : expected;
};

/**
 * Whose reports tell of that place in those days and not of the event: a party to the war as one, of all others those outlets that are
 * silent; and the sources whose method explains it, where all that is told are dead whom they never count.
 */
export const omissions = (setting: Setting): {silences: Silence[]; explained: SourceId[]} => {
	const {subject, coverage, world} = setting;
	const {event, topics} = subject;
	const [topic] = topics;
	const groups = groupsCounted(subject);
	const onlyDead = topics.every(one => one === 'deaths') && groups.length > 0;
	const explained: SourceId[] = [];
	const isExplained = ({outlets}: Expected): boolean => {
		const byMethod = outlets.filter(
			outlet => onlyDead && omittedGroups(world, event, outlet, groups).length === groups.length,
		);
		explained.push(...byMethod);
		return byMethod.length === outlets.length;
	};
	const silenceOf = (camp: Camp | null, expected: Expected): Silence => {
		const stake = camp ? stakeOf(world, subject, camp) : 'none';
		return {
			event: event.id,
			camp,
			sources: expected.outlets,
			kind: 'omission',
			about: topic,
			groups: [],
			reports: expected.reports.map(({report}) => report.id).sort(),
			reason: omissionInWords(world, subject, camp, expected, stake),
			rank: rankOf(topic, expected.near, stake, event.origins.length),
		};
	};
	const silences: Silence[] = [];
	const press: Expected[] = [];
	const told = event.claims.map(claim => coverage.voicesIn(claim));
	for (const unit of unitsOf(setting)) {
		const expected = missing(setting, told, unit);
		if (!expected || isExplained(expected)) continue;
		if (unit.outlet === null) silences.push(silenceOf(unit.camp, expected));
		else press.push(expected);
	}

	const joined = joinExpected(press);
	return {silences: joined ? [...silences, silenceOf(null, joined)] : silences, explained};
};
