/** Text for troff: nothing of it is a command, dashes can be copied and searched for. */
export const roff = (text: string): string =>
	text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/^(?=[.'])/gmu, '\\&')
		.replaceAll('…', '...');

export const section = (title: string, lines: readonly string[]): string[] => [
	`.SH ${roff(title)}`,
	...lines,
];

/** A term and what it is, hanging beside or below it. */
export const item = (term: string, ...text: readonly string[]): string[] => [
	'.TP',
	`\\fB${roff(term)}\\fR`,
	...text.filter(line => line !== '').flatMap((line, index) => [...(index === 0 ? [] : ['.IP']), roff(line)]),
];

export const paragraph = (text: string): string[] => ['.PP', roff(text)];
