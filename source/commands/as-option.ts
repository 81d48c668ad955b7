import {NotUnderstood} from '../corrections/not-understood.ts';
import {UsageError} from './errors.ts';

/**
 * What the value of an option says.
 *
 * @throws UsageError naming the option, where it cannot be read.
 */
export const asOption = <Value>(option: string, read: () => Value): Value => {
	try {
		return read();
	} catch (error) {
		if (error instanceof NotUnderstood) throw new UsageError(`--${option} ${error.message}`);
		throw error;
	}
};
