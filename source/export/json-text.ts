// JSON leaves these as they are, but a terminal that shows the output would obey them.
const unsafe = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * JSON on one line in which control characters and direction overrides are escaped, so that printing it is safe.
 * Parsing gives back exactly the value.
 */
export const jsonText = (value: unknown): string =>
	JSON.stringify(value).replace(
		unsafe,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
