// Pictures of the program in real terminals, for a person to look at: letters joined, right to left, borders straight, columns aligned.
//
//   npm run build && node test/screenshot/terminals.mjs [FOLDER]      # a new folder of /tmp, if none is given
//
// Needs Xvfb and `import` and `convert` of ImageMagick; of xterm, xfce4-terminal (VTE), tmux and mlterm what is not installed is left out and told.
// The program runs behind a relay that hands every byte on, so that keys can come from here: it meets the terminal itself.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {createConnection, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const columns = 112;
const rows = 32;
const font = 'DejaVu Sans Mono';
const points = 11;
const self = fileURLToPath(import.meta.url);
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const installed = command =>
	(process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)));

/** What is typed before each picture: the second event of the sample is told by three and disputed. */
const scenes = [
	{name: 'table', keys: ['j']},
	{name: 'event', keys: ['\r', '\u001B[6~']},
	{name: 'disagreements', keys: ['\u001B', 'D']},
];

/** Inside the terminal: the program in a pty, with keys from a socket beside those of the terminal. */
const relay = async socket => {
	const {spawn: spawnPty} = await import('@lydell/node-pty');
	const pty = spawnPty(
		process.execPath,
		[cli, '--home', mkdtempSync(join(tmpdir(), 'deirez-tui-picture-'))],
		{
			cols: process.stdout.columns,
			rows: process.stdout.rows,
			env: process.env,
		},
	);
	process.stdin.setRawMode(true);
	process.stdin.on('data', data => pty.write(data));
	process.stdout.on('resize', () => pty.resize(process.stdout.columns, process.stdout.rows));
	let shown = 0;
	pty.onData(data => {
		shown += data.length;
		process.stdout.write(data);
	});
	const server = createServer(connection => {
		connection.on('error', () => {});
		connection.on('data', data => pty.write(data));
		const telling = setInterval(() => connection.write(`${shown}\n`), 50);
		connection.on('close', () => clearInterval(telling));
	}).listen(socket);
	pty.onExit(() => {
		server.close();
		process.exit();
	});
};

/** The programs that are asked for by the terminals below, with the arguments that make them run the relay. */
const terminals = relayed => {
	const geometry = `${columns}x${rows}`;
	const xterm = [
		'-u8',
		'-fa',
		font,
		'-fs',
		String(points),
		'-geometry',
		`${geometry}+0+0`,
		'-bg',
		'#1c2128',
		'-fg',
		'#cdd9e5',
		'-e',
	];
	const socket = `deirez-tui-picture-${process.pid}`;
	return [
		{name: 'xterm', needs: ['xterm'], command: 'xterm', args: [...xterm, ...relayed]},
		{
			name: 'vte',
			needs: ['xfce4-terminal', 'dbus-run-session'],
			command: 'dbus-run-session',
			args: [
				...[
					'--',
					'xfce4-terminal',
					'--disable-server',
					'--hide-menubar',
					'--hide-toolbar',
					'--hide-scrollbar',
					'--hide-borders',
				],
				...[`--font=${font} ${points}`, `--geometry=${geometry}+0+0`, '-x', ...relayed],
			],
		},
		{
			name: 'tmux',
			needs: ['xterm', 'tmux'],
			command: 'xterm',
			args: [
				...xterm,
				'tmux',
				'-u',
				'-L',
				socket,
				'-f',
				'/dev/null',
				'new-session',
				relayed.map(word => `'${word}'`).join(' '),
			],
			after: () => execFileSync('tmux', ['-L', socket, 'kill-server'], {stdio: 'ignore'}),
		},
		{
			name: 'mlterm',
			needs: ['mlterm'],
			command: 'mlterm',
			args: [
				'-g',
				`${geometry}+0+0`,
				'--fontsize',
				'16',
				'-f',
				'#cdd9e5',
				'-b',
				'#1c2128',
				'--sbmod',
				'none',
				'-e',
				...relayed,
			],
		},
	];
};

/** A display of our own; its number is the one that Xvfb finds free. */
const openDisplay = async () => {
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const number = await new Promise((done, failed) => {
		server.stdio[3].once('data', data => done(String(data).trim()));
		server.once('exit', () => failed(new Error('Xvfb did not start')));
	});
	return {display: `:${number}`, close: () => server.kill()};
};

const connect = async socket => {
	const deadline = Date.now() + 30_000;
	while (!existsSync(socket)) {
		if (Date.now() > deadline) throw new Error('the terminal did not start the program');
		await pause(100);
	}

	const connection = createConnection(socket);
	let shown = 0;
	connection.on('error', () => {});
	connection.on('data', data => {
		shown = Number(String(data).trim().split('\n').at(-1));
	});
	/** Until something came since, and then nothing for a second. */
	const settle = async before => {
		const limit = Date.now() + 30_000;
		for (let last = before, since = Date.now(); Date.now() < limit; await pause(50)) {
			if (shown !== last) {
				last = shown;
				since = Date.now();
			} else if (shown !== before && Date.now() - since > 1000) return;
		}
	};
	return {
		settle,
		shown: () => shown,
		type: async keys => {
			const before = shown;
			connection.write(keys);
			await settle(before);
		},
		close: () => connection.destroy(),
	};
};

const photograph = async ({name, command, args, after}, display, folder, socket) => {
	const env = {...process.env, DISPLAY: display, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', GDK_BACKEND: 'x11'};
	for (const variable of ['TMUX', 'SSH_TTY', 'SSH_CONNECTION', 'NO_COLOR', 'CI']) delete env[variable];
	const child = spawn(command, args, {env, stdio: 'ignore', detached: true});
	try {
		const program = await connect(socket);
		await program.settle(0);
		for (const scene of scenes) {
			for (const key of scene.keys) await program.type(key);
			const file = join(folder, `${name}-${scene.name}.png`);
			execFileSync('import', ['-display', display, '-window', 'root', file]);
			execFileSync('convert', [
				file,
				...[
					'-trim',
					'+repage',
					'-bordercolor',
					'black',
					'-border',
					'4',
					'+dither',
					'-colors',
					'48',
					'-strip',
				],
				`PNG8:${file}`,
			]);
			console.log(`${file}  ${Math.round(statSync(file).size / 1024)} kB`);
		}

		program.close();
	} finally {
		try {
			after?.();
		} catch {}

		process.kill(-child.pid);
		rmSync(socket, {force: true});
		await pause(500);
	}
};

const main = async given => {
	const lacking = ['Xvfb', 'import', 'convert'].filter(command => !installed(command));
	if (lacking.length > 0) {
		console.log(`no pictures: ${lacking.join(', ')} not installed`);
		return;
	}

	const folder = given ? resolve(given) : mkdtempSync(join(tmpdir(), 'deirez-tui-pictures-'));
	mkdirSync(folder, {recursive: true});
	const socket = join(mkdtempSync(join(tmpdir(), 'deirez-tui-relay-')), 'keys');
	const {display, close} = await openDisplay();
	try {
		for (const terminal of terminals([process.execPath, self, '--relay', socket])) {
			const missing = terminal.needs.filter(command => !installed(command));
			if (missing.length > 0) console.log(`${terminal.name}: left out, ${missing.join(', ')} not installed`);
			else await photograph(terminal, display, folder, socket);
		}
	} finally {
		close();
	}
};

if (process.argv[2] === '--relay') await relay(process.argv[3]);
else await main(process.argv[2]);
