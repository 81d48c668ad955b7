import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'source');

/** The way data flows. Nothing imports from a line below its own; two of one line do not know each other. */
const layers = [
	['model/'],
	['engine/text/'],
	['engine/lexicon/'],
	['engine/claims/'],
	['engine/edits/'],
	['engine/events/'],
	['engine/statements/'],
	['engine/fronts/', 'engine/disagreements/', 'engine/sources/'],
	['engine/analyse.ts'],
	['evaluate/'],
	['corpus/'],
	['query/'],
	['cache/'],
	['store/'],
	['export/'],
	['corrections/'],
	['terminal/'],
	['keymap/'],
	['components/'],
	['commands/'],
	['docs/'],
	['cli.ts', 'analyst.ts'],
];

type Import = {from: string; line: number; dynamic: boolean; typeOnly: boolean};

const parse = (file: string): ts.SourceFile =>
	ts.createSourceFile(
		file,
		readFileSync(path.join(source, file), 'utf8'),
		ts.ScriptTarget.ESNext,
		true,
		file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
	);

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
	visit(node);
	ts.forEachChild(node, child => walk(child, visit));
};

/** Is this the `b` of `a.b`? */
const namesMember = (node: ts.Node): boolean =>
	ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;

const importsOf = (tree: ts.SourceFile): Import[] => {
	const found: Import[] = [];
	const add = (text: string, node: ts.Node, dynamic: boolean, typeOnly: boolean) =>
		found.push({
			from: text,
			line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
			dynamic,
			typeOnly,
		});
	walk(tree, node => {
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
			const typeOnly = ts.isImportDeclaration(node)
				? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
				: node.isTypeOnly;
			add((node.moduleSpecifier as ts.StringLiteral).text, node, false, typeOnly);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			add(argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)', node, true, false);
		}
	});
	return found;
};

const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
	.map(file => file.replaceAll(path.sep, '/'))
	.filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
	.sort();
const trees = new Map(files.map(file => [file, parse(file)]));

const layerOf = (file: string): [rank: number, prefix: string] | null => {
	for (const [rank, prefixes] of layers.entries()) {
		const prefix = prefixes.find(one => (one.endsWith('/') ? file.startsWith(one) : file === one));
		if (prefix) return [rank, prefix];
	}

	return null;
};

const resolve = (file: string, specifier: string): string =>
	path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));

/** Every import of every file, with where it stands. */
const all = [...trees].flatMap(([file, tree]) => importsOf(tree).map(one => ({file, ...one})));
const where = ({file, line, from}: (typeof all)[number]) => `${file}:${line} imports ${from}`;

describe('the layers', () => {
	it('have a place for every file', () => {
		expect(files.length).toBeGreaterThan(10);
		expect(files.filter(file => !layerOf(file))).toEqual([]);
	});

	it('are never crossed against the flow', () => {
		const wrong = all.filter(({file, from}) => {
			if (!from.startsWith('.')) return false;
			const target = resolve(file, from);
			if (target.startsWith('..')) return !/\.json$/.test(target);
			const own = layerOf(file);
			const other = layerOf(target);
			if (!own || !other) return true;
			return other[0] > own[0] || (other[0] === own[0] && other[1] !== own[1]);
		});
		expect(wrong.map(where)).toEqual([]);
	});

	it('name every import, so that this test can read it', () => {
		expect(all.filter(({from}) => from === '(computed)').map(where)).toEqual([]);
	});
});

describe('the engine', () => {
	const inEngine = all.filter(({file}) => file.startsWith('engine/'));
	/** Hashing is a pure function that Node happens to ship. */
	const pure = new Set(['node:crypto', 'valibot']);

	it('knows no input, output, screen or clock', () => {
		const wrong = inEngine.filter(({from}) => !from.startsWith('.') && !pure.has(from));
		expect(wrong.map(where)).toEqual([]);
	});

	it('asks neither the time, nor chance, nor the process', () => {
		const wrong: string[] = [];
		for (const [file, tree] of trees) {
			if (!file.startsWith('engine/')) continue;
			walk(tree, node => {
				const text = node.getText();
				const asks =
					(ts.isPropertyAccessExpression(node) &&
						/^(Math\.random|Date\.now|performance\.now|globalThis\..*)$/.test(text)) ||
					(ts.isNewExpression(node) && /^new Date(\(\))?$/.test(text)) ||
					(ts.isIdentifier(node) && text === 'process' && !namesMember(node));
				if (asks) wrong.push(`${file}: ${text}`);
			});
		}

		expect(wrong).toEqual([]);
	});

	it('spells no Arabic: words live in data', () => {
		const wrong: string[] = [];
		for (const [file, tree] of trees) {
			if (!file.startsWith('engine/')) continue;
			walk(tree, node => {
				const leaf =
					ts.isStringLiteralLike(node) ||
					ts.isRegularExpressionLiteral(node) ||
					ts.isTemplateHead(node) ||
					ts.isTemplateMiddleOrTemplateTail(node) ||
					ts.isIdentifier(node);
				// The source text, not the value: \u0640 is how a rule names a sign without spelling a word.
				if (leaf && /\p{Script=Arabic}/u.test(node.getText())) wrong.push(`${file}: ${node.getText()}`);
				// Nor by its signs: what grammar is made of stands in `text`, among the particles.
				const spelt = ts.isStringLiteralLike(node) && /\p{Script=Arabic}{2}/u.test(node.text);
				if (spelt && !file.startsWith('engine/text/')) wrong.push(`${file}: ${node.getText()}`);
			});
		}

		expect(wrong).toEqual([]);
	});
});

