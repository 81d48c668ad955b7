import {completeInForm, type Form, moveInForm, submitForm} from '../form/form.ts';
import type {State} from '../state/state.ts';
import {goBack} from '../state/trail.ts';
import type {Act, Acts} from './action.ts';

const withForm =
	(change: (form: Form) => Form): Act =>
	state =>
		state.screen?.kind === 'form'
			? {...state, screen: {...state.screen, form: change(state.screen.form)}}
			: state;

const save = (state: State): State => {
	const {screen} = state;
	if (screen?.kind !== 'form') return state;
	const {form, values, fault} = submitForm(screen.form);
	if (values) return screen.save(goBack(state), values);
	return {...state, screen: {...screen, form}, message: {text: fault ?? '', tone: 'error'}};
};

/** Filling in a form. */
export const forms: Acts = {
	'next-field': withForm(form => moveInForm(form, 1)),
	'previous-field': withForm(form => moveInForm(form, -1)),
	complete: withForm(form => completeInForm(form, 1)),
	'complete-back': withForm(form => completeInForm(form, -1)),
	'save-form': save,
	'drop-form': state => ({...goBack(state), message: {text: 'Everything is as it was.', tone: 'info'}}),
};
