import {clearFilter, openFilter} from '../state/filter.ts';
import type {Acts} from './action.ts';

export const filters: Acts = {
	filter: openFilter,
	'keep-filter': state => ({...state, input: null}),
	'drop-filter': clearFilter,
};
