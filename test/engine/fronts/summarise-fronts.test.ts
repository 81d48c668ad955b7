import {expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {reported, world} from '../story.ts';

const {fronts, events} = analyse(
	[
		reported('afp', '2016-05-14', [
			{
				words: 'قصف الجورة فسقط ستة',
				type: 'shelling',
				actors: ['isis'],
				places: ['al-joura'],
				counts: [['killed', 'civilians', 6, 6]],
			},
			{
				words: 'وقتل اثنان في القصور',
				type: 'killing',
				targets: ['civilians'],
				places: ['al-qusour'],
				counts: [['killed', 'civilians', 2, 2]],
			},
			{
				words: 'وقتل ثمانون خلال أربعة أيام',
				type: 'killing',
				targets: ['civilians'],
				places: ['al-qusour'],
				date: ['2016-05-11', '2016-05-14'],
				counts: [['killed', 'civilians', 80, 80]],
			},
		]),
	],
	world,
);

it('sums up a front with its dates, types and places', () => {
	expect(fronts.map(front => front.id)).toEqual(['joura-qusour']);
	expect(fronts[0]).toMatchObject({
		byType: {killing: 2, shelling: 1},
		date: {from: '2016-05-11', to: '2016-05-14'},
	});
	expect(fronts[0]?.events).toHaveLength(events.length);
});

it('adds up the dead of single days and never the toll of several days to them', () => {
	expect(fronts[0]?.killed).toMatchObject({low: 8, best: 8, high: 8});
});
