import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import type {Lexicon} from '../../../source/engine/lexicon/compile-lexicon.ts';
import {sha256} from '../../../source/engine/text/hash.ts';
import type {Claim, Count} from '../../../source/model/claim.ts';
import type {Day, ReportId, SourceId} from '../../../source/model/ids.ts';
import type {Report} from '../../../source/model/report.ts';

type Expected = Partial<Omit<Claim, 'counts'>> & {
	counts?: Omit<Count, 'surface'>[];
	quote?: string;
	total?: number;
};
export type Case = {
	file: string;
	index: number;
	text: string;
	published: Day | null;
	outlet: SourceId | null;
	expect: Expected;
};

const folder = path.join(import.meta.dirname, '../../phenomena');

/** All cases of `test/phenomena`, in order. */
export const readCases = (): Case[] =>
	readdirSync(folder)
		.filter(name => name.endsWith('.json') && name !== 'missed.json')
		.sort()
		.flatMap(name =>
			(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Case[]).map((item, index) => ({
				...item,
				file: name.slice(0, -5),
				index,
			})),
		);

export const reportOf = (text: string, published: Day | null, outlet: SourceId | null): Report => {
	const hash = sha256(text);
	return {
		id: `r-${hash.slice(0, 16)}` as ReportId,
		hash,
		text,
		outlet,
		published,
		title: null,
		url: null,
		language: 'ar',
		importedAt: null,
		note: null,
	};
};

const consonants = (id: string): string =>
	id
		.split('-')
		.filter(part => !/^(al|el)$/.test(part))
		.join('')
		.replace(/[aeiouy']/g, '')
		.replace(/(.)\1+/g, '$1');
const speakers = (ids: readonly string[], outlet: string | null): string =>
	ids.map(id => (id === outlet || id === 'correspondent' ? 'outlet' : consonants(id))).join('<');
const asSet = (items: readonly unknown[]): string =>
	JSON.stringify(items.map(item => JSON.stringify(item)).sort());
const bare = (counts: readonly Omit<Count, 'surface'>[]) =>
	counts.map(({what, who, min, max}) => ({what, who, min, max}));

/** What a case wants and its text does not give; [] where the case passes. The claim that comes nearest is compared. */
export const missing = ({text, published, outlet, expect}: Case, lexicon: Lexicon): string[] => {
	const claims = extractClaims(reportOf(text, published, outlet), lexicon);
	const total =
		expect.total !== undefined && claims.length !== expect.total ? [`total ${claims.length}`] : [];
	if (expect.type === undefined) return total;
	const differences = (claim: Claim): string[] => {
		const wrong: string[] = [];
		for (const facet of ['places', 'actors', 'targets'] as const)
			if (expect[facet] && asSet(expect[facet]) !== asSet(claim[facet]))
				wrong.push(`${facet} ${claim[facet].join(',')}`);
		if (expect.counts && asSet(bare(expect.counts)) !== asSet(bare(claim.counts)))
			wrong.push(`counts ${JSON.stringify(bare(claim.counts))}`);
		if (expect.attribution && speakers(expect.attribution, outlet) !== speakers(claim.attribution, outlet))
			wrong.push(`attribution ${claim.attribution.join('<')}`);
		if (expect.date !== undefined && JSON.stringify(expect.date) !== JSON.stringify(claim.date))
			wrong.push(`date ${JSON.stringify(claim.date)}`);
		if (expect.modality && expect.modality !== claim.modality) wrong.push(`modality ${claim.modality}`);
		if (expect.background !== undefined && expect.background !== claim.background)
			wrong.push(`background ${claim.background}`);
		if (expect.quote) {
			const at = text.indexOf(expect.quote);
			if (claim.span[1] <= at || claim.span[0] >= at + expect.quote.length) wrong.push('quote');
		}

		return wrong;
	};

	const tried = claims.filter(({type}) => type === expect.type).map(differences);
	if (tried.length === 0) return [`type ${claims.map(({type}) => type).join(',') || 'none'}`, ...total];
	return [...(tried.sort((a, b) => a.length - b.length)[0] ?? []), ...total];
};
