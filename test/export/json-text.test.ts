import {expect, it} from 'vitest';
import {jsonText} from '../../source/export/json-text.ts';

it('gives back the value and sends no control character or override to a terminal', () => {
	const hostile = Array.from({length: 0x2100}, (_, code) => String.fromCharCode(code)).join('');
	const text = jsonText({hostile});
	expect(JSON.parse(text)).toEqual({hostile});
	expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});

it('leaves Arabic readable', () => {
	expect(jsonText('مشفى الأسد')).toBe('"مشفى الأسد"');
});
