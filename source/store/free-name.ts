import {readdir} from 'node:fs/promises';
import path from 'node:path';

/** A name that nothing has: `STEM-1`, `STEM-2` … */
export const freeName = async (stem: string): Promise<string> => {
	const taken = new Set(await readdir(path.dirname(stem)).catch((): string[] => []));
	let number = 1;
	while (taken.has(`${path.basename(stem)}-${number}`)) number++;
	return `${stem}-${number}`;
};
