import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {reported, type Told, world} from '../story.ts';

const labelOf = (...told: Told[]): string | undefined =>
	analyse([reported('afp', '2016-05-14', told)], world).events[0]?.label;

const took: Told = {
	words: 'أخذ المشفى',
	type: 'territory-gained',
	actors: ['isis'],
	places: ['assad-hospital'],
};

describe('the label of an event', () => {
	it('says who does what and where', () => {
		expect(labelOf(took)).toBe('ISIS takes al-Assad Hospital');
	});

	it('says what was only tried, planned, denied or is not confirmed', () => {
		expect(labelOf({...took, modality: 'attempted'})).toBe('ISIS tries to take al-Assad Hospital');
		expect(labelOf({...took, modality: 'intended'})).toBe('ISIS plans to take al-Assad Hospital');
		expect(labelOf({...took, modality: 'denied'})).toBe('ISIS said not to take al-Assad Hospital');
		expect(labelOf({...took, modality: 'unknown'})).toBe('ISIS reportedly takes al-Assad Hospital');
		expect(labelOf({...took, actors: [], modality: 'attempted'})).toBe(
			'Attempted: advance in al-Assad Hospital',
		);
	});

	it('does not give a whole city to who took quarters of it', () => {
		expect(labelOf({...took, places: ['deir-ez-zor']})).toBe('ISIS gains ground in Deir ez-Zor');
		expect(labelOf({...took, places: ['deir-ez-zor'], extent: 'whole'})).toBe('ISIS takes Deir ez-Zor');
		expect(labelOf({...took, extent: 'part'})).toBe('ISIS takes part of al-Assad Hospital');
	});

	it('names one side only where one side acts', () => {
		expect(labelOf({...took, actors: ['isis', 'syrian-government']})).toBe('ISIS takes al-Assad Hospital');
	});

	it('counts all the dead before those of one group among them', () => {
		const toll: Told = {words: 'قتلى', type: 'killing', places: ['al-baghiliya']};
		const all = ['killed', null, 135, 135] as const;
		const civilians = ['killed', 'civilians', 85, 85] as const;
		expect(labelOf({...toll, counts: [all, civilians]})).toBe('135 killed, 85 (civilians), al-Baghiliyah');
		expect(labelOf({...toll, counts: [civilians]})).toBe('85 killed (civilians), al-Baghiliyah');
	});

	it('counts the dead of each group', () => {
		const toll: Told = {
			words: 'قتلى من الجانبين',
			type: 'killing',
			places: ['al-joura'],
			counts: [
				['killed', 'syrian-government', 20, 20],
				['killed', 'civilians', 6, 6],
			],
		};
		expect(labelOf(toll)).toBe('20 killed (Syrian Government), 6 (civilians), al-Joura');
	});

	it('has nobody whom the law protects take captives', () => {
		expect(
			labelOf({words: 'أسر الكادر', type: 'capture', actors: ['medical-staff'], places: ['al-joura']}),
		).toBe('Captives taken (medical staff), al-Joura');
	});

	it('stays short by naming one place of two', () => {
		const label = labelOf({
			...took,
			actors: ['syrian-government'],
			places: ['southern-entrance', 'deir-ez-zor-airport', 'university-housing'],
		});
		expect(label?.length).toBeLessThanOrEqual(60);
		expect(label).toMatch(/ \+2$/);
	});

	it('says where nothing tells the place', () => {
		expect(labelOf({...took, type: 'armed-clash', actors: [], places: []})).toBe('Clashes (place not told)');
	});
});
