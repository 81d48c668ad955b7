/** The Arabic (101) keyboard layout, as XKB `ara` and Windows have it: what a key types there → what it types on a US layout. */
const layout: Readonly<Record<string, string>> = {
	ض: 'q',
	ع: 'u',
	ش: 'a',
	ل: 'g',
	ت: 'j',
	ن: 'k',
	م: 'l',
	ا: 'h',
	ء: 'x',
	ؤ: 'c',
	ر: 'v',
	ى: 'n',
	ج: '[',
	د: ']',
	ظ: '/',
	'؟': '?',
	'\u064F': 'E',
	'\u064C': 'R',
};

/** The key of a Latin layout in the same place; the key itself where it is none of the Arabic layout. */
export const latinKey = (key: string): string => layout[key] ?? key;
