import type {EditRecord} from '../model/edit.ts';
import {type Grade, ungraded} from '../model/grade.ts';
import type {SourceId} from '../model/ids.ts';
import type {Word} from '../model/signature.ts';
import type {SourceGrade, SourceGrades} from '../model/source-grade.ts';
import {afterJudgement} from './standing-words.ts';

/** What all that was decided about sources comes to. Who grades otherwise than a colleague overrules him, until somebody confirms what shows. */
export const gradesOf = (edits: readonly EditRecord[]): SourceGrades => {
	const grades = new Map<SourceId, SourceGrade>();
	const words = new Map<SourceId, readonly Word[]>();
	for (const {edit, decision, time, who} of edits) {
		if (edit.kind !== 'grade') continue;
		const {source, before, after} = edit;
		const now = grades.get(source)?.grade ?? ungraded;
		const by = {who, time, decision};
		const said = afterJudgement(words.get(source) ?? [], {now, before, after, nothing: ungraded}, by);
		words.set(source, said);
		const conflicts = said
			.filter(({value}) => value !== after)
			.map(({value, ...signature}) => ({...signature, grade: value as Grade}));
		grades.set(source, {grade: after, ...by, ...(conflicts.length > 0 && {conflicts})});
	}

	return grades;
};
