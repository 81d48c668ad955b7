/** Names by how often they stand in the list, then by when they first do. */
export const byFrequency = <Name>(names: readonly Name[]): Name[] => {
	const count = new Map<Name, number>();
	for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1]).map(([name]) => name);
};
