import {describe, expect, it} from 'vitest';
import {inAscii} from '../../source/terminal/in-ascii.ts';
import {reportLines} from '../../source/terminal/report-lines.ts';
import {styled} from '../../source/terminal/style.ts';
import {wantsAscii} from '../../source/terminal/wants-ascii.ts';
import {wantsColour} from '../../source/terminal/wants-colour.ts';

describe('signs in ASCII', () => {
	it('stand for ours and leave letters alone', () => {
		expect(inAscii('▌ ✓ Vérifié · « دير الزور » 12–60…')).toBe('> + Vérifié : < دير الزور > 12-60~');
	});

	it('never make another figure of one', () => {
		expect(inAscii('killed ≥21, ≤30%')).toBe('killed 21+, <=30%');
	});

	it('keep the width where there is padding to take from', () => {
		expect(inAscii('   ≤30')).toBe('  <=30');
		expect(inAscii('] →    next')).toBe('] ->   next');
	});

	it('show a control in a report as one writes it', () => {
		expect(styled([{text: '\u001B[2J  '}], 'off', true)).toBe('^[[2J ');
	});

	it('are never put into the words of a report', () => {
		const [line = {text: ''}] = reportLines('قال «نعم» – 5 ≥ 3…', 40);
		const drawn = styled([line], 'off', true);
		for (const sign of '«»–≥…') expect(drawn).toContain(sign);
	});

	it('stand for what the interface puts among them', () => {
		const [cut = {text: ''}] = reportLines('شوهدت تعزيزات كبيرة', 8);
		expect(styled([cut], 'off', false)).toContain('…');
		expect(styled([cut], 'off', true)).toContain('~');
	});
});

describe('who gets them', () => {
	it.each([
		[{LANG: 'C'}, true],
		[{LANG: 'ar_SY.UTF-8'}, false],
		[{LANG: 'en_US.utf8', LC_ALL: 'POSIX'}, true],
		[{LANG: 'ar_SY.ISO-8859-6', LC_CTYPE: 'C.UTF-8'}, false],
		[{LANG: 'en_US.UTF-8', LC_ALL: '', LC_CTYPE: 'ar_SY.CP1256'}, true],
		[{}, false],
		[{TERM: 'linux', LANG: 'C.UTF-8'}, true],
		[{TERM: 'xterm', LANG: 'C.UTF-8'}, false],
	])('%j: %s', (env, expected) => {
		expect(wantsAscii(env)).toBe(expected);
		expect(wantsAscii(env, true)).toBe(true);
	});
});

describe('colours', () => {
	it.each([
		[{}, true],
		[{NO_COLOR: ''}, true],
		[{NO_COLOR: '0'}, false],
		[{NO_COLOR: '1', FORCE_COLOR: '1'}, true],
		[{FORCE_COLOR: '0'}, false],
		[{FORCE_COLOR: 'false'}, false],
		[{TERM: 'vt220'}, false],
		[{TERM: 'xterm-mono'}, false],
		[{TERM: 'vt220', FORCE_COLOR: '3'}, true],
		[{TERM: 'linux'}, true],
	])('with %j: %s', (env, expected) => {
		expect(wantsColour(env)).toBe(expected);
		expect(wantsColour(env, true)).toBe(false);
	});
});
