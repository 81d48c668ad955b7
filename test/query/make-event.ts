import {readFileSync} from 'node:fs';
import {buildWorld} from '../../source/engine/lexicon/world.ts';
import type {Claim} from '../../source/model/claim.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';

const file = (name: string) => ({
	name,
	text: readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'),
});

/** The shipped world. */
export const world = buildWorld({
	gazetteer: file('gazetteer.json'),
	actors: file('actors.json'),
	sources: file('sources.json'),
	fronts: file('fronts.json'),
});

/** A claim by ISIS, as told by Amaq, on a hospital; what a test does not care about stays as it is here. */
export const makeClaim = (change: Record<string, unknown> = {}): Claim =>
	({
		id: 'c-0000000000000001',
		report: 'r-0000000000000001',
		span: [0, 10],
		type: 'assault',
		actors: ['isis'],
		targets: ['syrian-government'],
		places: ['assad-hospital'],
		date: {from: '2016-05-14', to: '2016-05-14'},
		counts: [],
		modality: 'asserted',
		attribution: ['amaq'],
		background: false,
		evidence: [],
		...change,
	}) as unknown as Claim;

/** An event with one such claim. */
export const makeEvent = (change: Record<string, unknown> = {}): TriagedEvent =>
	({
		id: 'e-00000000000000aa',
		type: 'assault',
		label: 'ISIS assault: al-Assad (University) Hospital',
		places: ['assad-hospital'],
		front: 'southwest-entrance',
		date: {from: '2016-05-14', to: '2016-05-14'},
		claims: [makeClaim()],
		outlets: ['syrianews'],
		origins: ['amaq'],
		killed: null,
		disagreements: [],
		state: 'new',
		flag: false,
		tags: [],
		note: '',
		...change,
	}) as unknown as TriagedEvent;
