import type {State} from '../state/state.ts';

/** What an action makes of the state. `count`: how often, where digits were typed before it; null without any. */
export type Act = (state: State, count: number | null) => State;

/** Actions by the ids of their bindings. */
export type Acts = Readonly<Record<string, Act>>;
