import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {chmod, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = path => fileURLToPath(new URL(path, import.meta.url));

/** ink-table is CommonJS and asks for `ink`, which no `require` may load: source/components/ink-for-table.ts says more. */
const inkForTable = {
	name: 'ink-for-table',
	setup({onResolve}) {
		onResolve({filter: /^ink$/}, ({importer}) =>
			/[\\/]ink-table[\\/]/.test(importer) ? {path: here('source/components/ink-for-table.ts')} : null,
		);
	},
};

/** Ink loads React's developer tools only where DEV is set; nobody who installs the program has them. */
const noDeveloperTools = {
	name: 'no-developer-tools',
	setup({onLoad}) {
		onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: 'export {}'}));
	},
};

/** Changes lines of a file of a package that cost time at every start; a package that does not hold them any more fails the build. */
const inPackage = (name, file, lines) => ({
	name,
	setup({onLoad}) {
		const changed = realpathSync(here(`node_modules/${file}`));
		onLoad({filter: new RegExp(`[\\\\/]${basename(file)}$`)}, async ({path}) => {
			if (path !== changed) return null;
			let contents = await readFile(path, 'utf8');
			for (const [from, to] of lines) {
				if (!contents.includes(from)) throw new Error(`${file} does not hold: ${from}`);
				contents = contents.replace(from, () => to);
			}

			return {contents};
		});
	},
});

/**
 * meow makes ready to put package.json in order, which it does for whoever asks it for that: we do not. With it go 200 KB of code, lists of
 * licences to be sorted, and Node's module for child processes.
 */
const noPackageOrder = inPackage('no-package-order', 'meow/build/dependencies.js', [
	['var normalizeExports = requireNormalize();\n', ''],
	[
		'const normalizePackageData = getDefaultExportFromCjs(normalizeExports);',
		'const normalizePackageData = () => {};',
	],
	['promisify(execFile);\n', ''],
]);

/** To make the set of all emoji takes V8 a third of the time that Node needs to start; whoever measures no emoji needs none. */
const emojiWhenMet = inPackage('emoji-when-met', 'string-width/index.js', [
	[
		'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
		[
			'let rgiEmoji;',
			'// Every emoji has a unit from here on, if only the sign that makes one of a digit.',
			'const rgiEmojiRegex = {test: segment => /[\\u203c-\\uffff]/.test(segment) && (rgiEmoji ??= /^\\p{RGI_Emoji}$/v).test(segment)};',
		].join('\n'),
	],
]);

/**
 * Checks and sorts the data as the program does at its start where nobody did it before, which takes it longer than all else. What comes of
 * it goes beside the program, and its hash into it: the program uses no other, and only for files that are the same as here.
 */
const prepareLexicon = async () => {
	const {outputFiles} = await build({
		stdin: {
			contents: [
				"export {readDataFiles} from './source/corpus/read-data.ts';",
				"export {prepareLexicon} from './source/engine/lexicon/prepare-lexicon.ts';",
			].join('\n'),
			resolveDir: here('.'),
		},
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		logLevel: 'warning',
		write: false,
	});
	const code = Buffer.from(outputFiles[0].contents).toString('base64');
	const program = await import(`data:text/javascript;base64,${code}`);
	return JSON.stringify(program.prepareLexicon(program.readDataFiles(here('data'))));
};

/** Stands for the build's hash until all of it is known. */
const unknownBuild = '@@the build@@';

const lexicon = await prepareLexicon();
const {outputFiles} = await build({
	// The thread that analyses is a program of its own; what both need stands in chunks that both use.
	entryPoints: [here('source/cli.ts'), here('source/analyst.ts')],
	outdir: here('dist'),
	bundle: true,
	// Measured with a verb that needs no Ink: 1.2 × `node -e 0` with Ink, React and the dashboard in a chunk of their own,
	// 1.5 × with everything in one file, of which Node has to read and scan a megabyte first.
	splitting: true,
	chunkNames: 'chunks/[name]-[hash]',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	minify: false,
	define: {
		'process.env.NODE_ENV': '"production"',
		PROGRAM_BUILD: JSON.stringify(unknownBuild),
		PREPARED_LEXICON: JSON.stringify(createHash('sha256').update(lexicon).digest('hex')),
	},
	banner: {
		js: [
			'#!/usr/bin/env node',
			"import {createRequire as createRequireOfBundle} from 'node:module';",
			'const require = createRequireOfBundle(import.meta.url);',
		].join('\n'),
	},
	plugins: [inkForTable, noDeveloperTools, noPackageOrder, emojiWhenMet],
	logLevel: 'warning',
	write: false,
});

/**
 * What the program calculates it keeps, and takes for what it would calculate again: only for this very program. A number that is raised by
 * hand would be forgotten one day, so it is the hash of all of it.
 */
const programBuild = outputFiles
	.reduce((hash, {contents}) => hash.update(contents), createHash('sha256'))
	.digest('hex');

// Only a build that succeeded replaces the one before it, and only then do that one's chunks go.
const chunks = here('dist/chunks');
await mkdir(chunks, {recursive: true});
const stale = new Set(await readdir(chunks));
for (const {path, text} of outputFiles) {
	await writeFile(path, text.replaceAll(unknownBuild, programBuild));
	if (dirname(path) === chunks) stale.delete(basename(path));
}

await writeFile(here('dist/lexicon.json'), lexicon);
await chmod(here('dist/cli.js'), 0o755);
for (const name of stale) await rm(`${chunks}/${name}`);
