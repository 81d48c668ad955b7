import type {Claim} from '../../../model/claim.ts';
import type {SourceId} from '../../../model/ids.ts';
import type {Silence} from '../../../model/silence.ts';
import type {Camp, Covering} from './coverage.ts';
import {type Expected, expectedIn, joinExpected} from './expected.ts';
import {omittedGroups} from './omitted-groups.ts';
import {rankOf} from './rank.ts';
import {daysToFollow, daysToTell, groupsCounted, type Setting, speaksAsOne} from './setting.ts';
import {omissionInWords} from './silence-in-words.ts';
import {stakeOf} from './stake.ts';
import {tellsOf} from './tells-of.ts';

/** What is expected of these reports, where those who publish them are not heard of the event; null where they are, or nothing is. */
const missing = (
	{subject, coverage, world, geography}: Setting,
	camp: Camp,
	published: readonly Covering[],
	isTheirs: (claim: Claim) => boolean,
): Expected | null => {
	if (subject.event.claims.some(isTheirs)) return null;
	const expected = expectedIn(subject, published, geography);
	if (!expected) return null;
	const {from, to} = subject.window;
	const closely = expected.near === 'place';
	const speaks = coverage
		.heard(camp, from, to + daysToFollow)
		.some(claim => isTheirs(claim) && tellsOf(world, geography, subject, claim, closely));
	return speaks ? null : expected;
};

const byOutlet = (published: readonly Covering[]): Map<SourceId, Covering[]> => {
	const map = new Map<SourceId, Covering[]>();
	for (const one of published) map.set(one.outlet, [...(map.get(one.outlet) ?? []), one]);
	return map;
};

/**
 * Whose reports tell of that place in those days and not of the event: a party to the war as one, of all others those outlets that are
 * silent; and the sources whose method explains it, where all that is told are dead whom they never count.
 */
export const omissions = (setting: Setting): {silences: Silence[]; explained: SourceId[]} => {
	const {subject, coverage, world} = setting;
	const {event, topics, window} = subject;
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
	for (const camp of coverage.camps(window.from, window.to + daysToTell)) {
		const published = coverage.published(camp, window.from, window.to + daysToTell);
		if (speaksAsOne(camp)) {
			const expected = missing(setting, camp, published, claim => coverage.campsIn(claim).includes(camp));
			if (expected && !isExplained(expected)) silences.push(silenceOf(camp, expected));
			continue;
		}

		for (const [outlet, own] of byOutlet(published)) {
			const isOwn = (claim: Claim): boolean => coverage.sourcesIn(claim).includes(outlet);
			const expected = missing(setting, camp, own, isOwn);
			if (expected && !isExplained(expected)) press.push(expected);
		}
	}

	const joined = joinExpected(press);
	return {silences: joined ? [...silences, silenceOf(null, joined)] : silences, explained};
};
