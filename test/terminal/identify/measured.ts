const esc = '\u001B';
const version = (text: string): string => `${esc}P>|${text}${esc}\\`;
const ordering = (answer: number): string => `${esc}[8;${answer}$y`;
const tertiary = (text: string): string => `${esc}P!|${text}${esc}\\`;
const secondary = (text: string): string => `${esc}[>${text}c`;
const primary = `${esc}[?62;22c`;

/** The replies of the terminals as they were measured (arabic.md, section 2), with some class at the end. */
export const measured = {
	vte: [ordering(1), tertiary('7E565445'), secondary('65;7006;1'), primary],
	'vte switched': [ordering(2), tertiary('7E565445'), secondary('65;7006;1'), primary],
	xterm: [version('XTerm(379)'), ordering(0), tertiary('00000000'), secondary('41;379;0'), primary],
	konsole: [version('Konsole 22.12.3'), tertiary('7E4B4445'), secondary('1;115;0'), primary],
	mlterm: [ordering(0), tertiary('000000'), secondary('24;279;0'), primary],
	kitty: [version('kitty(0.26.5)'), ordering(0), secondary('1;4000;26'), primary],
	foot: [version('foot(1.13.1)'), tertiary('464f4f54'), secondary('1;011301;0'), primary],
	alacritty: [secondary('0;1700;1'), primary],
	putty: [secondary('0;136;0'), primary],
	qtermwidget: [secondary('0;115;0'), primary],
	tmux: [version('tmux 3.3a'), secondary('84;0;0'), primary],
	screen: [secondary('83;40900;0'), primary],
} satisfies Record<string, string[]>;

export type Measured = keyof typeof measured;
