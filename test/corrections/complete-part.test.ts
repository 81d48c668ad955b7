import {expect, it} from 'vitest';
import {completePart} from '../../source/corrections/complete-part.ts';
import type {EditablePart} from '../../source/model/edit.ts';
import {world} from '../components/fixture.ts';

it.each<[EditablePart, string, number, string[]]>([
	['type', 'air', 0, ['air-strike']],
	['type', '', 0, ['assault', 'armed-clash']],
	['type', 'shelling', 0, ['shelling', 'bombing']],
	['modality', 'den', 0, ['denied']],
	['background', 'y', 0, ['yes']],
	['actors', 'is', 0, ['isis']],
	['actors', 'isis, syr', 6, ['syrian-government']],
	['actors', 'gov', 0, ['syrian-government']],
	['places', 'حي', 0, ['palm-quarter']],
	['places', 'النخيل', 0, ['palm-quarter']],
	['places', '', 0, []],
	['attribution', 'riv', 0, ['river-news']],
	['attribution', '', 0, ['outlet', 'correspondent']],
	['counts', 'ki', 0, ['killed']],
	['counts', 'killed 20', 9, []],
	['counts', 'killed 20 ', 10, []],
	['counts', 'wounded 3, killed 20 is', 21, ['isis']],
	['date', '2016', 0, []],
])('%s: "%s" is completed from %d on', (part, before, from, first) => {
	const found = completePart(world, part, before);
	expect(found.from).toBe(from);
	expect(found.options.slice(0, Math.max(1, first.length)).map(({text}) => text)).toEqual(first);
});

it('offers all kinds of claim, from the one that stands there on', () => {
	const {options} = completePart(world, 'type', 'looting');
	expect(options.length).toBe(16);
	expect(options[1]?.text).toBe('assault');
});
