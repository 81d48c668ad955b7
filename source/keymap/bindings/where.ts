import type {Context} from '../binding.ts';

/** The lists that the tabs go through. */
export const lists: readonly Context[] = ['events', 'fronts', 'disagreements'];
/** What is opened over them. */
export const screens: readonly Context[] = ['event'];
export const views: readonly Context[] = [...lists, ...screens];
export const scrolling: readonly Context[] = [...views, 'help'];
