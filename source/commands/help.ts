import type {Command} from './command.ts';
import {UsageError} from './errors.ts';
import {helpText, verbHelp} from './help-text.ts';
import {nearest} from './nearest.ts';
import {write} from './output.ts';
import {findVerb, verbNames} from './verbs.ts';

/** Prints the help, or that of one verb. */
export const help: Command = async context => {
	const [name] = context.input;
	if (name === undefined) {
		await write(context, [helpText()]);
		return 0;
	}

	const verb = findVerb(name);
	if (!verb) {
		const near = nearest(name, verbNames);
		throw new UsageError(
			`there is no verb "${name}". ${near ? `Did you mean "${near}"?` : `Verbs: ${verbNames.join(', ')}.`}`,
		);
	}

	await write(context, [verbHelp(verb)]);
	return 0;
};
