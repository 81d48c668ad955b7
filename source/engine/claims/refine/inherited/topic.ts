import type {PlaceId} from '../../../../model/ids.ts';
import type {PlaceKind, World} from '../../../lexicon/entities.ts';
import type {Draft} from '../../draft.ts';
import type {MarkedText} from '../../marks.ts';
import {chain} from '../../where.ts';
import {firstFrom} from '../../window.ts';
import type {Scene} from '../refiners.ts';

/** What the title and the first sentence tell counts so many times. */
const leadSentences = 2;
const leadWeight = 3;
/** A text is about a settlement where so much of what it tells happened, or else that has so much of the places it names. */
const eventShare = 0.5;
const nameShare = 0.35;
/** No title is longer, in words and marks. */
const titleLength = 24;
const settled: ReadonlySet<string> = new Set<PlaceKind>(['city', 'town', 'village']);

/** Weights by place. */
class Tally {
	readonly #weights = new Map<PlaceId, number>();

	add(id: PlaceId, weight: number): void {
		this.#weights.set(id, (this.#weights.get(id) ?? 0) + weight);
	}

	/** The place with the most weight, if that is enough; of equals the one first by name, so that the answer is the same on every run. */
	heaviest(enough: number): PlaceId | null {
		const [best] = [...this.#weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		return best && best[1] >= enough ? best[0] : null;
	}
}

const weightAt = ({tokens}: MarkedText, at: number): number =>
	(tokens[at]?.sentence ?? 0) < leadSentences ? leadWeight : 1;

const around = (world: World, id: PlaceId, kinds: ReadonlySet<string>): PlaceId | undefined =>
	chain(world, id).find(place => kinds.has(world.places.get(place)?.kind ?? ''));

const provinces: ReadonlySet<string> = new Set<PlaceKind>(['governorate']);

/** Where most of what a text tells happened, as far as the events name their places. */
const placeOfEvents = (drafts: readonly Draft[], {text, lexicon: {world}}: Scene): PlaceId | null => {
	const tally = new Tally();
	let total = 0;
	for (const {placesNamed, background, places, window} of drafts) {
		if (!placesNamed || background) continue;
		const weight = weightAt(text, window.trigger.begin);
		total += weight;
		const settlements = new Set(places.map(id => around(world, id, settled)));
		for (const id of settlements) if (id) tally.add(id, weight);
	}

	return tally.heaviest(eventShare * total);
};

/**
 * The place that stands for a text as a whole: the settlement where most of its events are; failing that the one it names most, itself or by
 * what lies in it, the title most of all; where none stands out, their governorate; else null.
 */
const topicPlace = (drafts: readonly Draft[], scene: Scene): PlaceId | null => {
	const {
		text,
		lexicon: {world},
	} = scene;
	const main = placeOfEvents(drafts, scene);
	if (main) return main;
	const settlements = new Tally();
	const governorates = new Tally();
	let total = 0;
	for (const mark of text.places) {
		if (mark.locates || mark.aside) continue;
		const weight = weightAt(text, mark.begin);
		for (const id of mark.ids) {
			const settlement = around(world, id, settled);
			const governorate = around(world, id, provinces);
			if (governorate) governorates.add(governorate, weight);
			if (!settlement) continue;
			settlements.add(settlement, weight);
			total += weight;
		}
	}

	return settlements.heaviest(nameShare * total) ?? governorates.heaviest(0);
};

/** Whether a claim stands in a paragraph: no title, and none of a list of flashes that each tell for themselves. */
const isInParagraph = ({window}: Draft, {text: {items, tokens}}: Scene): boolean => {
	const line = items[firstFrom(items, window.trigger.begin + 1) - 1];
	return (
		line !== undefined &&
		!line.flash &&
		(line.end - line.begin > titleLength || tokens[line.end - 1]?.form === '.')
	);
};

/** The places of what a text tells first in full. */
const leadPlaces = (drafts: readonly Draft[], scene: Scene): readonly PlaceId[] =>
	drafts.find(
		draft =>
			draft.placesNamed && !draft.background && draft.modality === 'asserted' && isInParagraph(draft, scene),
	)?.places ?? [];

/**
 * Where that happened for which a text names no place: where it is about, with what it names together with that at first. A text that is
 * about no one town goes on about where it began.
 */
export const topicPlaces = (drafts: readonly Draft[], scene: Scene): readonly PlaceId[] => {
	const {world} = scene.lexicon;
	const topic = topicPlace(drafts, scene);
	if (!topic) return [];
	const lead = leadPlaces(drafts, scene);
	const isWide = provinces.has(world.places.get(topic)?.kind ?? '');
	const isMeant =
		lead.includes(topic) || (isWide && lead.length > 0 && lead.every(id => chain(world, id).includes(topic)));
	return isMeant ? lead : [topic];
};
