type Environment = Readonly<Record<string, string | undefined>>;

/** The first of these that is set to something decides (POSIX.1-2017, XBD 8.2). */
const localeOf = ({LC_ALL, LC_CTYPE, LANG}: Environment): string =>
	[LC_ALL, LC_CTYPE, LANG].find(value => value !== undefined && value !== '') ?? '';

/**
 * Whether signs are drawn in ASCII: when asked for; in a locale that names another charset than UTF-8; on the Linux console, whose fonts
 * have 256 or 512 signs and rarely ours. Where no locale is set at all, as in a container, terminals are UTF-8 as a rule.
 */
export const wantsAscii = (env: Environment, asked = false): boolean => {
	const locale = localeOf(env);
	return asked || env.TERM === 'linux' || (locale !== '' && !/utf-?8/i.test(locale));
};