describe('the dashboard', () => {
	it('is the only thing that loads Ink and React', () => {
		const reached = new Set<string>();
		const visit = (file: string): void => {
			if (reached.has(file)) return;
			reached.add(file);
			const tree = trees.get(file);
			if (!tree) return;
			for (const {from, dynamic, typeOnly} of importsOf(tree)) {
				if (dynamic || typeOnly) continue;
				visit(from.startsWith('.') ? resolve(file, from) : from);
			}
		};

		// Commands are loaded one by one when their verb is asked for; none but the dashboard may reach the screen.
		for (const file of files) if (/^(cli\.ts|commands\/)/.test(file)) visit(file);
		expect([...reached].filter(one => /^(components\/|ink|react)/.test(one))).toEqual([]);
	});
});

describe('the text on the screen', () => {
	/** What may stand in a `Text`: a line made by `useStyled`, another `Text` of ours, or blanks. */
	const wrongIn = (element: ts.JsxElement): string[] =>
		element.children.flatMap(child => {
			const text = child.getText();
			if (ts.isJsxText(child)) return text.trim() === '' ? [] : [text];
			if (ts.isJsxSelfClosingElement(child)) return child.tagName.getText() === 'ReportText' ? [] : [text];
			if (!ts.isJsxExpression(child) || !child.expression) return [text];
			let made: ts.Expression = child.expression;
			// `condition && text`, `text || ' '`
			if (ts.isBinaryExpression(made))
				made = made.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? made.right : made.left;
			if (ts.isStringLiteral(made) && made.text.trim() === '') return [];
			if (ts.isJsxSelfClosingElement(made) && made.tagName.getText() === 'ReportText') return [];
			return ts.isCallExpression(made) && /^(styled|useStyled\(\))$/.test(made.expression.getText())
				? []
				: [text];
		});

	it('is made by `useStyled` alone: past the sanitiser, the layout and the stand-ins nothing is drawn', () => {
		const wrong: string[] = [];
		let seen = 0;
		for (const [file, tree] of trees) {
			walk(tree, node => {
				if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Text')
					wrong.push(`${file}: ${node.getText()}`);
				if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Text') {
					seen++;
					wrong.push(...wrongIn(node).map(text => `${file}: ${text}`));
				}
				// Under another name it would not be seen here.
				if (ts.isImportSpecifier(node) && node.propertyName?.text === 'Text')
					wrong.push(`${file}: ${node.getText()}`);
			});
			const usesInk = importsOf(tree).some(({from}) => from === 'ink');
			if (usesInk && /\b(Transform|Static|Newline)\b/.test(tree.getFullText()))
				wrong.push(`${file}: draws past Text`);
			if (
				file.startsWith('components/') &&
				file !== 'components/use-styled.ts' &&
				importsOf(tree).some(({from, typeOnly}) => from.endsWith('terminal/style.ts') && !typeOnly)
			)
				wrong.push(`${file}: calls styled by itself`);
		}

		expect(seen).toBeGreaterThan(3);
		expect(wrong).toEqual([]);
	});
});

describe('the files', () => {
	it('are short enough to read', () => {
		const long = [...trees]
			.map(([file, tree]) => [file, tree.getFullText().split('\n').length - 1] as const)
			.filter(([, lines]) => lines > 400);
		expect(long).toEqual([]);
	});

	it('are named in kebab-case, but for components', () => {
		const wrong = files.filter(file => {
			const name = path.posix.basename(file);
			return !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name) && !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
		});
		expect(wrong).toEqual([]);
	});
});
