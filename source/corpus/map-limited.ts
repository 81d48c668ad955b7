/** Maps with at most `limit` running at once, so that ten thousand files do not ask for ten thousand handles. Results keep the order. */
export const mapLimited = async <In, Out>(
	inputs: readonly In[],
	limit: number,
	task: (input: In, index: number) => Promise<Out>,
): Promise<Out[]> => {
	const results = new Array<Out>(inputs.length);
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < inputs.length) {
			const index = next++;
			results[index] = await task(inputs[index] as In, index);
		}
	};
	await Promise.all(Array.from({length: Math.min(limit, inputs.length)}, worker));
	return results;
};
