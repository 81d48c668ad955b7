import {listedPlaces} from '../map/looked.ts';
import {isDrawn, sizings} from '../map/map-place.ts';
import {type MapState, mapAtFirst} from '../map/map-state.ts';
import {sizingWords} from '../map/map-words.ts';
import {type Direction, nearestPlace} from '../map/nearest-place.ts';
import {pageRows, settle} from '../state/lists.ts';
import {moveBy} from '../state/move.ts';
import type {State} from '../state/state.ts';
import type {Act, Acts} from './action.ts';
import {looks} from './look.ts';

const chosen = (state: State) => listedPlaces(state).places[state.lists.map.cursor];

const withMap = (state: State, change: Partial<MapState>): State => ({
	...state,
	map: {...state.map, ...change},
});

/** The cursor on the nearest place in a direction, so many times. */
const go =
	(direction: Direction): Act =>
	(state, count) => {
		const {places} = listedPlaces(state);
		const drawn = places.filter(isDrawn);
		let at = chosen(state);
		for (let times = count ?? 1; times > 0; times--) {
			const from = drawn.find(place => place === at);
			const next = from ? nearestPlace(drawn, from, direction) : drawn[0];
			if (!next) break;
			at = next;
		}

		const cursor = at ? places.indexOf(at) : -1;
		if (cursor < 0) return state;
		const list = settle({...state.lists.map, cursor}, pageRows(state, 'map'));
		return {...state, lists: {...state.lists, map: list}};
	};

/** Closer by so many steps, around the chosen place where it has a position. */
const zoom =
	(by: 1 | -1): Act =>
	(state, count) => {
		const place = chosen(state);
		const steps = Math.max(-12, Math.min(24, state.map.zoom + by * (count ?? 1)));
		return withMap(state, {
			zoom: steps,
			middle: place && isDrawn(place) ? place.at : state.map.middle,
		});
	};

/** The front of the chosen place alone, or no longer. */
const toFront: Act = state => {
	const front = chosen(state)?.front;
	const {scope} = state.map;
	if (!front || (scope.kind === 'front' && scope.front === front))
		return withMap(state, {...mapAtFirst, sizing: state.map.sizing});
	return withMap(state, {scope: {kind: 'front', front}, zoom: 0, middle: null});
};

/** All places, and from there back to where most events are. */
const toAll: Act = state =>
	withMap(state, {
		scope: {kind: state.map.scope.kind === 'most' && state.map.zoom === 0 ? 'all' : 'most'},
		zoom: 0,
		middle: null,
	});

const nextSizing: Act = state => {
	const sizing = sizings[(sizings.indexOf(state.map.sizing) + 1) % sizings.length] ?? state.map.sizing;
	return {
		...withMap(state, {sizing}),
		message: {text: `The places are ${sizingWords[sizing]}.`, tone: 'info'},
	};
};

/** Looking at the map. */
export const mapActs: Acts = {
	'next-place': (state, count) => moveBy(state, {rows: count ?? 1}),
	'previous-place': (state, count) => moveBy(state, {rows: -(count ?? 1)}),
	'open-place': (state, count) => looks.open?.(state, count) ?? state,
	'map-up': go('up'),
	'map-down': go('down'),
	'map-left': go('left'),
	'map-right': go('right'),
	'map-closer': zoom(1),
	'map-wider': zoom(-1),
	'map-front': toFront,
	'map-all': toAll,
	'map-sizes': nextSizing,
};
