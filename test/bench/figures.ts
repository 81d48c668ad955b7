import type {Cost} from './pty-meter.ts';

/** What one act cost a program, run by run. `wanted` is the most bytes it should take. */
export type Figure = {program: string; act: string; costs: readonly Cost[]; wanted?: number};

const middle = (numbers: readonly number[]): number =>
	numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const number = (value: number): string => Math.round(value).toLocaleString('en');

/** One table: the middle and the most of the bytes of an act, the middle of its milliseconds, the most writes. */
export const printFigures = (
	title: string,
	figures: readonly Figure[],
	say: (words: string) => void,
): void => {
	const head = [title, 'act', 'bytes', 'most', 'wanted', 'ms', 'most', 'writes', ''];
	const lines = figures.map(({program, act, costs, wanted}) => {
		const bytes = costs.map(cost => cost.bytes);
		const ms = costs.map(cost => cost.ms);
		const writes = costs.map(cost => cost.writes ?? -1);
		const most = Math.max(...bytes);
		return [
			program,
			act,
			number(middle(bytes)),
			number(most),
			wanted === undefined ? '' : number(wanted),
			middle(ms).toFixed(middle(ms) < 10 ? 1 : 0),
			number(Math.max(...ms)),
			Math.max(...writes) < 0 ? '' : String(Math.max(...writes)),
			wanted !== undefined && most > wanted ? 'MISSED' : '',
		];
	});
	const all = [head, ...lines];
	const widths = head.map((_, at) => Math.max(...all.map(line => line[at]?.length ?? 0)));
	say('');
	for (const line of all)
		say(
			line
				.map((text, at) => (at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
				.join('  ')
				.trimEnd(),
		);
};
