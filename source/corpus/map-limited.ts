/**
 * Maps with at most `limit` running at once, so that ten thousand files do not ask for ten thousand handles. Results keep the order.
 *
 * @throws the first error, when those that were at work have come to an end; none is begun after it.
 */
export const mapLimited = async <In, Out>(
	inputs: readonly In[],
	limit: number,
	task: (input: In, index: number) => Promise<Out>,
): Promise<Out[]> => {
	const results = new Array<Out>(inputs.length);
	const errors: unknown[] = [];
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < inputs.length && errors.length === 0) {
			const index = next++;
			try {
				results[index] = await task(inputs[index] as In, index);
			} catch (error) {
				errors.push(error);
			}
		}
	};
	await Promise.all(Array.from({length: Math.min(limit, inputs.length)}, worker));
	if (errors.length > 0) throw errors[0];
	return results;
};
