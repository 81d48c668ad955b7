import type {Extent} from '../../model/claim.ts';
import type {ControlAct, Share} from '../../model/timeline.ts';

/** "it", "part of it". */
export const amountInWords = (extent: Extent | null, share: Share | null = null): string => {
	if (share) {
		if (share.max === null) return `at least ${share.min} % of it`;
		if (share.min === share.max) return `${share.min} % of it`;
		return share.min === 0 ? `at most ${share.max} % of it` : `${share.min} to ${share.max} % of it`;
	}

	return extent === null ? 'it' : {part: 'part of it', most: 'most of it', whole: 'all of it'}[extent];
};

const predicates: Readonly<Record<ControlAct, (amount: string) => string>> = {
	took: amount => `took ${amount}`,
	left: amount => `left ${amount}`,
	holds: amount => `holds ${amount}`,
	besieges: () => 'surrounds it or cuts it off',
	relieved: () => 'broke the siege',
	entered: () => 'attacked or entered it',
	tries: () => 'tries to take it, or nears it',
	fights: () => 'fight there',
	'holds-out': () => 'still holds out inside',
	'not-took': amount => `did not take ${amount}`,
	'not-left': amount => `did not leave ${amount}`,
	'not-holds': amount => `does not hold ${amount}`,
};

/** Of a city nobody says that it was taken when quarters of it were. */
const broadPredicates: Readonly<Partial<Record<ControlAct, (amount: string) => string>>> = {
	took: amount => (amount === 'it' ? 'gained ground there' : `took ${amount}`),
	left: amount => (amount === 'it' ? 'gave up ground there' : `left ${amount}`),
	holds: amount => (amount === 'it' ? 'holds ground there' : `holds ${amount}`),
};

/** What a side did or has, in words: "ISIS took most of it", "Syrian Government holds at most 30 % of it". */
export const actInWords = (
	name: string,
	act: ControlAct,
	{extent, share, broad}: {extent: Extent | null; share: Share | null; broad: boolean},
): string => {
	if (name === '') return act === 'fights' ? 'fighting there' : 'fighting';
	const predicate = (broad && broadPredicates[act]) || predicates[act];
	return `${name} ${predicate(amountInWords(extent, share))}`;
};
