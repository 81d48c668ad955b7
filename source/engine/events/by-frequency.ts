/** Names by how often they stand in the list, then by when they first do. */
export const byFrequency = <Name>(names: readonly Name[]): Name[] => {
	const [first] = names;
	// Nearly all that is told of one happening is told alike.
	if (first === undefined || names.every(name => name === first)) return names.slice(0, 1);
	const count = new Map<Name, number>();
	for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1]).map(([name]) => name);
};
