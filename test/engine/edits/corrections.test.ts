import {describe, expect, it} from 'vitest';
import {claimId} from '../../../source/engine/claims/claim-id.ts';
import {applyEdits} from '../../../source/engine/edits/apply-edits.ts';
import {createNames} from '../../../source/engine/edits/name-claims.ts';
import type {Claim, Span} from '../../../source/model/claim.ts';
import type {ClaimParts, Edit} from '../../../source/model/edit.ts';
import type {ActorId, PlaceId, SourceId} from '../../../source/model/ids.ts';
import {invented} from '../invented.ts';
import {type Item, reported} from '../story.ts';
import {decided, editsOn, eventWith} from './decided.ts';

const places = (...ids: string[]): PlaceId[] => ids as PlaceId[];
const told = reported('sana', '2016-05-14', [
	{
		words: 'قصفت المدفعية حي الجورة',
		type: 'shelling',
		actors: ['isis'],
		places: ['al-joura'],
		extracted: 'place-here',
	},
	{
		words: 'ودارت اشتباكات في حي الصناعة',
		type: 'armed-clash',
		places: ['al-sinaa'],
		extracted: 'place-fetched',
	},
]);
const items = [told, ...invented(31)];
const [shelling, clash] = told.claims as [Claim, Claim];
const {correct, drop} = editsOn(items);
const claimsAfter = (edits: readonly Edit[], of: readonly Item[] = items): Claim[] =>
	applyEdits(of, edits).items.flatMap(item => item.claims);
const withEdits = (edits: readonly Edit[], claim: Claim = shelling): Claim | undefined =>
	claimsAfter(edits).find(one => one.id === claim.id);

describe('a corrected claim', () => {
	const edit = correct(shelling, {places: places('al-baghiliya'), type: 'air-strike'});

	it('keeps its id and says what it said before', () => {
		expect(withEdits([edit])).toMatchObject({
			id: shelling.id,
			type: 'air-strike',
			places: ['al-baghiliya'],
			actors: ['isis'],
			corrected: {type: 'shelling', places: ['al-joura']},
		});
	});

	it('rests on the analyst where it was corrected, and on its words elsewhere', () => {
		const evidence = withEdits([edit])?.evidence;
		expect(evidence?.map(({role, rule}) => [role, rule])).toEqual([
			['trigger', 'analyst'],
			['place', 'analyst'],
		]);
		const onlyType = withEdits([correct(shelling, {type: 'air-strike'})])?.evidence;
		expect(onlyType).toContainEqual(shelling.evidence.find(({role}) => role === 'place'));
	});

	it('keeps the id of its event, for which its type as read counts', () => {
		const before = eventWith(decided([told], []), shelling);
		const now = eventWith(decided([told], [edit]), shelling);
		expect(now?.type).toBe('air-strike');
		expect(now?.id).toBe(before?.id);
		expect(now?.places).toEqual(['al-baghiliya']);
	});

	it('is found again under its type as read by a later correction, and the last word counts', () => {
		const names = createNames(applyEdits(items, [edit]).read);
		const later: Edit = {
			kind: 'correct',
			claim: names.claim(withEdits([edit]) as Claim),
			event: null,
			before: {},
			after: {type: 'bombing'},
		};
		expect(withEdits([edit, later])).toMatchObject({
			type: 'bombing',
			corrected: {type: 'shelling', places: ['al-joura']},
		});
	});

	it('is as it was read once it says that again', () => {
		expect(withEdits([edit, correct(shelling, {places: places('al-joura'), type: 'shelling'})])).toEqual(
			shelling,
		);
	});

	it('stays without evidence where it came without', () => {
		const bare = (invented(31)[0] as Item).claims[0] as Claim;
		expect(bare.evidence).toEqual([]);
		expect(withEdits([correct(bare, {actors: ['sdf' as ActorId]})], bare)).toMatchObject({
			actors: ['sdf'],
			evidence: [],
			corrected: {actors: bare.actors},
		});
	});

	it('changes no other claim', () => {
		const others = (claims: Claim[]) => claims.filter(({id}) => id !== shelling.id);
		expect(others(claimsAfter([edit]))).toEqual(others(items.flatMap(item => item.claims)));
	});
});

describe('a dropped claim', () => {
	it('is gone, whatever is said of it besides', () => {
		for (const edits of [[drop(clash)], [correct(clash, {type: 'assault'}), drop(clash)]])
			expect(withEdits(edits, clash)).toBeUndefined();
	});

	it('comes back with its drop undone', () => {
		expect(withEdits([], clash)).toEqual(clash);
	});
});

