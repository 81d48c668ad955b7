import {placeName} from '../../engine/events/names.ts';
import {listedPlaces, mapRows, placeOfRow, rowOfPlace} from '../map/looked.ts';
import {mapLayout} from '../map/map-document.ts';
import {isDrawn} from '../map/map-place.ts';
import {figureWords, positionWords} from '../map/map-words.ts';
import {bodyRows} from '../state/layout.ts';
import {showEvents} from '../state/trail.ts';
import type {View} from './view.ts';

/** Where it happened, and who is told to have the place. */
export const map: View = {
	name: 'map',
	title: 'Map',
	short: 'Map',
	things: 'places',
	rows: mapRows,
	pageRows(state) {
		const {columns} = state.size;
		const drawable = state.view === 'map' && listedPlaces(state).places.some(isDrawn);
		const {list, picture} = mapLayout({columns: columns - 2, rows: bodyRows(state)}, drawable);
		return Math.max(1, list.rows > 0 ? list.rows : picture.rows);
	},
	idOf: placeOfRow,
	rowOf: rowOfPlace,
	selection: () => 'place',
	event: () => null,
	open(state, row) {
		const place = placeOfRow(state.data, row);
		return place === undefined
			? state
			: showEvents(state, `place:${place}`, placeName(state.data.world, place));
	},
	copied(state, row) {
		const id = placeOfRow(state.data, row);
		const place = listedPlaces(state).places.find(one => one.id === id);
		if (!place) return [];
		const held = state.data.control.statementOf(place.id, state.rule)?.words;
		return [place.name, figureWords(place, state.rule), ...(held ? [held] : []), positionWords(place)];
	},
};
