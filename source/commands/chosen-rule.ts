import {defaultRule, type Rule} from '../model/rule.ts';
import {readConfig} from '../store/config.ts';
import {resolveHome} from '../store/home.ts';
import type {Context} from './command.ts';

/**
 * By which rule tolls are summed up: `--rule`, else what the settings name, else the default.
 *
 * @throws FileError where the settings are asked and cannot be used.
 */
export const chosenRule = ({options, env}: Pick<Context, 'options' | 'env'>): Rule =>
	options.rule ?? readConfig(resolveHome(options.home, env)).rule ?? defaultRule;