describe('an added claim', () => {
	const span: Span = [0, 6];
	const key = {reportHash: told.report.hash.slice(0, 16), type: 'killing', span} as const;
	const parts: Required<Omit<ClaimParts, 'type'>> = {
		actors: [],
		targets: [],
		places: places('al-joura'),
		date: null,
		counts: [{what: 'killed', who: null, min: 3, max: 3, surface: ''}],
		modality: 'asserted',
		attribution: ['outlet' as SourceId],
		background: false,
	};
	const id = claimId(told.report.hash, 'killing', span, 0);
	const add: Edit = {kind: 'add', claim: {...key, added: true, claim: id}, parts};

	it('stands among the others, marked as the analyst’s', () => {
		const added = claimsAfter([add]).find(claim => claim.id === id);
		expect(added).toMatchObject({...parts, type: 'killing', span, added: true, report: told.report.id});
		expect(new Set(added?.evidence.map(({rule}) => rule))).toEqual(new Set(['analyst']));
		expect(eventWith(decided(items, [add]), {id})?.killed?.best).toBe(3);
	});

	it('can be corrected and dropped, and nothing else is taken for it once it is undone', () => {
		const names = createNames(applyEdits(items, [add]).read);
		const added = claimsAfter([add]).find(claim => claim.id === id) as Claim;
		const change: Edit = {
			kind: 'correct',
			claim: names.claim(added),
			event: null,
			before: {},
			after: {type: 'capture'},
		};
		expect(claimsAfter([add, change]).find(claim => claim.id === id)?.type).toBe('capture');
		const near: Claim = {...added, span: [0, 7], id: 'c-near' as Claim['id']};
		const {added: _, ...read} = near;
		const reread = [{...told, claims: [...told.claims, read]}];
		expect(claimsAfter([change], reread)).toEqual(reread[0]?.claims);
		expect(applyEdits(reread, [change]).lost).toEqual([0]);
	});

	it('is one with the very claim that the engine reads later', () => {
		const {added: _, ...read} = {...(claimsAfter([add]).find(claim => claim.id === id) as Claim)};
		const now = claimsAfter([add], [{...told, claims: [...told.claims, {...read, places: []}]}]);
		expect(now.filter(claim => claim.type === 'killing')).toMatchObject([
			{id, added: true, places: ['al-joura']},
		]);
	});
});

describe('a claim that the engine reads otherwise by now', () => {
	const moved = (claim: Claim, from: number, to: number, id: string): Claim => ({
		...claim,
		id: id as Claim['id'],
		span: [from, to],
	});
	const [begin, end] = clash.span;
	const edit = correct(clash, {type: 'assault'});
	const readAs = (...claims: Claim[]) => [{report: told.report, claims}];

	it('is found where most of its words are the same', () => {
		const now = readAs(moved(clash, begin + 3, end, 'c-1'));
		expect(claimsAfter([edit], now)).toMatchObject([{id: 'c-1', type: 'assault'}]);
	});

	it('is found where it shares the most, and no other changes', () => {
		const now = readAs(moved(clash, begin, begin + 16, 'c-1'), moved(clash, begin, end - 1, 'c-2'));
		expect(claimsAfter([edit], now).map(({type}) => type)).toEqual(['armed-clash', 'assault']);
	});

	it.each<[string, Claim]>([
		['fewer than half of the words are shared', moved(clash, begin, begin + 8, 'c-1')],
		['the type is another', {...moved(clash, begin, end, 'c-1'), type: 'siege'}],
		['it stands elsewhere', moved(clash, 0, begin, 'c-1')],
	])('is not found where %s: nothing changes, and that is told', (_, claim) => {
		expect(claimsAfter([edit], readAs(claim))).toEqual([claim]);
		expect(applyEdits(readAs(claim), [edit]).lost).toEqual([0]);
	});

	it('is not taken for the better find of another key', () => {
		const other = moved(clash, begin + 2, end, 'c-other');
		const both = editsOn(readAs(clash, other));
		const edits = [both.correct(clash, {type: 'assault'}), both.correct(other, {type: 'siege'})];
		expect(claimsAfter(edits, readAs(moved(clash, begin + 3, end, 'c-1')))).toMatchObject([{type: 'siege'}]);
		expect(applyEdits(readAs(moved(clash, begin + 3, end, 'c-1')), edits).lost).toEqual([0]);
	});
});

it('claims of equal report, type and span are told apart, also when one of them is dropped', () => {
	const twin = (ordinal: number, actor: string): Claim => ({
		...clash,
		id: claimId(told.report.hash, clash.type, clash.span, ordinal),
		actors: [actor as ActorId],
	});
	const [first, second] = [twin(0, 'isis'), twin(1, 'sdf')];
	const twins = [{report: told.report, claims: [first, second]}];
	const edits = editsOn(twins);
	for (const order of [twins, [{report: told.report, claims: [second, first]}]]) {
		expect(claimsAfter([edits.drop(first)], order)).toEqual([second]);
		expect(claimsAfter([edits.drop(second)], order)).toEqual([first]);
	}

	const later = createNames(applyEdits(twins, [edits.drop(first)]).read).claim(second);
	expect(later.ordinal).toBe(1);
});
