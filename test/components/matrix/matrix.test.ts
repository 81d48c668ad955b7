import {describe, expect, it} from 'vitest';
import {matrixOf} from '../../../source/components/matrix/matrix.ts';
import {cellText, columnsShown, matrixLines} from '../../../source/components/matrix/matrix-lines.ts';
import type {Disagreement} from '../../../source/model/disagreement.ts';
import type {EventId, ReportId, SourceId} from '../../../source/model/ids.ts';
import type {Silence} from '../../../source/model/silence.ts';
import {analysis, disagreements, events, reports, world} from '../fixture.ts';

const found = new Map<ReportId, (typeof reports)[number]>(reports.map(report => [report.id, report]));
const [event] = events;
if (!event) throw new Error('the fixture has no event');
const own = disagreements.filter(({about}) => 'event' in about && about.event === event.id);
const silence = (kind: Silence['kind'], source: string): Silence => ({
	event: event.id as EventId,
	camp: null,
	sources: [source as SourceId],
	kind,
	about: 'deaths',
	groups: [],
	reports: [],
	reason: 'It could have told.',
	rank: 0.5,
});
const matrix = matrixOf({
	world,
	reports: found,
	claims: event.claims,
	disagreements: own,
	silences: [silence('omission', 'night-monitor'), silence('method', 'state-wire')],
});
const text = (source: string, facet: string): string => {
	const row = matrix.rows.findIndex(one => one.source === source);
	const column = matrix.columns.findIndex(one => one.facet === facet);
	const of = matrix.columns[column];
	return of ? cellText(matrix.cells[row]?.[column] ?? null, of) : '';
};

describe('who says what of one event', () => {
	it('has the worst facet first, and only facets that somebody tells of', () => {
		expect(matrix.columns.map(({facet}) => facet).slice(0, 2)).toEqual(['modality', 'killed']);
		expect(matrix.columns.map(({facet}) => facet)).not.toContain('weapon');
		expect(matrix.columns[0]?.origins).toBe(2);
	});

	it('marks what stands against another, and how sure it is told', () => {
		expect(text('amber-agency', 'modality')).toBe('! it happened');
		expect(text('amber-agency', 'killed')).toBe('≥21');
		expect(text('state-wire', 'place')).toBe('denied: North mill');
	});

	it('tells saying nothing from being silent, and from what is not its beat', () => {
		expect(text('river-news', 'modality')).toBe('·');
		expect(text('night-monitor', 'killed')).toBe('silent');
		expect(text('state-wire', 'killed')).toBe('not its beat');
		expect(text('night-monitor', 'place')).toBe('·');
	});

	it('shows a revision in the order of printing', () => {
		const [first, , last] = reports.map(({id, text: words}) => ({
			report: id,
			span: [0, words.length] as const,
		}));
		if (!first || !last) throw new Error('the fixture has too few reports');
		const sources = ['night-monitor' as SourceId];
		const revision = {
			id: 'd-x',
			about: {event: event.id},
			facet: 'killed',
			kind: 'revision',
			positions: [
				{sources, claims: [], value: '35', quotes: [last]},
				{sources, claims: [], value: '20', quotes: [first]},
			],
			reason: 'It grew.',
			rank: 0.4,
		} as unknown as Disagreement;
		const made = matrixOf({world, reports: found, claims: [], disagreements: [revision], silences: []});
		const [column] = made.columns;
		expect(column && cellText(made.cells[0]?.[0] ?? null, column)).toBe('20 → 35');
	});

	it('keeps the cursor in sight, one facet at a time where there is room for no more', () => {
		for (const width of [38, 78, 118]) {
			for (let column = 0; column < matrix.columns.length; column++) {
				const {first, widths} = columnsShown(matrix, world, {row: 0, column}, width);
				expect(widths.length).toBeGreaterThan(0);
				expect(first).toBeLessThanOrEqual(column);
				expect(first + widths.length).toBeGreaterThan(column);
			}
		}

		expect(matrixLines(matrix, world, {row: 2, column: 0}, {width: 38, rows: 2})).toHaveLength(2);
	});

	it('of a corpus without disagreements says what is told all the same', () => {
		const plain = matrixOf({
			world,
			reports: found,
			claims: analysis.events[2]?.claims ?? [],
			disagreements: [],
			silences: [],
		});
		expect(plain.columns.map(({facet}) => facet)).toEqual(['time', 'place', 'actor']);
	});
});
