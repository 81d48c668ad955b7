import {withAllies} from './roles/allies.ts';
import {bothSides} from './roles/both-sides.ts';
import {laidBy} from './roles/laid-by.ts';
import {type RoleReader, type RoleScene, type Roles, sidesOf} from './roles/scene.ts';
import {suffered, withoutSubject} from './roles/suffering.ts';
import {byPhrase, performedBy, repelled} from './roles/told-outright.ts';
import {carriedOver, fromWhom, heldByTrigger, subjectAfter, subjectBefore} from './roles/word-order.ts';

/** The order matters: what the words say outright ("by X") wins over word order, and what stands before the trigger over what stands after. */
const readers: readonly RoleReader[] = [
	bothSides,
	byPhrase,
	laidBy,
	performedBy,
	repelled,
	suffered,
	withoutSubject,
	heldByTrigger,
	subjectBefore,
	subjectAfter,
	fromWhom,
];

/**
 * Who does it to whom, by Arabic order: "by" phrases, subject–verb–object, verb–subject–object, the construct state after a verbal noun,
 * and, where nobody is named, the subject carried over from the clause before.
 */
export const assignRoles = (scene: RoleScene): Roles => {
	const sides = sidesOf(scene);
	for (const read of readers) {
		const found = read(scene, sides);
		if (found) return withAllies(scene, found);
	}

	return withAllies(scene, carriedOver(scene, sides));
};
