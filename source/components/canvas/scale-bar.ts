/** A length that people count in: 1, 2 or 5 with zeros, at most so long. */
const roundLength = (atMost: number): number => {
	const power = 10 ** Math.floor(Math.log10(atMost));
	const [length = power] = [5, 2, 1].map(times => times * power).filter(one => one <= atMost);
	return length;
};

const kmWords = (km: number): string => (km < 1 ? `${Math.round(km * 1000)} m` : `${km} km`);

/** A scale bar of at most so many columns with its length: "├───┤ 2 km". Its strokes count from the middle of the first to that of the last cell. */
export const scaleBar = (kmPerColumn: number, columns: number): string => {
	const km = roundLength(kmPerColumn * Math.max(2, columns));
	const cells = Math.max(1, Math.round(km / kmPerColumn));
	return `├${'─'.repeat(Math.max(0, cells - 1))}┤ ${kmWords(km)}`;
};
