import {createHash} from 'node:crypto';
import {chmod, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
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

const lexicon = await prepareLexicon();
const {outputFiles} = await build({
	entryPoints: [here('source/cli.ts')],
	entryNames: 'cli',
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
		PREPARED_LEXICON: JSON.stringify(createHash('sha256').update(lexicon).digest('hex')),
	},
	banner: {
		js: [
			'#!/usr/bin/env node',
			"import {createRequire as createRequireOfBundle} from 'node:module';",
			'const require = createRequireOfBundle(import.meta.url);',
		].join('\n'),
	},
	plugins: [inkForTable, noDeveloperTools],
	logLevel: 'warning',
	write: false,
});

// Only a build that succeeded replaces the one before it, and only then do that one's chunks go.
const chunks = here('dist/chunks');
await mkdir(chunks, {recursive: true});
const stale = new Set(await readdir(chunks));
for (const {path, contents} of outputFiles) {
	await writeFile(path, contents);
	if (dirname(path) === chunks) stale.delete(basename(path));
}

await writeFile(here('dist/lexicon.json'), lexicon);
await chmod(here('dist/cli.js'), 0o755);
for (const name of stale) await rm(`${chunks}/${name}`);
