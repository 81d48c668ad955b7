const newline = 0x0a;

/**
 * Bytes as lines, without their ends, as they come in: only the line at hand is held. Lines are cut before they are decoded, so that a
 * faulty one spoils no other.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let held: Buffer[] = [];
	for await (const chunk of chunks) {
		let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
		for (let at = rest.indexOf(newline); at !== -1; at = rest.indexOf(newline)) {
			held.push(rest.subarray(0, at));
			yield Buffer.concat(held);
			held = [];
			rest = rest.subarray(at + 1);
		}

		if (rest.length > 0) held.push(Buffer.from(rest));
	}

	if (held.length > 0) yield Buffer.concat(held);
}
