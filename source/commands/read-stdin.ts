/** All of standard input, to its end. */
export const readStdin = async (stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> => {
	const chunks: Buffer[] = [];
	for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
};
