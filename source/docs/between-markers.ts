const markers = (name: string): [begin: string, end: string] => [
	`<!-- ${name}: npm run docs -->`,
	`<!-- /${name} -->`,
];

/**
 * A text with what stands between two marks of this name replaced.
 *
 * @throws Error where the marks are not there.
 */
export const betweenMarkers = (text: string, name: string, inserted: string): string => {
	const [begin, end] = markers(name);
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`"${begin}" and "${end}" are missing`);
	return `${text.slice(0, from + begin.length)}\n\n${inserted}\n\n${text.slice(to)}`;
};
