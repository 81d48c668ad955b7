type Stream = {isTTY?: boolean | undefined};

/**
 * Why the dashboard cannot be drawn here, in words for the user; null where it can. The caller then prints a table.
 */
export const whyNoDashboard = (
	stdin: Stream,
	stdout: Stream,
	env: Readonly<Record<string, string | undefined>>,
): string | null => {
	if (!stdout.isTTY) return 'standard output is no terminal';
	if (!stdin.isTTY) return 'standard input is no terminal, so there are no keys';
	if (env.TERM === 'dumb') return 'this terminal (TERM=dumb) cannot move its cursor';
	return null;
};
