import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import type {World} from '../../source/engine/lexicon/entities.ts';
import {type Item, inventCorpus} from './invented-corpus.ts';

/** A report as JSON Lines take it: the Arabic names of the places in its words, and an opening of its own, since equal texts would be one report. */
const lineOf = ({report, claims}: Item, world: World): string => {
	let text = `${report.outlet} ${report.published}. `;
	const told = claims.map(({id: _id, report: _report, span: [begin, end], ...claim}) => {
		let words = report.text.slice(begin, end);
		for (const place of claim.places) words = words.replace(place, world.places.get(place)?.name_ar ?? place);
		const at = text.length;
		text += `${words}. `;
		return {...claim, span: [at, at + words.length]};
	});
	const {outlet, published} = report;
	return `${JSON.stringify({report: {text, outlet, published, language: 'ar'}, claims: told})}\n`;
};

/**
 * Writes an invented corpus as JSON Lines that bring their claims along.
 *
 * @param events how many events it makes, about.
 * @returns how many reports were written.
 */
export const writeCorpus = async (world: World, events: number, path: string): Promise<number> => {
	const {items} = inventCorpus(world, Math.ceil(events / 2.04));
	const out = createWriteStream(path);
	for (const item of items) if (!out.write(lineOf(item, world))) await once(out, 'drain');
	out.end();
	await once(out, 'finish');
	return items.length;
};
