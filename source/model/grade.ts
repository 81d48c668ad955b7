/** How far a source can be relied on, from A, completely reliable, to E, unreliable; F: that cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

/** How credible what is told is, from 1, confirmed by other sources, to 5, improbable; 6: that cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

/**
 * An analyst's judgement in the Admiralty code (NATO STANAG 2511 and AJP-2.1; US Army FM 2-22.3, appendix B): of a source the letter, and in the digit
 * what it tells as a rule. The two are judged apart: a reliable source may tell what is doubtful. What is told of one event has a digit of
 * its own (`Triage.credibility`), and no source's digit is ever taken for it.
 */
export type Grade = `${Reliability}${Credibility}`;

/** Nobody has judged. */
export const ungraded: Grade = 'F6';
export const unjudged: Credibility = 6;

/** "b2" as it is typed, too; null for what is no grade. */
export const parseGrade = (text: string): Grade | null => {
	const upper = text.trim().toUpperCase();
	return /^[A-F][1-6]$/.test(upper) ? (upper as Grade) : null;
};

export const reliabilityOf = (grade: Grade): Reliability => grade[0] as Reliability;
export const credibilityOf = (grade: Grade): Credibility => Number(grade[1]) as Credibility;
