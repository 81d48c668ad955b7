import {readFileSync, readlinkSync} from 'node:fs';
import {hostname} from 'node:os';
import * as v from 'valibot';

const holderSchema = v.object({
	pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
	host: v.string(),
	/** Of this start of the machine; '' where the system tells none. */
	boot: v.string(),
	/** In which space of process numbers (each container has its own) `pid` counts. */
	space: v.string(),
	/** When the process began, in ticks since the boot: a number that is given again begins at another time. */
	start: v.string(),
	/** Of this one taking of the lock; unique for ever. */
	token: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});

/** Who holds a lock. */
export type Holder = v.InferOutput<typeof holderSchema>;

const orEmpty = (read: () => string): string => {
	try {
		return read().trim();
	} catch {
		return '';
	}
};

/** The state letter and the begin of a process, as `/proc/PID/stat` has them (proc_pid_stat(5), fields 3 and 22); null where it is not told. */
const processOf = (pid: number | 'self'): {state: string; start: string} | null => {
	// The name in brackets may hold anything, brackets and blanks too.
	const fields = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
		.split(')')
		.at(-1)
		?.trim()
		.split(' ');
	const [state, start] = [fields?.[0], fields?.[19]];
	return state && start ? {state, start} : null;
};

/** This process, as a holder of locks. */
export const ourselves: Readonly<Omit<Holder, 'token'>> = {
	pid: process.pid,
	host: hostname(),
	boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')),
	space: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
	start: processOf('self')?.start ?? '',
};

/** What a lock says of its holder; null where it says nothing that can be understood. */
export const readHolder = (content: string): Holder | null => {
	try {
		const result = v.safeParse(holderSchema, JSON.parse(content));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
};

/**
 * Whether the holder still runs, as far as it can be known from here: `unknown` for one of another machine, container or start of the
 * machine, and where the system tells nothing of when a process began.
 */
export const fateOf = (holder: Holder): 'runs' | 'gone' | 'unknown' => {
	const near = (['host', 'boot', 'space'] as const).every(key => holder[key] === ourselves[key]);
	if (!near) return 'unknown';
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		// Anything else is a process that is there and not ours to signal.
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'gone';
	}

	const found = processOf(holder.pid);
	if (found === null || holder.start === '') return 'unknown';
	// A zombie has ended; its parent has not looked yet.
	return found.start === holder.start && !/[ZXx]/.test(found.state) ? 'runs' : 'gone';
};
