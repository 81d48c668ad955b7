import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it} from 'vitest';
import {Ascii} from '../../source/components/ascii.ts';
import {createController} from '../../source/components/controller.ts';
import {Dashboard} from '../../source/components/dashboard.tsx';
import {eventAt} from '../../source/components/state/event-at.ts';
import {initialState} from '../../source/components/state/initial-state.ts';
import {untouched} from '../../source/model/decision.ts';
import type {ClaimId} from '../../source/model/ids.ts';
import type {Changed, Conflict} from '../../source/model/judgement.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {sawOf} from '../../source/store/changed-since.ts';
import {judgementsOf} from '../../source/store/judgements-of.ts';
import {openStore} from '../../source/store/store.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {textWidth} from '../../source/terminal/text-width.ts';
import {makeHome, ticking} from '../store/make-home.ts';
import {analysis, datasetOf} from './fixture.ts';
import {createMemoryStore} from './memory-store.ts';

afterEach(cleanup);

const [first] = analysis.events as [(typeof analysis.events)[number]];
const leila = {who: 'leila', time: '2026-11-21T09:05:00.000Z', decision: 's.0'};
const omar = {who: 'omar', time: '2026-11-22T14:00:00.000Z', decision: 't.0'};
const changed: Changed = {
	since: leila,
	came: [first.claims[1]?.id as ClaimId],
	gone: 1,
	reread: [first.claims[0]?.id as ClaimId],
	before: {...sawOf(first), killed: [20, 20, 20], date: null},
	now: sawOf(first),
};
const conflicts: Conflict[] = [{field: 'state', value: 'disputed', ...leila, by: omar}];
const verified = {...untouched, state: 'verified'} as const;

/** The screen of a dashboard whose first event is so, and what else there is to ask of it. */
const open = (told: Partial<TriagedEvent>, columns: number, rows: number, ascii = false) => {
	const store = createMemoryStore(new Map([[first.id, {...verified, ...told}]]));
	const state = initialState(datasetOf(), {
		judgements: [{...verified, ...told}],
		size: {columns, rows},
		undoable: false,
	});
	const on = {repaint() {}, suspend() {}, copy: () => '', quit() {}};
	const controller = createController(state, store, on);
	const decoder = createKeyDecoder();
	return {
		store,
		async press(keys: string) {
			controller.keys([...decoder.push(Buffer.from(keys)), ...decoder.flush()]);
			await controller.settled();
		},
		screen() {
			const {lastFrame} = render(
				<Ascii value={ascii}>
					<Dashboard state={controller.getState()} />
				</Ascii>,
			);
			const lines = stripVTControlCharacters(lastFrame() ?? '').split('\n');
			for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
			return lines.join('\n');
		},
	};
};

describe.each([
	[80, 24],
	[120, 40],
] as const)('at %i×%i', (columns, rows) => {
	it('an event that changed is marked, and is to be looked at again', async () => {
		const {screen} = open({changed}, columns, rows);
		expect(screen()).toMatch(/^▌ {2}✓∆ .*Territory/m);
		expect(screen()).toContain('0 of 12 reviewed');
	});

	it('its page tells first what changed, marks the claims, and names the key that settles it', async () => {
		const {press, screen} = open({changed}, columns, rows);
		await press('\r');
		const page = screen().replaceAll(/\s+/g, ' ');
		expect(page).toContain(
			'∆ Changed since leila, 2026-11-21 09:05: 1 claim came, 1 claim went, 1 claim is read otherwise; killed 20 → ≥21; date none → 2016-03-01.',
		);
		expect(page).toContain('v: still verified, and settled.');
		await press('G');
		expect(screen()).toContain('∆ new since');
	});

	it('an event with a conflict is marked, and its page tells who and what', async () => {
		const {press, screen} = open({conflicts, changed}, columns, rows);
		expect(screen()).toMatch(/^▌ {2}✓! .*Territory/m);
		await press('\r');
		expect(screen().replaceAll(/\s+/g, ' ')).toContain(
			'! Conflict: disputed (leila, 2026-11-21 09:05), overruled by omar, 2026-11-22 14:00.',
		);
	});

	it('has stand-ins in ASCII', async () => {
		const {press, screen} = open({changed}, columns, rows, true);
		expect(screen()).toMatch(/^> {2}\+\^ .*Territory/m);
		await press('\r');
		expect(screen()).toContain('^ Changed since leila');
	});

	it('tells in the help what the marks mean', async () => {
		const {press, screen} = open({}, columns, rows);
		await press('?G');
		expect(screen().replaceAll(/\s+/g, ' ')).toContain('! decided otherwise by others, ∆ changed since');
	});
});

describe('the key of the state that shows', () => {
	it.each([
		['changed', {changed}],
		['in conflict', {conflicts}],
	])('settles an event that is %s, and is stored', async (_, told) => {
		const {press, screen, store} = open(told, 80, 24);
		await press('v');
		expect(store.decisions().map(({changes}) => changes[0]?.after.state)).toEqual(['verified']);
		expect(screen()).toMatch(/Still verified \(u undoes\)/);
		expect(screen()).toMatch(/^ {3}✓ {2}.*Territory/m);
		expect(screen()).toContain('1 of 12 reviewed');
	});

	it('does nothing where there is nothing to settle', async () => {
		const {press, screen, store} = open({}, 80, 24);
		await press('v');
		expect(store.decisions()).toEqual([]);
		expect(screen()).toContain('It was verified already');
	});
});

it('a flag does not settle what changed', async () => {
	const {press, screen} = open({changed}, 80, 24);
	await press('*');
	expect(screen()).toMatch(/^ \* ✓∆ .*Territory/m);
});

describe('two dashboards on one store', () => {
	it('show that one overruled the other as soon as it is stored, and that it is settled or undone', async () => {
		const home = makeHome();
		const now = ticking();
		const on = {repaint() {}, suspend() {}, copy: () => '', quit() {}};
		const sit = async (who: string) => {
			const store = await openStore(home, {now, who});
			const state = initialState(datasetOf(), {
				judgements: judgementsOf(datasetOf(), store),
				size: {columns: 80, rows: 24},
				undoable: false,
			});
			const controller = createController(state, store, on);
			const decoder = createKeyDecoder();
			return {
				async press(keys: string) {
					controller.keys(decoder.push(Buffer.from(keys)));
					await controller.settled();
				},
				/** Takes in what the other one wrote. */
				look: () => store.refresh(),
				told: () => {
					const {state: shown, conflicts: found = []} = eventAt(controller.getState(), 0) as TriagedEvent;
					return [shown, ...found.map(({value, who: whose, by}) => `${value} ${whose} < ${by.who}`)];
				},
			};
		};

		const [leilas, omars] = [await sit('leila'), await sit('omar')];
		await leilas.press('v');
		// Omar has not seen it yet.
		await omars.press('c');
		expect(omars.told()).toEqual(['disputed', 'verified leila < omar']);
		await leilas.look();
		expect(leilas.told()).toEqual(['disputed', 'verified leila < omar']);
		await leilas.press('gc');
		expect(leilas.told()).toEqual(['disputed']);
		await leilas.press('u');
		expect(leilas.told()).toEqual(['disputed', 'verified leila < omar']);
		await omars.look();
		await omars.press('gu');
		expect(omars.told()).toEqual(['verified']);
		await leilas.look();
		expect(leilas.told()).toEqual(['verified']);
	});
});
