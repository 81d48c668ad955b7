import type {Screen, ScreenName} from '../state/state.ts';
import {eventScreen} from './event.ts';
import type {ScreenKind} from './screen.ts';

/** Looked up when they are asked for, as the views are. */
const kinds: {readonly [Name in ScreenName]: ScreenKind<Name>} = {
	get event() {
		return eventScreen;
	},
};

/** What a screen of this kind shows and does. */
export const kindOf = <Name extends ScreenName>(screen: Extract<Screen, {kind: Name}>): ScreenKind<Name> =>
	kinds[screen.kind as Name];
