/** Puts one more under a key. */
export const file = <Key, Value>(files: Map<Key, Value[]>, key: Key, value: Value): void => {
	const list = files.get(key);
	if (list) list.push(value);
	else files.set(key, [value]);
};
