import {createRequire} from 'node:module';
import * as ink from 'ink';
import type inkTable from 'ink-table';

/**
 * Stands in for `ink-table` under vitest (vitest.config.ts, alias): ink-table is CommonJS and its `require('ink')` is
 * refused by Node, so Ink's namespace is put where that require looks first.
 */
const require = createRequire(import.meta.url);
const path = require.resolve('ink');
require.cache[path] = {id: path, filename: path, loaded: true, exports: ink} as unknown as NodeJS.Module;

export default require('ink-table') as typeof inkTable;
