import {randomBytes} from 'node:crypto';
import {jsonText} from '../export/json-text.ts';
import {checkHome} from '../store/check/check-home.ts';
import {checkedParts, type Finding, type Looked} from '../store/check/finding.ts';
import {repairHome} from '../store/check/repair-home.ts';
import {type Home, resolveHome} from '../store/home.ts';
import {whoever} from '../store/whoever.ts';
import {changeKey} from './change-key.ts';
import {checkDecisions} from './check-decisions.ts';
import type {Command, Context} from './command.ts';
import {openHome, openThisHome} from './open-home.ts';
import {write, writeLines} from './output.ts';
import {outputWidth} from './print-list.ts';
import {tableLines} from './table.ts';

/** So many lines of one part are read; `--format json` has all. */
const shown = 20;

const look = async (context: Context, home: Home): Promise<Looked[]> => {
	const parts = [...(await checkHome(home)), await checkDecisions(context, home)];
	return parts.sort((a, b) => checkedParts.indexOf(a.part) - checkedParts.indexOf(b.part));
};

const keyOf = ({part, key}: Finding): string => `${part} ${key}`;

const stateOf = (findings: readonly Finding[]): string => {
	const faults = findings.filter(({severity}) => severity === 'fault').length;
	const notes = findings.length - faults;
	const words = [
		...(faults > 0 ? [`${faults} ${faults === 1 ? 'fault' : 'faults'}`] : []),
		...(notes > 0 ? [`${notes} to know`] : []),
	];
	return words.join(', ') || 'whole';
};

const linesOf = (parts: readonly Looked[], done: readonly string[], width: number | null): string[] => {
	const table = tableLines(
		[
			{title: 'part', value: ({part}: Looked) => part},
			{title: 'looked at', value: ({at}) => at},
			{title: 'found', value: ({findings}) => stateOf(findings)},
		],
		parts,
		width,
	);
	const details = parts.flatMap(({findings}) => {
		const more = findings.length - shown;
		return [
			...findings.slice(0, shown).map(({severity, words}) => `${severity === 'fault' ? '!' : '-'} ${words}`),
			...(more > 0 ? [`- and ${more} more; see: deirez-tui check --format json`] : []),
		];
	});
	return [
		...table,
		...(done.length > 0 ? ['', ...done.map(words => `+ ${words}`)] : []),
		...(details.length > 0 ? ['', ...details] : []),
	];
};

const homeToCheck = async (context: Context): Promise<Home> => {
	const {encrypt, decrypt, newPassphrase} = context.options;
	if (decrypt || newPassphrase) return changeKey(context, decrypt ? 'plain' : 'passphrase');
	if (encrypt) return openHome(context);
	// One that is open to others is looked at, too: that is one of the things to be told.
	const {foreign: _, ...home} = await openThisHome(context, {
		...resolveHome(context.options.home, context.env),
		foreign: true,
	});
	return home;
};

/** Goes over everything that is kept, and with `--repair` puts right what can be. */
export const check: Command = async context => {
	const home = await homeToCheck(context);
	let parts = await look(context, home);
	let done: string[] = [];
	let repaired: Finding[] = [];
	if (context.options.repair) {
		const before = parts;
		done = await repairHome(home, {
			who: whoever(context.env).who,
			session: `repair-${randomBytes(6).toString('hex')}`,
			now: () => new Date(),
		});
		parts = await look(context, home);
		const still = new Set(parts.flatMap(({findings}) => findings.map(keyOf)));
		repaired = before.flatMap(({findings}) => findings.filter(finding => !still.has(keyOf(finding))));
	}

	const isWhole = !parts.some(({findings}) => findings.some(({severity}) => severity === 'fault'));
	if (context.format === 'table') await writeLines(context, linesOf(parts, done, outputWidth(context)));
	else
		await write(context, [
			`${jsonText({
				whole: isWhole,
				parts: parts.map(({part, at, findings}) => ({
					part,
					at,
					findings: findings.map(({severity, words}) => ({severity, words})),
				})),
				done,
				repaired: repaired.map(({part, severity, words}) => ({part, severity, words})),
			})}\n`,
		]);
	return isWhole ? 0 : 1;
};
