import {open} from 'node:fs/promises';
import {looksSealed} from './sealed-line.ts';

/** Enough to see how a sealed thing begins. */
const beginning = 64;

/** How a file is kept, as far as its begin tells; null for one that is empty, not there, or cannot be read. */
export const howKept = async (file: string): Promise<'sealed' | 'plain' | null> => {
	const handle = await open(file, 'r').catch(() => null);
	if (handle === null) return null;
	try {
		const {buffer, bytesRead} = await handle.read(Buffer.alloc(beginning), 0, beginning, 0);
		if (bytesRead === 0) return null;
		return looksSealed(buffer.subarray(0, bytesRead)) ? 'sealed' : 'plain';
	} catch {
		return null;
	} finally {
		await handle.close();
	}
};
