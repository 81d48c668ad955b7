import type {ArabicMode} from '../../model/arabic-mode.ts';
import {overSsh} from '../over-ssh.ts';
import type {Profile} from '../profile.ts';
import type {Switches} from '../session.ts';
import {canBeSet, type Facts, noFacts} from './facts.ts';
import {overridesLine, throughTmux} from './passthrough.ts';
import {explicitMode, noSwitches, recognise} from './terminals.ts';
import type {Tmux} from './tmux.ts';

/** A mode that somebody asked for, and where: "--arabic". */
export type Chosen = {mode: ArabicMode; where: string};

export type Decision = {
	/** The terminal in words. */
	terminal: string;
	profile: Profile;
	/** What turns the reordering off that goes on here, whatever the mode is now. */
	switches: Switches;
	/** The line for `~/.tmux.conf` without which Arabic may stand in the wrong order here; null where none is needed. */
	tmuxLine: string | null;
};

/** Only text that we have put in order must be left in order. */
export const switchesFor = (mode: ArabicMode, switches: Switches): Switches =>
	mode === 'app' || mode === 'kitty' ? switches : noSwitches;

/** In tmux a terminal that is not known is told no more than what all others pass over. */
const switchesThrough = (tmux: Tmux, wanted: Switches): Pick<Decision, 'switches' | 'tmuxLine'> => {
	if (wanted.on === '' || tmux.overridden) return {switches: noSwitches, tmuxLine: null};
	// Where it does not tell, there is no harm in trying: what it does not hand on it drops.
	const through = {on: throughTmux(wanted.on), off: throughTmux(wanted.off)};
	return {
		switches: tmux.passthrough === false ? noSwitches : through,
		tmuxLine: tmux.passthrough ? null : overridesLine(tmux.term || 'xterm-256color', wanted),
	};
};

/**
 * Who puts Arabic in order on this terminal, and what else follows from its answers.
 *
 * @param chosen what the user asked for, the weightiest; null where nobody was asked. It weighs more than any finding.
 */
export const decide = (
	facts: Facts,
	tmux: Tmux | null,
	chosen: Chosen | null,
	env: Readonly<Record<string, string | undefined>>,
): Decision => {
	// tmux tells of the terminal around it what that answered to XTVERSION.
	const kind = recognise(tmux ? {...noFacts, version: tmux.outer || null} : facts);
	const wanted = kind?.switches ?? (tmux ? explicitMode : noSwitches);
	const {switches, tmuxLine} = tmux ? switchesThrough(tmux, wanted) : {switches: wanted, tmuxLine: null};
	const name = kind?.name ?? 'a terminal that is not known';
	const terminal = tmux ? `tmux in ${name}` : name;
	const found = kind ? `${kind.name} ${kind.does}` : 'most terminals show letters as they are sent';
	const arabic = chosen?.mode ?? kind?.arabic ?? 'app';
	return {
		terminal,
		profile: {
			arabic,
			why: chosen ? chosen.where : found,
			switches: switchesFor(arabic, switches),
			synchronised: canBeSet(facts.synchronised),
			tmux: tmux !== null,
			slowLink: overSsh(env),
		},
		switches,
		tmuxLine,
	};
};
