import type {Screen, ScreenName} from '../state/state.ts';
import {eventScreen} from './event.ts';
import {formScreen} from './form.ts';
import {matrixScreen} from './matrix.ts';
import {readerScreen} from './reader.ts';
import type {ScreenKind} from './screen.ts';
import {selectingScreen} from './selecting.ts';
import {sourceScreen} from './source.ts';

/** Looked up when they are asked for, as the views are. */
const kinds: {readonly [Name in ScreenName]: ScreenKind<Name>} = {
	get event() {
		return eventScreen;
	},
	get source() {
		return sourceScreen;
	},
	get reader() {
		return readerScreen;
	},
	get selecting() {
		return selectingScreen;
	},
	get matrix() {
		return matrixScreen;
	},
	get form() {
		return formScreen;
	},
};

/** What a screen of this kind shows and does. */
export const kindOf = <Name extends ScreenName>(screen: Extract<Screen, {kind: Name}>): ScreenKind<Name> =>
	kinds[screen.kind as Name];
