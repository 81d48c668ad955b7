import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Every file below a folder with its bytes, by its path from there. */
export const allBytes = (folder: string): Map<string, Buffer> =>
	new Map(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => path.join(entry.parentPath, entry.name))
			.map(file => [path.relative(folder, file), readFileSync(file)]),
	);

/** A text in every way in which its bytes may lie in a file: as UTF-8, escaped as JSON may, in base64 at each of its three offsets, in hex. */
export const formsOf = (text: string): Buffer[] => {
	const bytes = Buffer.from(text, 'utf8');
	const base64 = [0, 1, 2].map(offset => {
		const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
		// The first and last characters hold bits of what stands beside.
		return shifted.slice(Math.ceil((offset * 8) / 6), -4);
	});
	const escaped = [...text].map(one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
	return [text, escaped, bytes.toString('hex'), ...base64, Buffer.from(text, 'utf16le')].map(form =>
		Buffer.from(form as string),
	);
};
