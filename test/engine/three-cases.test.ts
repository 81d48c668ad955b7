import {describe, expect, it} from 'vitest';
import {analyse} from '../../source/engine/analyse.ts';
import type {Disagreement} from '../../source/model/disagreement.ts';
import {hospitalCase, quartersCase, villageCase} from './cases.ts';
import {world} from './story.ts';

const values = (disagreement: Disagreement | undefined): string[] =>
	disagreement?.positions.map(position => position.value) ?? [];

describe('the hospital, 14 May 2016', () => {
	const {events, disagreements} = analyse(hospitalCase, world);
	const find = (facet: string, kind: string) =>
		disagreements.filter(one => one.facet === facet && one.kind === kind);

	it('tells the growing toll of the army as a revision of one origin in four outlets', () => {
		const [revision] = find('killed', 'revision');
		expect(revision?.positions.map(position => position.sources)).toEqual([
			['sohr'],
			['sohr'],
			['sohr'],
			['sohr'],
		]);
		expect(values(revision)).toEqual([
			'20 killed (Syrian Government)',
			'at least 20 killed (Syrian Government)',
			'35 killed (Syrian Government)',
			'at least 35 killed (Syrian Government)',
		]);
		const event = events.find(one => revision && one.disagreements.includes(revision.id));
		expect([event?.outlets.length, event?.origins]).toEqual([4, ['sohr']]);
	});

	it('tells 40 attackers dead against 24 as a conflict', () => {
		const [conflict] = find('killed', 'conflict');
		expect(values(conflict).sort()).toEqual(['24 killed (ISIS)', '40 killed (ISIS)']);
		expect(conflict?.reason).toContain('cannot all be true');
	});

	it('tells staff freed against staff killed as a conflict within one camp', () => {
		const [conflict] = find('outcome', 'conflict');
		expect(conflict?.positions.map(position => position.sources)).toEqual([
			['al-mayadeen'],
			['health-ministry'],
		]);
	});

	it('ranks the conflicts over deaths before the revision', () => {
		const facets = disagreements.map(one => one.kind);
		expect(facets.indexOf('conflict')).toBeLessThan(facets.indexOf('revision'));
	});
});

describe('one figure at three entrances', () => {
	it('is one toll, and the places are what the outlets differ on', async () => {
		const {reported} = await import('./story.ts');
		const places = ['southern-entrance', 'panorama-checkpoint', 'al-baghiliya'];
		const items = places.map((place, index) =>
			reported(['reuters', 'afp', 'dpa'][index] as string, '2016-05-14', [
				{
					words: `المرصد يعد ثلاثة وثلاثين قتيلا في الموضع ${index}`,
					type: 'killing',
					targets: ['syrian-government'],
					places: [place],
					by: 'sohr',
					counts: [['killed', 'syrian-government', 33, 33]],
				},
			]),
		);
		const {events, disagreements} = analyse(items, world);
		expect(events).toHaveLength(1);
		expect(disagreements.map(one => one.facet)).toEqual(['place']);
	});
});

describe('a village strike, 26 November 2017', () => {
	const {events, disagreements} = analyse(villageCase, world);
	const strike = events.find(event => event.type === 'air-strike');

	it('is one event, and the toll of 72 hours over several villages stays its own', () => {
		expect(events.map(event => [event.type, event.claims.length])).toEqual(
			expect.arrayContaining([
				['air-strike', 5],
				['killing', 1],
			]),
		);
		expect(events).toHaveLength(2);
	});

	it('takes 34 and then at least 53 as one origin that revised itself, so that only its last word is compared', () => {
		const killed = disagreements.filter(
			one => one.facet === 'killed' && 'event' in one.about && one.about.event === strike?.id,
		);
		expect(killed.map(one => one.kind)).toEqual(['revision', 'compatible']);
		expect(values(killed[0])).toEqual(['34 killed (Civilians)', 'at least 53 killed (Civilians)']);
		expect(values(killed[1])).not.toContain('34 killed (Civilians)');
	});

	it('lays the toll of 72 hours beside those of the day, and says that they are never added up', () => {
		const sum = events.find(event => event !== strike);
		const [scope] = disagreements.filter(one => 'event' in one.about && one.about.event === sum?.id);
		expect(scope?.kind).toBe('compatible');
		expect(values(scope)[0]).toMatch(/^40 killed \(Civilians\) at .* 24 to 26 November 2017$/);
		expect(scope?.reason).toContain('never add them up');
	});

	it('sets the ministry that names only fighters against those who count civilians', () => {
		const [conflict] = disagreements.filter(one => one.facet === 'actor');
		expect(conflict?.kind).toBe('conflict');
		expect(conflict?.positions[1]?.sources).toEqual(['russian-defence-ministry']);
	});

	it('counts the dead from the latest figure of each voice', () => {
		expect(strike?.killed).toMatchObject({low: 41, high: 65});
	});
});

describe('three quarters, October 2017', () => {
	const {events, disagreements} = analyse(quartersCase, world);

	it('shows that each is told as taken twice', () => {
		const twice = disagreements.filter(one => one.facet === 'control' && one.kind === 'conflict');
		expect(twice.map(one => 'place' in one.about && one.about.place).sort()).toEqual([
			'al-ardi',
			'al-hamidiyah',
			'sheikh-yassin',
		]);
		expect(twice[0]?.reason).toContain('17 October 2017 and again on 31 October 2017');
	});

	it('sets "without a fight" against "after fighting"', () => {
		const [reason] = disagreements.filter(one => one.facet === 'reason');
		expect(values(reason).sort()).toEqual(['by force, after fighting', 'without resistance']);
		expect(reason?.kind).toBe('conflict');
	});

	it('keeps a claim of 31 November apart and undated', () => {
		const undated = events.filter(event => event.date === null);
		expect(undated.map(event => event.claims.length)).toEqual([1]);
	});
});
