import {describe, expect, it} from 'vitest';
import {countsOnly, deadOf, leavesOut} from '../../../source/engine/lexicon/counting.ts';
import type {SourceId} from '../../../source/model/ids.ts';
import {world} from '../story.ts';

const source = (id: string) => world.sources.get(id as SourceId);

describe('how a source counts', () => {
	it('tells whom it leaves out', () => {
		expect(leavesOut(source('snhr'), 'government')).toBe(true);
		expect(leavesOut(source('snhr'), 'civilian')).toBe(false);
		expect(leavesOut(source('sana'), 'government')).toBe(true);
		expect(leavesOut(source('sana'), 'isis')).toBe(false);
	});

	it('leaves nobody out where no method is known', () => {
		expect(leavesOut(source('sohr'), 'isis')).toBe(false);
		expect(leavesOut(undefined, 'isis')).toBe(false);
	});

	it('says so in words', () => {
		expect(countsOnly(source('airwars'))).toBe('civilians only');
		expect(countsOnly(source('sana'))).toBeNull();
		expect(countsOnly(undefined)).toBeNull();
		expect(deadOf('isis')).toBe("ISIS's dead");
		const monitor = source('snhr');
		expect(monitor && countsOnly({...monitor, method: {counts: ['civilian', 'sdf'], source: 's'}})).toBe(
			"only civilian dead and the SDF's dead",
		);
	});
});
