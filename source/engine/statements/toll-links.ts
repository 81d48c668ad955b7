import type {ClaimType} from '../../model/claim.ts';
import type {EventId, ReportId} from '../../model/ids.ts';
import {sentenceEnd} from './clause-of.ts';
import type {Statement} from './statement.ts';

const attacks: ReadonlySet<ClaimType> = new Set<ClaimType>(['air-strike', 'shelling', 'bombing']);

/** "14 were killed in air strikes on the town": the deaths and the strike beside them in one sentence, by one voice, of one day and place. */
const isTollOf = (deaths: Statement, attack: Statement): boolean => {
	const [first, second] = [deaths, attack].sort((a, b) => a.claim.span[0] - b.claim.span[0]) as [
		Statement,
		Statement,
	];
	return (
		deaths.claim.type === 'killing' &&
		attacks.has(attack.claim.type) &&
		deaths.voice === attack.voice &&
		deaths.claim.background === attack.claim.background &&
		deaths.window?.from === attack.window?.from &&
		deaths.window?.to === attack.window?.to &&
		deaths.claim.places.some(place => attack.claim.places.includes(place)) &&
		!sentenceEnd.test(deaths.report.text.slice(first.claim.span[1], second.claim.span[0]))
	);
};

/**
 * The deaths that stand in an event of their own although a text tells them as the result of an attack, by the event of that attack: what
 * sources say of the dead of one strike is compared whichever way they put it.
 */
export const linkTolls = (
	byReport: ReadonlyMap<ReportId, readonly Statement[]>,
	eventOf: ReadonlyMap<Statement, EventId>,
): Map<EventId, Statement[]> => {
	const found = new Map<EventId, Statement[]>();
	for (const list of byReport.values()) {
		for (const [index, deaths] of list.entries()) {
			if (deaths.claim.type !== 'killing') continue;
			const attack = [list[index - 1], list[index + 1]].find(one => one && isTollOf(deaths, one));
			const event = attack && eventOf.get(attack);
			if (event && eventOf.get(deaths) !== event) found.set(event, [...(found.get(event) ?? []), deaths]);
		}
	}

	return found;
};
