import type {Source} from '../../source/engine/lexicon/entities.ts';
import type {SourceId} from '../../source/model/ids.ts';

const entries: [id: string, kind: string, name_en: string, names_ar: string[]][] = [
	['sana', 'agency', 'SANA', ['سانا', 'وكالة الأنباء السورية']],
	['sohr', 'monitor', 'Syrian Observatory for Human Rights', ['المرصد السوري لحقوق الإنسان', 'المرصد']],
	['reuters', 'agency', 'Reuters', ['رويترز']],
	['syrianews', 'outlet', 'Syria News', ['سيريانيوز']],
	['enab-baladi', 'outlet', 'Enab Baladi', ['عنب بلدي']],
	['activists', 'unnamed', 'activists', ['ناشطون']],
];

/** A few sources to know outlets by. */
export const sources: ReadonlyMap<SourceId, Source> = new Map(
	entries.map(([id, kind, name_en, names_ar]) => [
		id as SourceId,
		{id: id as SourceId, kind, name_en, names_ar, alignment: 'unknown'},
	]),
);
