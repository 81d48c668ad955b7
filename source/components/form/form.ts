import {NotUnderstood} from '../../corrections/not-understood.ts';
import type {KeyEvent} from '../../terminal/keys.ts';
import {createEditor, type Editor, edit} from '../state/editor.ts';

/** What a field takes. All of it is asked anew whenever its text changes. */
export type FieldKind = {
	/** The field by its name in the values of the form. */
	id: string;
	label: string;
	/**
	 * What the text comes to, in words for people; empty where it says so itself.
	 *
	 * @throws NotUnderstood for what the field cannot take.
	 */
	means(text: string): string;
	/** What may stand in place of the text from an offset up to the cursor. */
	complete?(before: string): {from: number; options: readonly {text: string; words: string}[]};
};

export type Field = FieldKind & {editor: Editor /** As the form was opened. */; original: string};

/** The word that Tab has put in, and what it chose from. */
type Choice = {before: string; after: string; options: readonly string[]; index: number};

/** Some fields under each other, each a line that is edited; one of them is the current one. */
export type Form = {
	title: string;
	fields: readonly Field[];
	current: number;
	/** While Tab goes through the completions; null otherwise. */
	choice: Choice | null;
};

export type FormValues = Readonly<Record<string, string>>;

/** @param fields with the texts that they begin with. */
export const createForm = (title: string, fields: readonly (FieldKind & {text: string})[]): Form => ({
	title,
	fields: fields.map(({text, ...kind}) => ({...kind, editor: createEditor(text), original: text})),
	current: 0,
	choice: null,
});

export const currentField = (form: Form): Field | undefined => form.fields[form.current];

const withEditor = (form: Form, editor: Editor): Form => ({
	...form,
	fields: form.fields.map((field, index) => (index === form.current ? {...field, editor} : field)),
});

/** The form after a key that is typed into its current field; the same object where the key means nothing to it. */
export const typeInForm = (form: Form, key: KeyEvent): Form => {
	const field = currentField(form);
	if (!field) return form;
	const editor = edit(field.editor, key);
	return editor === field.editor ? form : {...withEditor(form, editor), choice: null};
};

/** Goes so many fields down, round the end. */
export const moveInForm = (form: Form, by: number): Form => {
	const count = form.fields.length;
	return count === 0 ? form : {...form, current: (form.current + by + count) % count, choice: null};
};

/** What the current field offers for what is typed, likeliest first. */
export const completionsOf = (
	form: Form,
): {from: number; options: readonly {text: string; words: string}[]} => {
	const field = currentField(form);
	const {text, cursor} = field?.editor ?? createEditor('');
	return field?.complete?.(text.slice(0, cursor)) ?? {from: cursor, options: []};
};

/** Puts in the first completion; again, the next one (or with -1 the one before). Where there is none, goes to the field beside. */
export const completeInForm = (form: Form, by: 1 | -1): Form => {
	const field = currentField(form);
	if (!field) return form;
	let choice = form.choice;
	if (choice) {
		const count = choice.options.length;
		choice = {...choice, index: (choice.index + by + count) % count};
	} else {
		const {text, cursor} = field.editor;
		const {from, options} = completionsOf(form);
		const typed = text.slice(from, cursor);
		// A word that is whole already, and the only one: there is nothing to put in.
		if (options.length === 0 || (options.length === 1 && options[0]?.text === typed))
			return moveInForm(form, by);
		// From what stands there to the next one, where that is one of them.
		const all = options.map(option => option.text);
		choice = {
			before: text.slice(0, from),
			after: text.slice(cursor),
			options: all,
			index: all[0] === typed ? (by === 1 ? 1 : all.length - 1) : by === 1 ? 0 : all.length - 1,
		};
	}

	const made = choice.before + (choice.options[choice.index] ?? '');
	return {...withEditor(form, {text: made + choice.after, cursor: made.length}), choice};
};

/** What a field says, or what is wrong with it. */
export const readingOf = (field: Field): {words: string; fault: string | null} => {
	try {
		return {words: field.means(field.editor.text), fault: null};
	} catch (error) {
		if (error instanceof NotUnderstood) return {words: '', fault: error.message};
		throw error;
	}
};

export const isChanged = ({editor, original}: Field): boolean => editor.text !== original;

/** What stands in the fields, by their ids. */
export const valuesOf = (form: Form): FormValues =>
	Object.fromEntries(form.fields.map(({id, editor}) => [id, editor.text]));

/** The values, where every field can be read; else the form with its cursor on the first that cannot, which says why. */
export const submitForm = (form: Form): {form: Form; values: FormValues | null; fault: string | null} => {
	const faults = form.fields.map(field => readingOf(field).fault);
	const first = faults.findIndex(fault => fault !== null);
	if (first < 0) return {form, values: valuesOf(form), fault: null};
	return {
		form: {...form, current: first, choice: null},
		values: null,
		fault: faults[first] ?? null,
	};
};
