import {clearFilter, openFilter} from '../state/filter.ts';
import {completeFilter, recallFilter} from '../state/filter-typing.ts';
import {applySaved, askDigit, keepFilter, leaveNaming} from '../state/saved-filters.ts';
import type {Acts} from './action.ts';

export const filters: Acts = {
	filter: openFilter,
	'keep-filter': keepFilter,
	'drop-filter': clearFilter,
	'complete-filter': state => completeFilter(state, 1),
	'complete-filter-back': state => completeFilter(state, -1),
	'earlier-filter': state => recallFilter(state, 1),
	'later-filter': state => recallFilter(state, -1),
	'save-filter': askDigit,
	'leave-naming': leaveNaming,
	'apply-filter': applySaved,
};
