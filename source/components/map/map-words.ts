import {intervalText} from '../../export/interval-text.ts';
import type {Rule} from '../../model/rule.ts';
import {counted} from '../words/figures.ts';
import {type HolderMark, holderMarks} from './holder-mark.ts';
import type {MapPlace, Sizing} from './map-place.ts';
import type {Scope} from './scope.ts';

/** What the picture shows, for its heading. */
export const scopeWords = (scope: Scope, frontName: (id: string) => string, zoom: number): string => {
	const shown =
		scope.kind === 'most'
			? 'Where most events are'
			: scope.kind === 'all'
				? 'All places'
				: `Front: ${frontName(scope.front)}`;
	if (zoom === 0) return shown;
	return zoom > 0 ? `${shown}, closer ×${zoom}` : `${shown}, wider ×${-zoom}`;
};

export const sizingWords: Readonly<Record<Sizing, string>> = {
	events: 'sized by events',
	killed: 'sized by killed',
};

const errorWords = (km: number): string => (km < 1 ? `${Math.round(km * 1000)} m` : `${km} km`);

/** How well it is known where the place lies. */
export const positionWords = ({at, error}: Pick<MapPlace, 'at' | 'error'>): string => {
	if (at === 'no position') return 'Nobody gives a position for it: it is listed and not drawn.';
	if (at === 'a road') return 'It is a road, which is no point: it is listed and not drawn.';
	if (at === 'a wide area') return 'It is a wide area, which is no point: it is listed and not drawn.';
	return `Its position is right to about ${errorWords(error)}.`;
};

/** "24", "≥21"; empty where no figure is told. */
export const killedText = ({killed}: Pick<MapPlace, 'killed'>): string =>
	killed ? intervalText(killed.min, killed.max) : '';

/** The figures of a place in a sentence. */
export const figureWords = (place: MapPlace, rule: Rule): string => {
	const events = counted(place.events, 'event');
	const killed = killedText(place);
	return killed === ''
		? `${events}; no figure of the killed for this place alone.`
		: `${events}; killed ${killed} (rule: ${rule}) in those that name no other place.`;
};

/** The marks that stand on the map, each with what it means, as many as fit. */
export const legendMarks = (places: readonly Pick<MapPlace, 'holder'>[]): readonly HolderMark[] => {
	const used = new Set(places.map(({holder}) => holder.letter));
	return holderMarks.filter(({letter}) => used.has(letter));
};
