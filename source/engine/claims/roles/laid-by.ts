import {connectorIn, inside} from '../window.ts';
import {doerReach, type RoleReader, roles, withJoined, without} from './scene.ts';

/** How far behind mines "which X laid" may stand, in words. */
const reach = 12;

/** "The mines that X laid", "left behind": of mines who laid them is told, also by who clears them, in a relative clause of its own. */
export const laidBy: RoleReader = (scene, {after}) => {
	const {text, lexicon, window, type} = scene;
	if (type !== 'mines') return null;
	const {tokens} = text;
	const {trigger} = window;
	const sentence = tokens[trigger.begin]?.sentence;
	let end = trigger.end;
	while (end < Math.min(tokens.length, trigger.end + reach) && tokens[end]?.sentence === sentence) end++;
	const verb = connectorIn(text, lexicon, 'performed', trigger.begin, end);
	const marks = verb ? inside(text.actors, verb.end, verb.end + doerReach) : [];
	const [doer] = marks;
	if (!doer) return null;
	const group = withJoined(scene, marks, doer);
	return roles(group, without(group, after), 'laid');
};
