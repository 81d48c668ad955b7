import {exportEvents, exportFormats} from '../export/export-events.ts';
import type {Command} from './command.ts';
import {UsageError} from './errors.ts';
import {note, write} from './output.ts';
import {withAnalysis} from './with-analysis.ts';

/** Prints the events for other tools, with the filter and the rule by which the figures were chosen. */
export const exportCommand: Command = async context => {
	const format = exportFormats.find(one => one === context.format);
	if (!format) throw new UsageError(`--format "${context.format}" is none of ${exportFormats.join(', ')}.`);
	return withAnalysis(context, context.input, async view => {
		const rows = view.events.filter(view.matches);
		const provenance = {
			program: 'deirez-tui',
			version: context.version,
			filter: context.options.filter ?? '',
			rule: view.rule,
		};
		await write(
			context,
			exportEvents(rows, format, {world: view.lexicon.world, reports: view.reports, provenance}),
		);
		if (rows.length === 0) note(context, 'no event matches; only the header was written.');
		return 0;
	});
};
