// Makes a home with the program of another day, for `versions.test.ts`: node make-version.mjs CHECKOUT NAME
// CHECKOUT is that commit, checked out elsewhere and built. Beside the home: `log.json`, every decision as that program printed it.
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const [checkout, name] = process.argv.slice(2);
const home = path.join(import.meta.dirname, 'versions', name, 'home');
const sample = path.resolve(import.meta.dirname, '../../data/sample');
rmSync(path.dirname(home), {recursive: true, force: true});
mkdirSync(path.dirname(home), {recursive: true});

const run = (...args) =>
	execFileSync(process.execPath, [path.join(checkout, 'dist/cli.js'), ...args, '--home', home], {
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: '/nonexistent'},
	});
const events = () => JSON.parse(run('events', '--format', 'json'));
const claims = () => JSON.parse(run('claims', '--format', 'json'));

run('import', ...['s01', 's04', 's07'].map(report => path.join(sample, `${report}.txt`)));
const [first, second, third] = events().map(event => event.id);
run(
	'triage',
	first,
	'--state',
	'verified',
	'--note',
	'seen in two videos، ومن شاهد',
	'--tag',
	'air',
	'--tag',
	'حي',
);
run('triage', first, second, '--flag');
run('triage', second, '--state', 'dismissed');
run('undo');
run('triage', third, '--state', 'disputed', '--untag', 'none');
if (/group merge/.test(run('help'))) {
	const several = events().find(event => event.claims.length > 1);
	run('group', 'split', several.id, several.claims[0].id);
	const [a, b] = events().filter(event => event.type === several.type || event.claims.length === 1);
	run('group', 'merge', a.id, b.id);
	const [claim, other] = claims();
	run('correct', claim.id, '--date', '2016-05-13', '--count', 'killed 20+ syrian-government');
	run('correct', other.id, '--drop');
	run('undo');
	run('claim', 'add', claim.report, '--type', 'control', '--span', '0-10', '--actor', 'isis');
	run('triage', events()[0].id, '--state', 'disputed');
}

const log = run('log', '--format', 'json');
writeFileSync(path.join(home, '..', 'log.json'), log);
rmSync(path.join(home, 'cache'), {recursive: true, force: true});
console.log(run('log', '--format', 'table'));
