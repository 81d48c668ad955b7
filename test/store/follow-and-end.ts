import {follow} from '../../source/store/follow.ts';

// Run as a process of its own by `follow.test.ts`: FILE. Never leaves it, and yet ends.
const [file = ''] = process.argv.slice(2);
const keepAlive = setTimeout(() => {}, 10_000);
follow(file, async () => {
	process.stdout.write('seen\n');
	clearTimeout(keepAlive);
});
