/** What somebody wrote of a claim cannot be read. The message begins with the words in question and says what would do. */
export class NotUnderstood extends Error {
	override name = 'NotUnderstood';
}
