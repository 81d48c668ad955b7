import {nearest} from '../engine/text/nearest.ts';
import type {Command} from './command.ts';
import {UsageError} from './errors.ts';
import {helpText, verbHelp} from './help-text.ts';
import {write} from './output.ts';
import {verbNames, verbsUnder} from './verbs.ts';

/** Prints the help, or that of one verb. */
export const help: Command = async context => {
	const name = context.input.join(' ');
	if (name === '') {
		await write(context, [helpText()]);
		return 0;
	}

	const found = verbsUnder(name);
	if (found.length === 0) {
		const near = nearest(name, verbNames);
		throw new UsageError(
			`there is no verb "${name}". ${near ? `Did you mean "${near}"?` : `Verbs: ${verbNames.join(', ')}.`}`,
		);
	}

	await write(context, [found.map(verbHelp).join('\n')]);
	return 0;
};
