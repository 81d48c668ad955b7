import {fold, foldAll} from '../text/normalise.ts';
import {dualsOf} from './inflect.ts';
import {once} from './once.ts';
import type {Figures} from './word-files.ts';

/**
 * The duals of the nouns for one person or thing, made when they are first asked for. A sound masculine plural looks like the dual of the
 * object case: there only the subject case is a dual.
 */
export class Duals {
	/** By noun, folded. */
	readonly #forms: () => ReadonlyMap<string, readonly string[]>;

	constructor({single, counted, soundPlurals}: Figures) {
		this.#forms = once(() => {
			const plurals = new Set(foldAll(soundPlurals));
			return new Map(
				foldAll([...single, ...counted]).map((noun): [string, readonly string[]] => {
					const {subject, object, construct} = dualsOf(noun);
					return [noun, [subject, ...(plurals.has(noun) ? [] : [object]), ...construct]];
				}),
			);
		});
	}

	all(): string[] {
		return [...this.#forms().values()].flat();
	}

	/** Those of some nouns. */
	of(nouns: readonly string[]): string[] {
		return nouns.flatMap(noun => this.#forms().get(fold(noun)) ?? []);
	}
}
