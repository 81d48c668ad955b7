import {expect, it} from 'vitest';
import {verbNames} from '../../../source/commands/verbs.ts';
import {nearest} from '../../../source/engine/text/nearest.ts';

it.each([
	['evnts', 'events'],
	['event', 'events'],
	['improt', 'import'],
	['disagree', 'disagreements'],
	['soruces', 'sources'],
	['hlep', 'help'],
])('takes "%s" for "%s"', (word, name) => {
	expect(nearest(word, verbNames)).toBe(name);
});

it.each(['zzzz', 'reports', 'x'])('takes "%s" for none', word => {
	expect(nearest(word, verbNames)).toBeNull();
});
