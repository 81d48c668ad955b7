/** Thrown where bytes of a cache are not those that were laid down. Nobody but this layer sees it: what is damaged is made anew. */
export class CacheFault extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'CacheFault';
	}
}
