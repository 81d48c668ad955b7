import type {Lexicon} from '../../../source/engine/lexicon/compile-lexicon.ts';
import {dayFrom} from '../../../source/engine/text/calendar.ts';
import {type Claim, claimTypes, type Evidence, modalities, type Span} from '../../../source/model/claim.ts';
import type {Day} from '../../../source/model/ids.ts';
import type {Report} from '../../../source/model/report.ts';

const isDay = (day: Day): boolean => {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return dayFrom(year, month, date) === day;
};

const twice = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length;

/** The parts of a claim that say something. */
const toldParts = (claim: Claim): Evidence['role'][] => {
	const told: [Evidence['role'], boolean][] = [
		['trigger', true],
		['actor', claim.actors.length > 0],
		['target', claim.targets.length > 0],
		['place', claim.places.length > 0],
		['date', claim.date !== null],
		['modality', claim.modality !== 'asserted'],
		['attribution', true],
		['background', claim.background],
		['extent', claim.extent !== undefined],
		['weapon', claim.weapon !== undefined],
		['manner', claim.manner !== undefined],
	];
	return told.filter(([, isTold]) => isTold).map(([role]) => role);
};

/** What is wrong with a claim of a report, in words; [] for a sound one. */
const faultsOf = (claim: Claim, {text, id}: Report, {world}: Lexicon): string[] => {
	const faults: string[] = [];
	const check = (holds: boolean, fault: string): void => {
		if (!holds) faults.push(`${claim.type} ${claim.span.join('-')}: ${fault}`);
	};

	const inside = ([begin, end]: Span): boolean =>
		Number.isInteger(begin) && Number.isInteger(end) && begin >= 0 && begin <= end && end <= text.length;
	const lies = (span: Span): boolean => inside(span) && span[0] < span[1];
	check(claim.report === id, 'is of another report');
	check(/^c-[0-9a-f]{16}$/.test(claim.id), `has the id ${claim.id}`);
	check(lies(claim.span), 'its span is outside the text or empty');
	check(text.slice(...claim.span).trim() !== '', 'its span holds no word');
	check(claimTypes.includes(claim.type), 'its type is none');
	check(modalities.includes(claim.modality), `its modality is ${claim.modality}`);
	for (const place of claim.places) check(world.places.has(place), `place ${place} is nowhere`);
	for (const actor of [...claim.actors, ...claim.targets])
		check(world.actors.has(actor), `actor ${actor} is unknown`);
	check(!twice(claim.places), 'a place stands twice');
	check(!twice(claim.actors) && !twice(claim.targets), 'a side stands twice');
	for (const {who, min, max, surface} of claim.counts) {
		check(who === null || world.actors.has(who), `counts ${who}, who is unknown`);
		check(Number.isInteger(min) && min >= 0 && (max === null || max >= min), `counts ${min}..${max}`);
		check(surface !== '' && text.includes(surface), `the words "${surface}" are not in the text`);
	}

	if (claim.date) {
		const {from, to} = claim.date;
		check(isDay(from) && isDay(to) && from <= to, `its date is ${from}..${to}`);
	}

	check(claim.attribution.length > 0, 'nobody says it');
	check(!twice(claim.attribution), 'one source says it twice');
	for (const source of claim.attribution)
		check(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source), `the source "${source}" is no id`);
	for (const {role, span, rule} of claim.evidence) {
		check(inside(span), `evidence of its ${role} is outside the text`);
		check(role !== 'trigger' || lies(span), 'its trigger holds no word');
		check(rule !== '', `no rule gave its ${role}`);
	}

	for (const role of toldParts(claim))
		check(
			claim.evidence.some(ground => ground.role === role),
			`nothing tells why its ${role} is so`,
		);
	for (const count of claim.counts)
		check(
			claim.evidence.some(({role, span}) => role === 'count' && text.slice(...span) === count.surface),
			`nothing tells why it counts "${count.surface}"`,
		);
	const triggers = claim.evidence.filter(({role}) => role === 'trigger');
	check(triggers.length > 0, 'no word triggered it');
	check(
		triggers.some(({span: [begin, end]}) => begin <= claim.span[1] && end >= claim.span[0]),
		'its trigger stands outside its span',
	);
	return faults;
};

/** What is wrong with the claims of one report, each and together; [] where all laws hold. */
export const faultsIn = (claims: readonly Claim[], report: Report, lexicon: Lexicon): string[] => {
	const faults = claims.flatMap(claim => faultsOf(claim, report, lexicon));
	if (twice(claims.map(({id}) => id))) faults.push('two claims share an id');
	return faults;
};

/** Whether a side of a claim does it to itself. */
export const isToItself = ({actors, targets}: Claim): boolean => actors.some(id => targets.includes(id));
