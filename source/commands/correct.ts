import {newParts, partsOf} from '../engine/edits/correct-claim.ts';
import type {Edit} from '../model/edit.ts';
import {carryOn} from './carry-triage.ts';
import {claimParts} from './claim-parts.ts';
import type {Command} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure, UsageError} from './errors.ts';
import {findClaim} from './find-by-id.ts';
import {sortWords} from './sort-words.ts';
import {withAnalysis} from './with-analysis.ts';

const partOptions = [
	'type',
	'place',
	'actor',
	'target',
	'date',
	'count',
	'modality',
	'source',
	'background',
] as const;

/** Sets parts of a claim as the analyst reads them, or says that it is none. */
export const correct: Command = async context => {
	const {options} = context;
	const words = sortWords(context.input, ['c']);
	const [named, ...others] = words.c;
	if (named === undefined || others.length > 0)
		throw new UsageError('name one claim by its id, c-…. See: deirez-tui show EVENT');
	const given = partOptions.filter(option => options[option] !== undefined);
	if (given.length === 0 && !options.drop)
		throw new UsageError(
			'say what to correct: --type, --place, --date, --count, --actor, --target, --modality, --source, --background, --news or --drop.',
		);
	if (given.length > 0 && options.drop)
		throw new UsageError('--drop says that it is no claim: nothing else can be corrected with it.');
	return withAnalysis(
		context,
		words.paths,
		async view => {
			const {analysis, lexicon, names, store, events} = view;
			const claim = findClaim(analysis.claims, named);
			const event = events.find(one => one.claims.some(({id}) => id === claim.id))?.id ?? null;
			const after = newParts(claim, claimParts(lexicon.world, options));
			if (!options.drop && Object.keys(after).length === 0)
				throw new Failure(`${claim.id} says so already: nothing to correct.`);
			const edit: Edit = options.drop
				? {kind: 'drop', claim: names.claim(claim), event}
				: {kind: 'correct', claim: names.claim(claim), event, before: partsOf(claim, after), after};
			const decision = await store.decide(carryOn(view, edit), [edit]);
			await printDecisions(context, [decision]);
			return 0;
		},
		'write',
	);
};
