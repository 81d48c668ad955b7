import path from 'node:path';
import {type Home, resolveHome} from '../../source/store/home.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';

/** A home that does not exist yet, in a folder that is gone after the test. */
export const makeHome = (): Home => resolveHome(path.join(temporaryFolder(), 'home'), {});

/** A clock that goes on by a second with each look. */
export const ticking = (from = '2020-01-01T00:00:00Z'): (() => Date) => {
	let at = Date.parse(from);
	return () => {
		at += 1000;
		return new Date(at);
	};
};
