import type {Event} from '../model/event.ts';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "9 outlets · 2 origins": how many tell it, and how many of them did not take it from each other. */
export const corroboration = ({outlets, origins}: Pick<Event, 'outlets' | 'origins'>): string =>
	`${counted(outlets.length, 'outlet')} · ${counted(origins.length, 'origin')}`;
