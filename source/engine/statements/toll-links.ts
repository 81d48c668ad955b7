import {remoteViolence} from '../claims/claim-groups.ts';
import {sentenceEnd} from './clause-of.ts';
import type {Statement} from './statement.ts';

/** "14 were killed in air strikes on the town": the deaths and the strike beside them in one sentence, by one voice, of one day and place. */
const isTollOf = (deaths: Statement, attack: Statement): boolean => {
	const [first, second] = [deaths, attack].sort((a, b) => a.claim.span[0] - b.claim.span[0]) as [
		Statement,
		Statement,
	];
	return (
		deaths.claim.type === 'killing' &&
		remoteViolence.has(attack.claim.type) &&
		deaths.voice === attack.voice &&
		deaths.claim.background === attack.claim.background &&
		deaths.window?.from === attack.window?.from &&
		deaths.window?.to === attack.window?.to &&
		deaths.claim.places.some(place => attack.claim.places.includes(place)) &&
		!sentenceEnd.test(deaths.report.text.slice(first.claim.span[1], second.claim.span[0]))
	);
};

/** The attack beside one of a report's statements that its own text tells its deaths to be the result of. */
export const attackBehind = (told: readonly Statement[], deaths: Statement): Statement | undefined =>
	deaths.claim.type === 'killing'
		? [told[deaths.index - 1], told[deaths.index + 1]].find(one => one && isTollOf(deaths, one))
		: undefined;
