import type {PlaceId} from '../../../model/ids.ts';
import {placeName} from '../../events/names.ts';
import {saying, sourcesInWords, spanInWords} from '../../statements/in-words.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** What runs again after longer is another chapter. */
const longestDays = 31;

const names: Readonly<Record<string, string>> = {
	crossing: 'the crossing',
	bridge: 'the bridge',
	road: 'the road',
	water: 'water',
	power: 'power',
	phones: 'phones and internet',
	bread: 'bread',
};

type State = 'stopped' | 'resumed';

/** Whether it stopped or runs again; null where the words say neither, or both. */
const stateOf = ({wording}: Corpus, {words}: Statement): State | null => {
	const [stopped, resumed] = [wording.says(words, 'stopped'), wording.says(words, 'resumed')];
	return stopped === resumed ? null : stopped ? 'stopped' : 'resumed';
};

type Told = {statement: Statement; state: State; from: number};

const draftOf = (corpus: Corpus, place: PlaceId, service: string, before: Told[], after: Told[]): Draft => {
	const [stopped, resumed] = [before, after].map(list => list.map(one => one.statement)) as [
		Statement[],
		Statement[],
	];
	const what = `${names[service] ?? service} of ${placeName(corpus.world, place)}`;
	return {
		about: {place},
		facet: 'outcome',
		kind: 'update',
		positions: [
			{statements: stopped, value: 'stopped'},
			{statements: resumed, value: 'runs again'},
		],
		reason: `${sourcesInWords(corpus.world, stopped)} ${saying(stopped)} that ${what} stopped (${spanInWords(stopped)}), ${sourcesInWords(corpus.world, resumed)} that it ran again later (${spanInWords(resumed)}).`,
	};
};

/** A ferry, a road, the water of a place is told to have stopped, and later to run again: the world changed, nobody contradicts. */
export const service: Finder = {
	of: 'statements',
	keysOf(corpus, statement) {
		const {claim, window} = statement;
		if (claim.type !== 'access' || claim.modality !== 'asserted' || claim.background || !window) return [];
		const {sharp} = corpus.geography.sharpen(claim.places);
		if (sharp.length === 0 || !stateOf(corpus, statement)) return [];
		return corpus.wording.servicesIn(statement.words).flatMap(name => sharp.map(place => `${place} ${name}`));
	},
	find(corpus, statements, key) {
		const [place, name] = key.split(' ') as [PlaceId, string];
		const told = statements
			.map(statement => ({
				statement,
				state: stateOf(corpus, statement) as State,
				from: statement.window?.from ?? 0,
			}))
			.sort((a, b) => a.from - b.from);
		return told.flatMap(({state, from}, index): Draft[] => {
			const next = told[index + 1];
			// The last word on its being stopped, and the first on its running after that.
			if (state !== 'stopped' || next?.state !== 'resumed') return [];
			if (next.from <= from || next.from - from > longestDays) return [];
			const before = told.filter(one => one.state === 'stopped' && one.from === from);
			const after = told.filter(one => one.state === 'resumed' && one.from === next.from);
			return [draftOf(corpus, place, name, before, after)];
		});
	},
};
