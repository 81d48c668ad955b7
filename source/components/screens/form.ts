import type {Form, FormValues} from '../form/form.ts';
import {formLines} from '../form/form-lines.ts';
import {bodyRows} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import {openScreen} from '../state/trail.ts';
import type {ScreenKind} from './screen.ts';

/** A form to be filled in. */
export const formScreen: ScreenKind<'form'> = {
	context: 'form',
	title: () => [{text: ' Enter saves, Esc leaves all as it was', style: {dim: true}}],
	lines: (state, {form}) => formLines(form, {width: state.size.columns - 2, rows: bodyRows(state)}),
	move: state => state,
	event: () => null,
	copied: () => [],
};

/**
 * Opens a form over what is open.
 *
 * @param save takes what was written, by the ids of the fields, once every field can be read; the form is closed by then.
 */
export const openForm = (
	state: State,
	form: Form,
	save: (state: State, values: FormValues) => State,
): State => openScreen(state, {kind: 'form', form, save, top: 0});
