import {supportOf, whyNotConfirmed} from '../engine/sources/confirmed.ts';
import {conflictWords} from '../export/conflict-words.ts';
import type {Triage, TriageChange} from '../model/decision.ts';
import type {Command, Options} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure, UsageError} from './errors.ts';
import {findEvent} from './find-by-id.ts';
import {note} from './output.ts';
import {sortWords} from './sort-words.ts';
import {withAnalysis} from './with-analysis.ts';

/** What the options change of what was decided before. */
const changeOf = (options: Options, before: Triage): TriageChange => {
	const {state, flag, note, tag = [], untag = [], credibility} = options;
	const change: TriageChange = {};
	if (state !== undefined) change.state = state;
	if (flag !== undefined) change.flag = flag;
	if (note !== undefined) change.note = note;
	if (credibility !== undefined) change.credibility = credibility;
	if (tag.length + untag.length > 0)
		change.tags = [...new Set([...before.tags, ...tag])].filter(one => !untag.includes(one));
	return change;
};

/** Records one decision about one or more events, undone as one. */
export const triage: Command = async context => {
	const {options} = context;
	const changes = [
		options.state,
		options.flag,
		options.note,
		options.tag,
		options.untag,
		options.credibility,
	];
	if (changes.every(change => change === undefined))
		throw new UsageError(
			'say what to decide: --state, --flag, --unflag, --tag, --untag, --note or --credibility.',
		);
	if ([...(options.tag ?? []), ...(options.untag ?? [])].some(tag => tag.trim() === ''))
		throw new UsageError('a tag is empty.');

	const {e: named, paths} = sortWords(context.input, ['e']);
	if (named.length === 0) throw new UsageError('name at least one event by its id, e-….');

	return withAnalysis(
		context,
		paths,
		async ({events, store, reports, lexicon}) => {
			const found = [...new Set(named.map(word => findEvent(events, word)))];
			if (options.credibility === 1)
				for (const event of found) {
					const refused = whyNotConfirmed(supportOf(event, reports, lexicon.world), lexicon.world);
					if (refused !== null) throw new Failure(`${event.id}: ${refused}`);
				}

			const decision = await store.decide(
				found.map(event => ({event, change: changeOf(options, store.triageOf(event))})),
			);
			await printDecisions(context, [decision]);
			for (const event of found)
				for (const conflict of store.judgementOf(event).conflicts ?? [])
					note(
						context,
						`${event.id}: ${conflictWords(conflict)}. Both are kept, and the event is marked until somebody decides having seen it.`,
					);
			return 0;
		},
		'write',
	);
};
