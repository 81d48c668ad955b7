import type {World} from '../engine/lexicon/entities.ts';
import {type Count, countKinds} from '../model/claim.ts';
import type {ActorId} from '../model/ids.ts';
import {countGrammar} from './count-grammar.ts';
import {resolveName} from './name-in-world.ts';
import {NotUnderstood} from './not-understood.ts';

/** What a name within a longer text is refused with tells the whole text, too. */
const within = <Value>(text: string, read: () => Value): Value => {
	try {
		return read();
	} catch (error) {
		if (error instanceof NotUnderstood) throw new NotUnderstood(`"${text}": ${error.message}`);
		throw error;
	}
};

/**
 * Reads a figure as an analyst writes it: "killed 20", "killed 20+ isis" (or more), "wounded 20-30".
 *
 * @throws NotUnderstood naming what is wrong.
 */
export const readCount = (world: World, text: string): Count => {
	const [what = '', figure = '', ...who] = text.trim().split(/\s+/);
	const kind = countKinds.find(one => one === what);
	if (!kind) throw new NotUnderstood(`"${text}": "${what}" is none of ${countKinds.join(', ')}.`);
	const parts = /^(?<min>\d{1,9})(?:(?<open>\+)|-(?<max>\d{1,9}))?$/.exec(figure)?.groups;
	if (!parts) throw new NotUnderstood(`"${text}": give ${countGrammar}.`);
	const min = Number(parts.min);
	const max = parts.open ? null : Number(parts.max ?? parts.min);
	if (max !== null && max < min) throw new NotUnderstood(`"${text}" ends below where it begins.`);
	const name = who.join(' ');
	return {
		what: kind,
		who: name === '' ? null : within(text, () => resolveName(world, 'actor', name) as ActorId),
		min,
		max,
		// No words of the report carry it.
		surface: '',
	};
};
