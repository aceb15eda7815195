// Several things at once.

/** How many: a page that loads leaves room for another to be looked at. */
const HANDS = 3;

/** Runs each task in the tab of the hand that takes it, no more at once than there are hands. Every hand has a window of its own: a tab behind another is not drawn. */
export async function each(tasks, tab, run) {
  const rest = [...tasks];
  const hand = async () => {
    if (!rest.length) return;
    const own = await tab();
    for (let task = rest.shift(); task; task = rest.shift()) await run(own, task);
    await own.context().close();
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
