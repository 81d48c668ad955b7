/** How a line begins. Within a line these signs never stand so: there the quotation marks are escaped. */
const beginnings = ['{"v":', '{"sealed":'];

const [quote, backslash, open, close] = [0x22, 0x5c, 0x7b, 0x7d];

/** Where the JSON object ends that begins here; null where it does not end. */
const endOf = (bytes: Buffer, begin: number): number | null => {
	let depth = 0;
	let isInString = false;
	for (let at = begin; at < bytes.length; at++) {
		const byte = bytes[at];
		if (isInString) {
			if (byte === backslash) at++;
			else if (byte === quote) isInString = false;
		} else if (byte === quote) isInString = true;
		else if (byte === open) depth++;
		else if (byte === close && --depth === 0) return at + 1;
	}

	return null;
};

/**
 * The pieces of a damaged line that may be whole lines by themselves: where a line break was lost, or something was written between lines,
 * they stand on one. Their checksums tell whether they are.
 */
export const gluedLines = (content: Buffer): Buffer[] =>
	beginnings
		.flatMap(beginning => {
			const found: number[] = [];
			for (let at = content.indexOf(beginning); at !== -1; at = content.indexOf(beginning, at + 1))
				found.push(at);
			return found;
		})
		.sort((a, b) => a - b)
		.flatMap(begin => {
			const end = endOf(content, begin);
			return end === null ? [] : [content.subarray(begin, end)];
		});
