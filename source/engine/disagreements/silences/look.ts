import type {FrontId, PlaceId} from '../../../model/ids.ts';
import type {Geography} from '../../events/geography.ts';

/** Where a claim looks. */
export type Look = {
	/** Its places and all that they lie in; empty where it names nothing narrower than a city. */
	places: ReadonlySet<PlaceId>;
	/** The city or governorate it speaks of, where it names nothing narrower. */
	broad: PlaceId | null;
	fronts: ReadonlySet<FrontId>;
};

/** Where claims look, for a whole corpus: few lists of places are named, and each over and over. */
export const createLooks = (geography: Geography): ((places: readonly PlaceId[]) => Look) => {
	const known = new Map<string, Look>();
	return places => {
		const key = places.join(' ');
		let look = known.get(key);
		if (!look) {
			const {sharp, broad} = geography.sharpen(places);
			look = {
				places: new Set(sharp.flatMap(place => [place, ...geography.ancestorsOf(place)])),
				broad,
				fronts: new Set(geography.frontsOf(sharp)),
			};
			known.set(key, look);
		}

		return look;
	};
};
