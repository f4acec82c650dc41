/** Things that wait for those before them. */
const MOST_WAITING = 100;

/**
 * Does one thing after another, however long each takes; none may reject. What is handed in while too many wait
 * is not done, and the answer is false.
 */
export function inOrder(): (work: () => Promise<void>) => boolean {
	let last = Promise.resolve();
	let waiting = 0;
	return (work) => {
		if (waiting >= MOST_WAITING) return false;
		waiting += 1;
		last = last.then(work).finally(() => (waiting -= 1));
		return true;
	};
}
