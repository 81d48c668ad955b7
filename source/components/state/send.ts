import type {Command, State} from './state.ts';

/** Asks for something that must happen outside. */
export const send = (state: State, command: Command): State => ({
	...state,
	outbox: [...state.outbox, command],
});
