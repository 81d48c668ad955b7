/** The same test, which is asked once a text. */
export const remember = (test: (text: string) => boolean): ((text: string) => boolean) => {
	const answers = new Map<string, boolean>();
	return text => {
		const known = answers.get(text);
		if (known !== undefined) return known;
		const answer = test(text);
		answers.set(text, answer);
		return answer;
	};
};
