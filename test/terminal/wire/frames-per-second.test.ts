import {expect, it} from 'vitest';
import {framesPerSecond} from '../../../source/terminal/wire/frames-per-second.ts';

it.each([
	[{}, 60],
	[{SSH_TTY: '/dev/pts/3'}, 10],
	[{SSH_CONNECTION: '192.0.2.1 50022 192.0.2.2 22'}, 10],
	[{SSH_TTY: '/dev/pts/3', DEIREZ_TUI_FPS: '30'}, 30],
	[{DEIREZ_TUI_FPS: ' 5 '}, 5],
	[{DEIREZ_TUI_FPS: '0'}, 60],
	[{DEIREZ_TUI_FPS: '241'}, 60],
	[{DEIREZ_TUI_FPS: '-3'}, 60],
	[{DEIREZ_TUI_FPS: 'many', SSH_TTY: '/dev/pts/3'}, 10],
])('%j draws %i frames a second at the most', (env, frames) => {
	expect(framesPerSecond(env)).toBe(frames);
});
