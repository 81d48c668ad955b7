/** The future is written onto the imperfect. */
const future = /^[\u0648\u0641]?\u0633[\u064a\u062a]/;

/** Whether a word that may be an imperfect is one of the future: other words begin so too ("six", "car"). */
export const isFuture = (form: string): boolean => future.test(form);
