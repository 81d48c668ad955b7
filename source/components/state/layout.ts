import type {State} from './state.ts';

/** Tabs and filter line above the body, message line and footer below it. */
const chrome = 4;

/** Lines of the body. */
export const bodyRows = (state: State): number => Math.max(1, state.size.rows - chrome);
