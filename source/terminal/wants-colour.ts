/** NO_COLOR (no-color.org): any value but the empty one means no colour. Bold, dim and inverse stay. */
export const wantsColour = (env: Readonly<Record<string, string | undefined>>): boolean =>
	!env.NO_COLOR && env.FORCE_COLOR !== '0';
