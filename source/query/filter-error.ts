/** Where a filter broke, as a UTF-16 offset into what was typed, and what to do about it. */
export type FilterError = {at: number; message: string};
