import {describe, expect, it} from 'vitest';
import {applyEdits} from '../../../source/engine/edits/apply-edits.ts';
import {withdrawnReports} from '../../../source/engine/edits/withdrawn-reports.ts';
import type {Claim, Span} from '../../../source/model/claim.ts';
import type {Edit} from '../../../source/model/edit.ts';
import type {ClaimId} from '../../../source/model/ids.ts';
import {invented} from '../invented.ts';
import {decided, editsOn} from './decided.ts';

const items = invented(5);
const [first, second, third] = items.map(({report}) => report.hash) as [string, string, string];
const withdraw = (report: string): Edit => ({kind: 'withdraw', report});
const supersede = (report: string, by: string): Edit => ({kind: 'supersede', report, by});
const gone = (...edits: Edit[]): string[] => [...withdrawnReports(edits).keys()].sort();

describe('a report that was removed or superseded', () => {
	it('leaves the others as if it had never been read', () => {
		for (const edit of [withdraw(first), supersede(first, second)]) {
			const applied = applyEdits(items, [edit]);
			expect(applied.withdrawn).toEqual([items[0]]);
			expect(applied.lost).toEqual([]);
			expect(decided(items, [edit])).toEqual(decided(items.slice(1), []));
		}
	});

	it('makes no correction of its claims lost', () => {
		const claim = items[0]?.claims[0] as Claim;
		const {correct, drop} = editsOn(items);
		const elsewhere = {...claim, id: 'c-elsewhere' as ClaimId, span: [9000, 9001] as Span};
		const moved = drop(elsewhere);
		expect(applyEdits(items, [moved]).lost).toEqual([0]);
		expect(applyEdits(items, [correct(claim, {background: true}), moved, withdraw(first)]).lost).toEqual([]);
	});

	it('that is not here changes nothing', () => {
		const applied = applyEdits(items, [withdraw('f'.repeat(64))]);
		expect(applied.items).toEqual(items);
		expect(applied.lost).toEqual([]);
	});
});

describe('reports that stand in for one another', () => {
	it('are gone but for the last of the chain', () => {
		expect(gone(supersede(first, second), supersede(second, third))).toEqual([first, second].sort());
	});

	it('are never all gone by a ring: the edit that closes it does nothing', () => {
		expect(gone(supersede(first, second), supersede(second, first))).toEqual([first]);
		expect(gone(supersede(first, second), supersede(second, third), supersede(third, first))).toEqual(
			[first, second].sort(),
		);
		expect(gone(supersede(first, first))).toEqual([]);
	});

	it('keep to what was erased, whatever was decided beside it', () => {
		const erase: Edit = {kind: 'withdraw', report: first, erased: true};
		for (const edits of [
			[erase, supersede(first, second)],
			[supersede(first, second), erase],
			[erase, withdraw(first)],
		])
			expect(withdrawnReports(edits).get(first)).toMatchObject({erased: true, at: 1});
	});
});
