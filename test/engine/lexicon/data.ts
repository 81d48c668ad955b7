import {readDataFiles} from '../../../source/corpus/read-data.ts';
import type {DataFile} from '../../../source/engine/lexicon/parse-data.ts';

export const shipped = readDataFiles();

/** One shipped file, parsed. */
export const shippedJson = <Shape>(name: string): Shape =>
	JSON.parse((shipped.find(file => file.name === name) as DataFile).text) as Shape;

/** The shipped files with another text in one of them. */
export const withText = (name: string, text: string): DataFile[] =>
	shipped.map(file => (file.name === name ? {name, text} : file));

/** The shipped files with one of them changed. */
export const changed = <Shape>(name: string, change: (value: Shape) => void): DataFile[] => {
	const value = shippedJson<Shape>(name);
	change(value);
	return withText(name, JSON.stringify(value));
};
