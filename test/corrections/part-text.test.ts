import {describe, expect, it} from 'vitest';
import {NotUnderstood} from '../../source/corrections/not-understood.ts';
import {readPart, readParts, writePart} from '../../source/corrections/part-text.ts';
import type {ClaimParts, EditablePart} from '../../source/model/edit.ts';
import {world} from '../components/fixture.ts';

describe('a part of a claim on one line', () => {
	it.each<[EditablePart, string, string]>([
		['type', 'air-strike', 'air-strike'],
		['actors', 'isis, syrian-government', 'isis, syrian-government'],
		['actors', ' ISIS ؛ isis ', 'isis'],
		['targets', '', ''],
		['targets', 'none', ''],
		['places', 'المطحنة الشمالية، Old bridge', 'north-mill, old-bridge'],
		['date', '2016-05-14', '2016-05-14'],
		['date', '2016-05-14..2016-05-16', '2016-05-14..2016-05-16'],
		['date', '', ''],
		['counts', 'killed 20+ ISIS, wounded 3-5', 'killed 20+ isis, wounded 3-5'],
		['modality', 'denied', 'denied'],
		['attribution', 'amber-agency, outlet', 'amber-agency, outlet'],
		['attribution', 'abu-ahmad', 'abu-ahmad'],
		['background', 'yes', 'yes'],
	])('%s: "%s" is read, and written as "%s"', (part, text, written) => {
		const parts = readPart(world, part, text);
		expect(Object.keys(parts)).toEqual([part]);
		expect(writePart(part, parts)).toBe(written);
		expect(readPart(world, part, written)).toEqual(parts);
	});

	it.each<[EditablePart, string, RegExp]>([
		['type', 'party', /^"party" is none of assault, /],
		['actors', 'isiss', /^"isiss" is not in actors\.json\. Did you mean "isis"\?/],
		['actors', 'none, isis', /^none stands alone/],
		['places', 'atlantis', /^"atlantis" is not in gazetteer\.json/],
		['date', '2016-11-31', /no day of the calendar/],
		['date', '2016-05-16..2016-05-14', /ends before it begins/],
		['counts', 'killed many', /^"killed many": give /],
		['counts', 'killed 5 martians', /^"killed 5 martians": "martians" is not in actors\.json/],
		['counts', 'killed 9-5', /ends below where it begins/],
		['attribution', '', /Somebody says it/],
		['background', 'perhaps', /none of no, yes/],
	])('%s: "%s" is refused', (part, text, why) => {
		expect(() => readPart(world, part, text)).toThrow(NotUnderstood);
		expect(() => readPart(world, part, text)).toThrow(why);
	});

	it('is left out where it was not changed, and a figure that was not touched keeps its words', () => {
		const before = {
			type: 'shelling',
			counts: [{what: 'killed', who: null, min: 7, max: 7, surface: 'سبعة'}],
			actors: [],
		} as ClaimParts;
		expect(readParts(world, {type: 'shelling', counts: 'killed 7', actors: 'isis'}, before)).toEqual({
			actors: ['isis'],
		});
	});
});
