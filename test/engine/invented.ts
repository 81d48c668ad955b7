import {claimTypes} from '../../source/model/claim.ts';
import {dice, type Item, reported} from './story.ts';

/** Reports nobody wrote: any type, place, day and figure beside any other. */
export const invented = (seed: number): Item[] => {
	const roll = dice(seed);
	const pick = <Value>(list: readonly Value[]): Value => list[roll(list.length)] as Value;
	const places = [
		'deir-ez-zor',
		'assad-hospital',
		'panorama-checkpoint',
		'al-joura',
		'al-sinaa',
		'mayadin',
		'grain-silos',
	];
	const actors = ['isis', 'syrian-government', 'russia', 'sdf', 'civilians'];
	const day = (): string => `2016-05-${String(10 + roll(4))}`;
	return Array.from({length: 12}, (_, report) =>
		reported(
			pick(['reuters', 'afp', 'sana', 'smart']),
			`2016-05-${14 + roll(3)}`,
			Array.from({length: 6}, (__, index) => ({
				words: `جملة ${report} ${index} ${pick(['دون قتال', 'معظم الحي', 'فجرا', 'مساء', 'المتحصن فيه', 'استعادة'])}`,
				type: pick(claimTypes),
				actors: roll(4) === 0 ? [] : [pick(actors)],
				targets: roll(2) === 0 ? [] : [pick(actors)],
				places: Array.from({length: roll(4)}, () => pick(places)),
				date: roll(6) === 0 ? null : roll(4) === 0 ? (['2016-05-10', '2016-05-13'] as const) : day(),
				by: pick(['outlet', 'sohr', 'amaq', 'isis-statement', 'activists', 'sana']),
				modality: pick(['asserted', 'asserted', 'asserted', 'attempted', 'denied', 'unknown'] as const),
				background: roll(6) === 0,
				counts:
					roll(2) === 0 ? [] : [['killed', pick([...actors, null]), roll(40), roll(2) === 0 ? null : 60]],
			})),
		),
	);
};
