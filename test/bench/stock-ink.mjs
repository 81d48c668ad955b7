// Ink as it comes, on the screen that the program shows: node test/bench/stock-ink.mjs FILE, where FILE is {"head", "rows", "foot"} in lines.
// j, k move the mark, space pages, q quits. No wire of ours: Ink writes its frames itself. For test/bench/terminal.ts.
import {readFileSync} from 'node:fs';
import {Box, render, Text, useApp, useInput} from 'ink';
import {createElement as h, useState} from 'react';

const {head, rows, foot} = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const App = () => {
	const {exit} = useApp();
	const [{top, at}, set] = useState({top: 0, at: 0});
	// Ink clears the whole screen for a frame that fills it: one line is left free, as its users do.
	const height = process.stdout.rows - head.length - foot.length - 1;
	const go = by =>
		set(old => {
			const next = Math.max(0, Math.min(rows.length - 1, old.at + by));
			return {at: next, top: Math.min(Math.max(old.top, next - height + 1), next)};
		});
	useInput((input, key) => {
		if (input === 'q') exit();
		else if (input === ' ' || key.pageDown) go(height);
		else if (input === 'j') go(1);
		else if (input === 'k') go(-1);
	});
	const line = (text, key) => h(Text, {key, wrap: 'truncate'}, text || ' ');
	const shown = rows.slice(top, top + height);
	return h(
		Box,
		{flexDirection: 'column'},
		...head.map((text, index) => line(text, `h${index}`)),
		...shown.map((text, index) => line(`${top + index === at ? '▌' : ' '}${text.slice(1)}`, `r${index}`)),
		...foot.map((text, index) => line(text, `f${index}`)),
	);
};

render(h(App));
