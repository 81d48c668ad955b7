import {sanitise} from './sanitise.ts';

const attributes = {bold: '1', dim: '2', underline: '4', inverse: '7'} as const;

/** The terminal's own sixteen colours only: they follow what the user's eyes have chosen. */
const colours = {red: '31', green: '32', yellow: '33', blue: '34', magenta: '35', cyan: '36'} as const;

export type Style = {[Name in keyof typeof attributes]?: true} & {colour?: keyof typeof colours};

/** A piece of a line in one style. */
export type Segment = {text: string; style?: Style};

const isAttribute = (name: string): name is keyof typeof attributes => name in attributes;

/** A line as text with SGR sequences. Every text passes the sanitiser here, so that nothing foreign can reach the terminal past it. */
export const styled = (segments: readonly Segment[]): string =>
	segments
		.map(({text, style}) => {
			const clean = sanitise(text);
			if (!style || clean === '') return clean;
			const codes: string[] = Object.keys(style)
				.filter(isAttribute)
				.map(name => attributes[name]);
			if (style.colour) codes.push(colours[style.colour]);
			return codes.length === 0 ? clean : `\u001B[${codes.join(';')}m${clean}\u001B[0m`;
		})
		.join('');
