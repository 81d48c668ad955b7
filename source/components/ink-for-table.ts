import type * as ink from 'ink';

/**
 * What `ink-table` gets when it asks for `ink`.
 *
 * ink-table 3.1.0 is CommonJS and calls `require('ink')`; Ink 6 is an ES module with top-level await, which neither Node
 * nor esbuild hands to a `require`. So esbuild.config.mjs resolves `ink`, for ink-table only, to this module: it has no
 * await in it, and is filled with the real components before the first table is drawn. Unbundled, under vitest,
 * test/support/ink-table.ts does the same through `require.cache`.
 */
export let Box: typeof ink.Box;
export let Text: typeof ink.Text;

/** Must have been called before a table is drawn; ink-table looks the components up each time it draws. */
export const giveInk = (components: Pick<typeof ink, 'Box' | 'Text'>): void => {
	Box = components.Box;
	Text = components.Text;
};
