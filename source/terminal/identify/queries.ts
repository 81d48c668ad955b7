/** One question, what it is called, and what it tells. */
export type Query = {name: string; sequence: string; asks: string};

/**
 * What a terminal is asked, in one write, before the alternate screen (xterm ctlseqs). The last one is answered by every terminal, so that
 * its answer marks the end of all answers: terminals answer in order.
 */
export const queries: readonly Query[] = [
	{name: 'XTVERSION', sequence: '\u001B[>q', asks: 'name and version'},
	{name: 'DECRQM 8', sequence: '\u001B[8$p', asks: 'can its own ordering of Arabic be switched'},
	{name: 'DECRQM 2026', sequence: '\u001B[?2026$p', asks: 'can it hold a frame until it is whole'},
	{name: 'DA3', sequence: '\u001B[=c', asks: 'id of the make'},
	{name: 'DA2', sequence: '\u001B[>c', asks: 'make and version as numbers'},
	{name: 'DA1', sequence: '\u001B[c', asks: 'class; the end of the answers'},
];

export const queryBatch = queries.map(({sequence}) => sequence).join('');
