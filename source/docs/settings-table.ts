import {settings} from '../store/settings.ts';

/** The settings of `config.json` as a table of Markdown. */
export const settingsTable = (): string =>
	[
		'| setting | what it says | for example |',
		'| --- | --- | --- |',
		...Object.entries(settings).map(
			([name, {words, example}]) => `| \`${name}\` | ${words} | \`${JSON.stringify(example)}\` |`,
		),
	].join('\n');
