import type {Corpus} from '../statements/statement.ts';

/** What is read from an event or a statement, read once: asked again, it gives the same. It is forgotten with what it was read from. */
export const remember = <Of extends object, Made>(
	read: (corpus: Corpus, from: Of) => Made,
): ((corpus: Corpus, from: Of) => Made) => {
	const known = new WeakMap<Of, Made>();
	return (corpus, from) => {
		const before = known.get(from);
		if (before !== undefined) return before;
		const made = read(corpus, from);
		known.set(from, made);
		return made;
	};
};
