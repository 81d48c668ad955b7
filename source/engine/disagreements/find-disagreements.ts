import type {Disagreement} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {CorpusIndex, Looked} from '../statements/corpus-index.ts';
import type {Statement} from '../statements/statement.ts';
import {Board, type Found, type Settled} from './board.ts';
import type {Draft, Finder} from './draft.ts';
import type {File} from './drawer.ts';
import {blanketDenial} from './facets/blanket-denial.ts';
import {bothSides} from './facets/both-sides.ts';
import {createControl} from './facets/control.ts';
import {denial} from './facets/denial.ts';
import {direction} from './facets/direction.ts';
import {extent} from './facets/extent.ts';
import {figures} from './facets/figures.ts';
import {createGrowingToll} from './facets/growing-toll.ts';
import {headlineFigure} from './facets/headline-figure.ts';
import {holdings} from './facets/holdings.ts';
import {hour} from './facets/hour.ts';
import {modality} from './facets/modality.ts';
import {people} from './facets/people.ts';
import {reason} from './facets/reason.ts';
import {scopes} from './facets/scopes.ts';
import {service} from './facets/service.ts';
import {weapon} from './facets/weapon.ts';
import {where} from './facets/where.ts';
import {withoutFight} from './facets/without-fight.ts';
import {Files} from './files.ts';
import {finish} from './finish-draft.ts';
import {foldPlaces, storyOf} from './fold-places.ts';
import type {Readers} from './readers.ts';

const createFinders = (): readonly Finder[] => [
	figures,
	headlineFigure,
	bothSides,
	createGrowingToll(),
	scopes,
	createControl(),
	extent,
	holdings,
	reason,
	...people,
	...where,
	direction,
	hour,
	weapon,
	denial,
	blanketDenial,
	withoutFight,
	modality,
	service,
];

/** What one file gives: what stands for itself, and what may be told in one with others. */
type Given = {found: Found[]; parts: {story: string; draft: Draft; at: string}[]};

/** Where sources differ, kept up to date while statements are added and events change. */
export type Disagreements = {
	/** Worst first. */
	list(): readonly Disagreement[];
	/** @param changed lookups that give something else by now. */
	update(change: {
		statements: readonly Statement[];
		gone: readonly Event[];
		come: readonly Event[];
		changed: Iterable<Looked>;
	}): Settled;
};

/**
 * Finds where sources differ, about what, and how badly: positions per facet of an event or a place, each disagreement about one thing. The
 * list depends on the events and statements that are there, not on how they came.
 *
 * @param readers is told by the corpus what is looked up.
 */
export const createDisagreements = ({corpus, statementOf}: CorpusIndex, readers: Readers): Disagreements => {
	const files = new Files(corpus, createFinders(), event =>
		statementOf(event.claims[0] as Event['claims'][number]),
	);
	const given = new Map<File, Given>();
	const stories = new Map<string, Map<string, Draft>>();
	const told = new Map<string, Found[]>();
	const board = new Board();

	const found = (unit: Found['unit'], drafts: readonly Draft[]): Found[] =>
		drafts.map((draft, index) => ({...finish(corpus, draft), unit, index}));

	/** Looks at one file; the keys of stories and the events touched rest on lookups as well. */
	const look = (file: File): Given =>
		readers.during(file, () => {
			const alone: Draft[] = [];
			const parts: Given['parts'] = [];
			for (const draft of file.find()) {
				const story = storyOf(corpus, draft);
				if (story === null) alone.push(draft);
				else parts.push({story, draft, at: `${file.name} ${parts.length}`});
			}

			return {found: found(file, alone), parts};
		});

	const forget = (file: File, touched: Set<string>): void => {
		const before = given.get(file);
		if (!before) return;
		for (const one of before.found) board.take(one);
		for (const {story, at} of before.parts) {
			stories.get(story)?.delete(at);
			touched.add(story);
		}

		given.delete(file);
	};

	const keep = (file: File, now: Given, touched: Set<string>): void => {
		if (now.found.length + now.parts.length > 0) given.set(file, now);
		for (const one of now.found) board.put(one);
		for (const {story, draft, at} of now.parts) {
			const parts = stories.get(story);
			if (parts) parts.set(at, draft);
			else stories.set(story, new Map([[at, draft]]));
			touched.add(story);
		}
	};

	/** Tells a story anew, its parts in the order of their files. */
	const retell = (story: string): void => {
		for (const one of told.get(story) ?? []) board.take(one);
		const parts = [...(stories.get(story) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
		if (parts.length === 0) {
			stories.delete(story);
			told.delete(story);
			return;
		}

		const folded = foldPlaces(
			corpus,
			parts.map(([, draft]) => draft),
		);
		// After all that stands for itself: names of files begin with a lower sign.
		const now = found({name: `story ${story}`}, folded);
		told.set(story, now);
		for (const one of now) board.put(one);
	};

	return {
		list: () => board.list,
		update({statements, gone, come, changed}) {
			const touchedFiles = files.update(statements, gone, come);
			for (const what of changed) for (const file of readers.of(what)) touchedFiles.add(file);
			const touched = new Set<string>();
			for (const file of touchedFiles) {
				forget(file, touched);
				keep(file, look(file), touched);
			}

			for (const story of touched) retell(story);
			return board.settle();
		},
	};
};
