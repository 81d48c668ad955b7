import {addEdit} from '../corrections/add-edit.ts';
import type {Span} from '../model/claim.ts';
import type {Report} from '../model/report.ts';
import {carryOn} from './carry-triage.ts';
import {claimParts} from './claim-parts.ts';
import type {Command, Options} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure, UsageError} from './errors.ts';
import {findReport} from './find-by-id.ts';
import {note} from './output.ts';
import {sortWords} from './sort-words.ts';
import {withAnalysis} from './with-analysis.ts';

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where words stand in a report, each place; line breaks and blanks are one, since a screen breaks lines anew. */
const placesOf = (words: string, text: string): Span[] => {
	const parts = words.trim().split(/\s+/).map(quoted);
	return [...text.matchAll(new RegExp(parts.join('\\s+'), 'gu'))].map(
		({0: found, index}): Span => [index, index + found.length],
	);
};

/** @throws Failure where the words or the span are not in the report, or the words are more than once. */
const spanIn = (report: Report, {words, span}: Options): Span => {
	if (span !== undefined) {
		if (span[1] <= report.text.length) return span;
		throw new Failure(
			`--span ${span.join('-')} reaches beyond ${report.id}, which has ${report.text.length} units.`,
		);
	}

	const found = placesOf(words ?? '', report.text);
	const [only, second] = found;
	if (!only)
		throw new Failure(
			`the words do not stand in ${report.id} as they are given. Copy them from the report, or give --span A-B.`,
		);
	if (!second) return only;
	const list = found
		.slice(0, 5)
		.map(place => `--span ${place.join('-')}`)
		.join(', ');
	throw new Failure(
		`the words stand ${found.length} times in ${report.id}. Give more of them, or one of ${list}.`,
	);
};

/** Adds a claim that the analyst has read in a report and the engine has not. */
export const addClaim: Command = async context => {
	const {options} = context;
	const sorted = sortWords(context.input, ['r']);
	const [named, ...others] = sorted.r;
	if (named === undefined || others.length > 0)
		throw new UsageError('name one report by its id, r-…. See: deirez-tui show EVENT');
	const {type} = options;
	if (type === undefined) throw new UsageError('say what is claimed: --type.');
	if ((options.words === undefined) === (options.span === undefined))
		throw new UsageError('say which words carry it: --words "…" or --span A-B.');
	if (options.words?.trim() === '') throw new UsageError('--words is empty.');
	return withAnalysis(
		context,
		sorted.paths,
		async view => {
			const {analysis, read, lexicon, store} = view;
			const report = findReport(analysis.reports, named);
			const span = spanIn(report, options);
			const {type: _, ...parts} = claimParts(lexicon.world, options);
			const claims = read.flatMap(item => (item.report.id === report.id ? item.claims : []));
			const edit = addEdit(report, claims, {type, span, parts});
			const decision = await store.decide(carryOn(view, edit), [edit]);
			await printDecisions(context, [decision]);
			note(context, `the claim is ${edit.claim.claim}.`);
			return 0;
		},
		'write',
	);
};
