import type {Grade} from './grade.ts';
import type {SourceId} from './ids.ts';
import type {Signature} from './signature.ts';

/** A grade that another one has overruled, and nobody has settled since. */
export type GradeConflict = Signature & {grade: Grade};

/** How far a source can be relied on, as was decided, and by whom. */
export type SourceGrade = Signature & {
	grade: Grade;
	/** Absent where there are none. */
	conflicts?: readonly GradeConflict[];
};

export type SourceGrades = ReadonlyMap<SourceId, SourceGrade>;
