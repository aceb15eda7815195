// Several things at once.

/** How many: a page that loads leaves room for another to be looked at. */
const HANDS = 3;

/** Runs each task, no more at once than there are hands. */
export async function each(tasks, run) {
  const rest = [...tasks];
  const hand = async () => {
    for (let task = rest.shift(); task; task = rest.shift()) await run(task);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
