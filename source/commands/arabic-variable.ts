/** The environment variable that stands for `--arabic`. */
export const arabicVariable = 'DEIREZ_TUI_ARABIC';
