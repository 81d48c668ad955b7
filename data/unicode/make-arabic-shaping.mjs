/**
 * Makes arabic-shaping.json from the Unicode Character Database, as Debian's package `unicode-data` installs it:
 *
 *   node data/unicode/make-arabic-shaping.mjs [/usr/share/unicode]
 *
 * What it takes: of ArabicShaping.txt the joining type of each letter of the Arabic blocks; of UnicodeData.txt which presentation form stands
 * for which letter in which position. Ligatures other than lam with an alef are left out: no terminal's font needs them.
 */
import {readFileSync, writeFileSync} from 'node:fs';

const [folder = '/usr/share/unicode'] = process.argv.slice(2);
const linesOf = name => readFileSync(`${folder}/${name}`, 'utf8').split('\n');
const shaping = linesOf('ArabicShaping.txt');
const version = /ArabicShaping-([\d.]+)\.txt/.exec(shaping[0])[1];

const isArabic = code => (code >= 0x600 && code <= 0x77f) || (code >= 0x860 && code <= 0x8ff);
const types = {};
for (const line of shaping) {
	const [hex, , type] = line.split('#')[0].split(';').map(part => part.trim());
	if (type && isArabic(Number.parseInt(hex, 16))) types[type] = [...(types[type] ?? []), hex];
}

const positions = ['isolated', 'final', 'initial', 'medial'];
const forms = {};
const lamAlef = {};
for (const line of linesOf('UnicodeData.txt')) {
	const [hex, , , , , decomposition] = line.split(';');
	const match = /^<(isolated|final|initial|medial)> ([\dA-F ]+)$/.exec(decomposition ?? '');
	const code = Number.parseInt(hex, 16);
	if (!match || code < 0xfb50 || code > 0xfeff) continue;
	const [letter, second, ...more] = match[2].split(' ');
	const index = positions.indexOf(match[1]);
	if (second === undefined) (forms[letter] ??= [null, null, null, null])[index] = hex;
	else if (letter === '0644' && more.length === 0 && ['0622', '0623', '0625', '0627'].includes(second))
		(lamAlef[second] ??= [null, null])[index] = hex;
}

const rows = table => Object.entries(table).map(([key, value]) => `\t\t"${key}": ${JSON.stringify(value)}`).join(',\n');
writeFileSync(
	new URL('arabic-shaping.json', import.meta.url),
	`{
	"source": "Unicode Character Database ${version}: ArabicShaping.txt and UnicodeData.txt; Unicode License V3, https://www.unicode.org/license.txt",
	"unicode": "${version}",
	"joining": {
${rows(types)}
	},
	"forms": {
${rows(forms)}
	},
	"lam_alef": {
${rows(lamAlef)}
	}
}
`,
);
