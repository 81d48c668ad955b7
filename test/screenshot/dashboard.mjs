// Draws test/screenshot/dashboard.svg from the running program: node test/screenshot/dashboard.mjs (after npm run build).
// The built program runs in a pty on the shipped sample; what a headless xterm shows of it becomes SVG text, cell by cell.
// Arabic runs are given to the viewer whole and right to left, so that it joins and orders the letters as a reader expects.
import {mkdtempSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';

const columns = 112;
const rows = 32;
const cell = {width: 8.4, height: 18};
const margin = 14;
const here = path => fileURLToPath(new URL(path, import.meta.url));
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** What a user does: three decisions in the table, then the disagreements. */
const keys = ['v', 'j', 'c', 'v', '*', 'D', 'j', 'k'];

const colours = ['#1c2128', '#f47067', '#8ddb8c', '#e0b252', '#6cb6ff', '#dcbdfb', '#76d9e6', '#cdd9e5'];
const foreground = '#cdd9e5';
const background = '#1c2128';

const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
const home = mkdtempSync(join(tmpdir(), 'deirez-tui-picture-'));
const pty = spawn(process.execPath, [here('../../dist/cli.js'), '--home', home], {
	cols: columns,
	rows,
	env: {PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
});
pty.onData(data => terminal.write(data));

const line = y => terminal.buffer.active.getLine(terminal.buffer.active.baseY + y);
const deadline = Date.now() + 30_000;
while (!line(0)?.translateToString(true).includes('Events')) {
	if (Date.now() > deadline) throw new Error('the dashboard did not open');
	await pause(50);
}

for (const key of keys) {
	pty.write(key);
	await pause(300);
}

const arabic = /[\u0600-\u06FF]/u;
const escapeXml = text =>
	text.replace(/[&<>]/gu, character => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character]);

const styleOf = shown => {
	const colour = shown.isFgPalette() ? colours[shown.getFgColor() % 8] : foreground;
	return {
		fill: shown.isInverse() ? background : colour,
		box: shown.isInverse() ? colour : null,
		bold: Boolean(shown.isBold()),
		dim: Boolean(shown.isDim()),
	};
};

const clusters = text => [...new Intl.Segmenter().segment(text)].length;

/** Cuts a run where its text begins and ends; Latin text also at every gap, so that no viewer's blanks can move a column. */
const parts = run => {
	const pieces = run.text.matchAll(arabic.test(run.text) ? /\S.*\S|\S/gu : /\S+(?: \S+)*/gu);
	return Array.from(pieces, ({0: text, index}) => {
		const begin = run.begin + clusters(run.text.slice(0, index));
		return {...run, text, begin, end: begin + clusters(text)};
	});
};

/** Cells of one style beside each other. */
const runsOf = y => {
	const runs = [];
	for (let x = 0; x < columns; x++) {
		const shown = line(y)?.getCell(x);
		if (!shown || shown.getWidth() === 0) continue;
		const text = shown.getChars() || ' ';
		const style = styleOf(shown);
		const last = runs.at(-1);
		if (last && JSON.stringify(last.style) === JSON.stringify(style)) last.text += text;
		else runs.push({text, style, begin: x});
	}

	return runs.flatMap(parts);
};

const drawRun = (run, y) => {
	const {fill, box, bold, dim} = run.style;
	const left = margin + run.begin * cell.width;
	const length = ((run.end - run.begin) * cell.width).toFixed(1);
	const top = margin + y * cell.height;
	const back = box
		? `<rect x="${left.toFixed(1)}" y="${top}" width="${length}" height="${cell.height}" fill="${box}"/>`
		: '';
	const look = `fill="${fill}"${bold ? ' font-weight="700"' : ''}${dim ? ' opacity=".62"' : ''}`;
	const right = (left + Number(length)).toFixed(1);
	const place = arabic.test(run.text)
		? `x="${right}" direction="rtl" unicode-bidi="embed"`
		: `x="${left.toFixed(1)}" textLength="${length}"`;
	return `${back}<text y="${top + 13}" ${place} ${look}>${escapeXml(run.text)}</text>`;
};

const width = Math.ceil(columns * cell.width + 2 * margin);
const height = rows * cell.height + 2 * margin;
const body = Array.from({length: rows}, (_, y) =>
	runsOf(y)
		.map(run => drawRun(run, y))
		.filter(drawn => drawn !== '')
		.join('\n'),
).filter(drawn => drawn !== '');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'DejaVu Sans Mono','Noto Sans Mono',Menlo,Consolas,monospace" font-size="14">
<title>The disagreements of the sample in the dashboard of deirez-tui</title>
<rect width="${width}" height="${height}" rx="8" fill="${background}"/>
${body.join('\n')}
</svg>
`;
await writeFile(here('dashboard.svg'), svg);
pty.write('q');
pty.onExit(() => {
	process.stdout.write(`test/screenshot/dashboard.svg ${Math.round(svg.length / 1024)} KB\n`);
});
