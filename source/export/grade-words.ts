import {
	type Credibility,
	credibilityOf,
	type Grade,
	type Reliability,
	reliabilityOf,
} from '../model/grade.ts';

/** The letters of the Admiralty code in words (FM 2-22.3, table B-1). */
export const reliabilityWords: Readonly<Record<Reliability, string>> = {
	A: 'completely reliable',
	B: 'usually reliable',
	C: 'fairly reliable',
	D: 'not usually reliable',
	E: 'unreliable',
	F: 'reliability cannot be judged',
};

/** The digits of the Admiralty code in words (the same, table B-2). */
export const credibilityWords: Readonly<Record<Credibility, string>> = {
	1: 'confirmed by other sources',
	2: 'probably true',
	3: 'possibly true',
	4: 'doubtfully true',
	5: 'improbable',
	6: 'truth cannot be judged',
};

/** "B2: usually reliable; probably true". */
export const gradeWords = (grade: Grade): string =>
	`${grade}: ${reliabilityWords[reliabilityOf(grade)]}; ${credibilityWords[credibilityOf(grade)]}`;
