import type {PlaceId} from '../../../model/ids.ts';
import {type Draft, wordless} from '../draft.ts';
import {hasClass, inside} from '../window.ts';
import {type Asked, type Found, foundAt, type PlaceReader} from './inherited/asked.ts';
import {
	attackBefore,
	eventBefore,
	headOfLine,
	sameEvent,
	sameSpeaker,
	wordsBetween,
} from './inherited/before.ts';
import {deathsWithin, sharperThanLabel, toldBehind, whereTargetWas} from './inherited/behind.ts';
import {onItsWay} from './inherited/moving.ts';
import {ToldEvents} from './inherited/same-event.ts';
import {sentenceOf} from './inherited/sentences.ts';
import {topicPlaces} from './inherited/topic.ts';
import type {Refiner, Scene} from './refiners.ts';

/** A toll "since the fighting began" was not taken at one place. */
const isSum: PlaceReader = ({draft: {type, counts, range, window}, scene: {text, lexicon}}) => {
	const {begin, end} = window.clause;
	const isToll = type === 'killing' && counts.length > 0;
	const isLong = (): boolean =>
		hasClass(text, lexicon, 'since-begin', begin, end) ||
		inside(text.times, begin, range.end).some(({kind, date}) => kind === 'since' && date?.from !== date?.to);
	return isToll && isLong() ? 'nowhere' : null;
};

/** The clause names only places that somebody left or went to. */
const isElsewhere: PlaceReader = ({draft}) => (draft.elsewhere ? 'nowhere' : null);

const aboutTopic: PlaceReader = ({draft, topicOf}) => {
	const topic = draft.type === 'agreement' ? [] : topicOf();
	return topic.length > 0 ? foundAt([...topic], wordless(draft.window.trigger), 'place.from-topic') : null;
};

/**
 * The order matters: what the sentence says close by wins over what was told in it, that over what other sentences told, and only where none
 * of them tells a claim is where its text is.
 */
const readers: readonly PlaceReader[] = [
	deathsWithin,
	wordsBetween,
	whereTargetWas,
	sameEvent,
	onItsWay,
	eventBefore,
	headOfLine,
	isElsewhere,
	isSum,
	toldBehind,
	sameSpeaker,
	attackBefore,
	aboutTopic,
];

const placesFor = (asked: Asked): Found | null => {
	for (const read of readers) {
		const found = read(asked);
		if (found) return found === 'nowhere' ? null : found;
	}

	return null;
};

/** The last claim of a sentence that tells of more than a plan: what was only planned happened nowhere. */
const carriedOn = (before: Draft | null, draft: Draft, last: Draft | null, scene: Scene): Draft | null => {
	const from = draft.modality === 'asserted' && before ? before : last;
	const isHere = (other: Draft | null): boolean =>
		other !== null && sentenceOf(scene, other) === sentenceOf(scene, draft);
	return isHere(from) ? from : isHere(last) ? last : null;
};

/** A claim whose clause names no place happens where the words around it, or the claims before it, say. */
export const fillPlaces: Refiner = (drafts, scene) => {
	// Most texts name a place with every event: what they are about is asked only where one is missing.
	let asked: readonly PlaceId[] | null = null;
	const topicOf = (): readonly PlaceId[] => {
		asked ??= topicPlaces(drafts, scene);
		return asked;
	};

	const told = new ToldEvents(scene.lexicon.world);
	let last: Draft | null = null;
	let happened: Draft | null = null;
	return drafts.map((draft, index) => {
		const next = drafts[index + 1];
		const before = carriedOn(happened, draft, last, scene);
		const found: Found | null =
			draft.places.length === 0 && !draft.placesNamed
				? placesFor({draft, last, next, before, told, topicOf, scene})
				: sharperThanLabel(draft, next, scene);
		last = found ? {...draft, places: found.places, evidence: [...draft.evidence, ...found.grounds]} : draft;
		if (last.modality !== 'intended') happened = last;
		told.add(last);
		return last;
	});
};
