import {readFileSync} from 'node:fs';
import {buildWorld} from '../../source/engine/lexicon/world.ts';

const file = (name: string) => ({name, text: readFileSync(`data/${name}`, 'utf8')});

/** The world that ships with the program, read from the repository's root. */
export const world = buildWorld({
	gazetteer: file('gazetteer.json'),
	actors: file('actors.json'),
	sources: file('sources.json'),
	fronts: file('fronts.json'),
});
