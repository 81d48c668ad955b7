/** A text as one word of a shell, to be copied from a message: quoted only where it must be. */
export const shellWord = (text: string): string => {
	if (/^[\w@%+=:,./-]+$/.test(text)) return text;
	if (!/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
	// A line break in a name would break the message.
	const escaped = text
		.replaceAll(/[\\']/g, String.raw`\$&`)
		.replaceAll(/\p{Cc}/gu, sign => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
	return `$'${escaped}'`;
};
