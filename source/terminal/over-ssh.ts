/** Whether the terminal stands at the other end of an SSH connection (sshd(8) sets these). */
export const overSsh = (env: Readonly<Record<string, string | undefined>>): boolean =>
	Boolean(env.SSH_CONNECTION || env.SSH_TTY);
