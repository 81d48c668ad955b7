/**
 * Who puts Arabic letters into their order and forms (arabic.md, section 2): `app`, we do both; `kitty`, we order words and the terminal
 * joins and turns each of them; `terminal`, it does both; `off`, nobody is asked and the text is sent as it is.
 */
export const arabicModes = ['app', 'kitty', 'terminal', 'off'] as const;
export type ArabicMode = (typeof arabicModes)[number];
