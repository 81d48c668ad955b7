type Content = Record<string, unknown>;

/** What turns the content of `store.json` of one version into that of the next: the first is for version 1. */
export const snapshotMigrations: readonly ((content: Content) => Content)[] = [
	// 1 knew no edits.
	content => ({...content, schema: 2, edits: []}),
	// 2 did not say how far into the journal it reaches, nor what it was made from: then all of the journal is read.
	content => ({...content, schema: 3, found: [], sessions: [], latest: null, journal: null}),
	// 3 knew no grades; its lines are read once more.
	content => ({...content, schema: 4, found: [], sessions: [], latest: null, journal: null}),
];

export const snapshotVersion = snapshotMigrations.length + 1;
