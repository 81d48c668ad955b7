import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {
	completeInForm,
	completionsOf,
	createForm,
	type Form,
	isChanged,
	moveInForm,
	readingOf,
	submitForm,
	typeInForm,
} from '../../source/components/form/form.ts';
import {formLines} from '../../source/components/form/form-lines.ts';
import {partField} from '../../source/components/form/part-field.ts';
import type {ClaimParts} from '../../source/model/edit.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {styled} from '../../source/terminal/style.ts';
import {textWidth} from '../../source/terminal/text-width.ts';
import {world} from './fixture.ts';

const parts = {
	type: 'shelling',
	actors: ['isis'],
	targets: [],
	places: ['north-mill'],
	date: {from: '2016-03-01', to: '2016-03-01'},
	counts: [],
	modality: 'asserted',
	attribution: ['outlet'],
	background: false,
} as unknown as ClaimParts;

const form = createForm(
	'Add a claim',
	(['type', 'actors', 'targets', 'places', 'date', 'counts', 'modality'] as const).map(part =>
		partField(world, part, parts),
	),
);

const typed = (on: Form, text: string): Form =>
	createKeyDecoder()
		.push(Buffer.from(text))
		.reduce((made, key) => typeInForm(made, key), on);

const drawn = (of: Form, width: number, rows: number): string[] =>
	formLines(of, {width, rows}).map(line => stripVTControlCharacters(styled(line)));

describe('a form', () => {
	it('edits its current field alone, goes round, and knows what was changed', () => {
		const second = moveInForm(form, 1);
		const made = typed(second, ', syrian-government');
		expect(submitForm(made).values).toMatchObject({type: 'shelling', actors: 'isis, syrian-government'});
		expect(made.fields.filter(isChanged).map(({id}) => id)).toEqual(['actors']);
		expect(moveInForm(form, -1).current).toBe(6);
		expect(moveInForm(moveInForm(form, -1), 1).current).toBe(0);
	});

	it('puts in what Tab offers, one after the other, and goes on where there is nothing to put in', () => {
		const cleared = typed(form, '\u0015a');
		const first = completeInForm(cleared, 1);
		expect(first.fields[0]?.editor.text).toBe('assault');
		const second = completeInForm(first, 1);
		expect(second.fields[0]?.editor.text).toBe('armed-clash');
		expect(completeInForm(second, -1).fields[0]?.editor.text).toBe('assault');
		const date = completeInForm(moveInForm(form, 4), 1);
		expect(date.current).toBe(5);
	});

	it('goes through the kinds from the one that stands there', () => {
		expect(completeInForm(form, 1).fields[0]?.editor.text).toBe('bombing');
		expect(completeInForm(form, -1).fields[0]?.editor.text).toBe('air-strike');
	});

	it('completes the last of several values and keeps what stands after the cursor', () => {
		const field = typed(moveInForm(form, 1), ', syr');
		expect(completionsOf(field).options.map(({text}) => text)).toEqual(['syrian-government']);
		expect(completeInForm(field, 1).fields[1]?.editor.text).toBe('isis, syrian-government');
	});

	it('is not given away while a field is wrong: the cursor goes there', () => {
		const wrong = typed(moveInForm(form, 3), ', atlantis');
		const {values, fault, form: told} = submitForm(moveInForm(wrong, 2));
		expect(values).toBe(null);
		expect(told.current).toBe(3);
		expect(fault).toMatch(/^"atlantis" is not in gazetteer\.json/);
	});

	it('says what a field means', () => {
		expect(readingOf(form.fields[1] as never)).toEqual({words: 'ISIS', fault: null});
	});

	it.each([
		[38, 11],
		[78, 20],
		[118, 36],
	])('fits a screen of %d columns and %d lines, the current field in sight', (width, rows) => {
		for (let at = 0; at < form.fields.length; at++) {
			const lines = drawn(moveInForm(typed(form, 'x'), at), width, rows);
			expect(lines.length).toBeLessThanOrEqual(rows);
			for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(width);
			expect(lines.filter(line => line.startsWith('▌'))).toHaveLength(1);
			expect(lines[0]?.trimEnd()).toBe('Add a claim');
		}
	});

	it('marks what was changed, and shows the fault and what it was', () => {
		const lines = drawn(typed(form, 'x'), 78, 20).join('\n');
		expect(lines).toMatch(/▌Type\* +shellingx/);
		expect(lines).toMatch(/! "shellingx" is none of assault/);
		expect(lines).toMatch(/Was +shelling/);
	});
});
