/** The environment variables that the program asks, with what they say. */
export const environment: Readonly<Record<string, string>> = {
	DEIREZ_TUI_HOME: 'where everything is kept, as --home',
	DEIREZ_TUI_WHO: 'who decides here, where several share an account; else the login name',
	DEIREZ_TUI_LEXICON: 'the folder of your own words, as --lexicon',
	DEIREZ_TUI_ARABIC: 'how Arabic is drawn, as --arabic',
	DEIREZ_TUI_CLIPBOARD: '"file": what is copied goes into a file, and never to the terminal',
	DEIREZ_TUI_ESCAPE_DELAY:
		'milliseconds after which Escape is known to be alone, 1 to 5000; else 50, over SSH 100',
	DEIREZ_TUI_FPS: 'how often a second the screen is drawn at the most, 1 to 240; else 60, over SSH 10',
	DEIREZ_TUI_WIRE: 'a file to which one line a frame is appended: milliseconds, bytes, rows',
	XDG_DATA_HOME: 'the folder above the one for corpus and decisions; else ~/.local/share',
	XDG_CONFIG_HOME: 'the folder above the one for config.json; else ~/.config',
	XDG_CACHE_HOME: 'the folder above the one for what can be made again; else ~/.cache',
	XDG_STATE_HOME: 'the folder above the one for what was copied into a file; else ~/.local/state',
	VISUAL: 'the editor for notes, before EDITOR',
	EDITOR: 'the editor for notes; else nano or vi',
	XDG_RUNTIME_DIR: 'where a note lies while that editor has it; else the folder for temporary files',
	NO_COLOR: 'set to anything: no colours',
	FORCE_COLOR: 'colours although NO_COLOR is set; "0" or "false": none',
};
