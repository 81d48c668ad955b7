/** How a figure is written on the command line. */
export const countGrammar =
	'"WHAT FIGURE [WHO]", such as "killed 20 syrian-government", "wounded 20+" (or more), "killed 20-30"';
