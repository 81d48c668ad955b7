/** Who said something about an event, when, and in which decision. */
export type Signature = {who: string; time: string; decision: string};

/** What somebody said of one field of an event's triage, and what nobody has settled since. */
export type Word = Signature & {value: string};

/** The words that stand, by field, the one that shows last; a field without words is as nobody has set it. */
export type Words = {state: readonly Word[]; note: readonly Word[]; credibility?: readonly Word[]};
