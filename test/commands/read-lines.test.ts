import {expect, it} from 'vitest';
import {readLines} from '../../source/commands/read-lines.ts';

const linesOf = async (chunks: readonly Uint8Array[]): Promise<string[]> => {
	const source = async function* () {
		yield* chunks;
	};
	const lines: string[] = [];
	for await (const line of readLines(source())) lines.push(line.toString());
	return lines;
};

it('cuts the same lines wherever the chunks end, inside a letter too', async () => {
	const text = Buffer.from('{"text":"دير الزور"}\n\nx\nthe last has no end');
	const whole = await linesOf([text]);
	expect(whole).toEqual(['{"text":"دير الزور"}', '', 'x', 'the last has no end']);
	for (let size = 1; size < text.length; size++) {
		const chunks = Array.from({length: Math.ceil(text.length / size)}, (_, index) =>
			text.subarray(index * size, (index + 1) * size),
		);
		expect(await linesOf(chunks), `chunks of ${size}`).toEqual(whole);
	}
});

it('gives nothing for nothing', async () => {
	expect(await linesOf([])).toEqual([]);
	expect(await linesOf([Buffer.from('a\n')])).toEqual(['a']);
});
