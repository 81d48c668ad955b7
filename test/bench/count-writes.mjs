// Loaded before a program (NODE_OPTIONS=--import): notes the size of every write to its standard output in the file BENCH_WRITES.
import fs from 'node:fs';

const file = process.env.BENCH_WRITES;
if (file && process.stdout.isTTY) {
	const write = process.stdout.write.bind(process.stdout);
	process.stdout.write = (data, ...rest) => {
		fs.appendFileSync(file, `${Buffer.byteLength(data)}\n`);
		return write(data, ...rest);
	};
}
