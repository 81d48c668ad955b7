import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	resolve: {
		// ink-table asks for ink by require; the stand-in gives it one. See test/support/ink-table.ts.
		alias: [
			{
				find: /^ink-table$/,
				replacement: fileURLToPath(new URL('test/support/ink-table.ts', import.meta.url)),
			},
		],
	},
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		exclude: ['test/bench/**'],
		setupFiles: ['test/support/umask.ts'],
		testTimeout: 30_000,
		// All cores, also where there are two: half of the time is waiting for programs that were started.
		maxWorkers: '100%',
	},
});
