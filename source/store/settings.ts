import * as v from 'valibot';
import {arabicModes} from '../model/arabic-mode.ts';
import {rules} from '../model/rule.ts';

const onOff = v.boolean();

/**
 * Every setting of `config.json`: its schema, what it does for the README and the man page, an example. `screen` ones concern the
 * dashboard's looks and keys alone: what is wrong in one is told, and the program goes on without it. By the others figures are made: there a
 * mistake ends the program rather than change them without a word.
 */
export const settings = {
	lexicon: {
		schema: v.pipe(v.string(), v.nonEmpty()),
		words: 'the folder of your own words, places, actors and sources; a relative one lies beside this file',
		example: 'my-lexicon',
	},
	rule: {
		schema: v.picklist(rules),
		words: `by which rule the dead are summed up: ${rules.join(', ')}`,
		example: 'range',
	},
	arabic: {
		schema: v.picklist(arabicModes),
		words: `who puts Arabic in order, where nothing was chosen on the terminal: ${arabicModes.join(', ')}`,
		example: 'terminal',
	},
	ascii: {
		schema: onOff,
		screen: true,
		words: 'the dashboard draws its signs in ASCII, as with --ascii',
		example: true,
	},
	color: {
		schema: onOff,
		screen: true,
		words: 'false: the dashboard draws no colours, as with --no-color',
		example: false,
	},
	mouse: {
		schema: onOff,
		screen: true,
		words:
			'true: the wheel scrolls the dashboard, a click goes to a row or a tab; to select text the terminal then needs Shift',
		example: true,
	},
	keys: {
		schema: v.record(v.string(), v.array(v.string())),
		screen: true,
		words: 'the keys of actions, by their id, or only in one context; [] takes an action off its keys',
		example: {verify: ['v', 'ctrl-v'], 'event.why': ['W']},
	},
} as const satisfies Record<
	string,
	{schema: v.GenericSchema; screen?: true; words: string; example: unknown}
>;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as SettingName[];

/** The settings as they are used; one that is not set is absent. */
export type Config = {[name in SettingName]?: v.InferOutput<(typeof settings)[name]['schema']>};
