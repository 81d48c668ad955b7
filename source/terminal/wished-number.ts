/** The whole number from 1 to `most` that a variable holds; null for anything else, which is passed over. */
export const wishedNumber = (variable: string | undefined, most: number): number | null => {
	const text = variable?.trim() ?? '';
	const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
	return number >= 1 && number <= most ? number : null;
};
