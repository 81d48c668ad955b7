import {type Context, contexts} from '../binding.ts';

/** The lists that go down and up. */
export const rows: readonly Context[] = ['events', 'fronts', 'disagreements', 'sources', 'timeline'];
/** What the tabs go through: on the map arrows go where they point. */
export const lists: readonly Context[] = [...rows, 'map'];
/** What is opened over them. */
export const screens: readonly Context[] = ['event', 'source', 'reader', 'matrix'];
export const views: readonly Context[] = [...lists, ...screens];
export const scrolling: readonly Context[] = [...views, 'help'];
/** Where one goes up and down line by line. */
export const lines: readonly Context[] = [...rows, ...screens, 'help'];
export const everywhere: readonly Context[] = contexts;
