// Does a page that was not built again say so? A portal that is not pinned is looked at on several days of a visitor's clock.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const DAY = 86_400_000;

/** The two days that every page bears: for which it was judged, and the last on which it holds. */
function days(root) {
  const page = readFileSync(join(root, "index.html"), "utf8");
  const day = (before) => new Date(page.match(new RegExp(`${before}="([\\d-]+)"`))[1]);
  return { asOf: day("as-of.*datetime"), until: day("data-until") };
}

/** Sentences on what is wrong with what a portal says of its age. */
export async function fresh(browser, root, origin) {
  const { asOf, until } = days(root);
  const wrong = [];
  const look = async (name, day, options, check) => {
    for (const width of [320, 1280]) {
      const own = await browser.newContext({ viewport: { width, height: 900 }, ...options });
      const page = await own.newPage();
      await page.clock.setFixedTime(day);
      await page.addInitScript(() => {
        window.shifts = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value))).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(origin + "/");
      wrong.push(...(await check(page)).map((fault) => `${name}, ${width}: ${fault}`));
      await own.close();
    }
  };
  const says = async (page) => ((await page.locator(".stale").isVisible()) ? await page.locator(".stale").innerText() : "");
  const still = async (page) => {
    await page.waitForTimeout(100);
    const shifts = await page.evaluate(() => window.shifts);
    return shifts > 0 ? [`what is read moves by ${shifts}`] : [];
  };
  const silent = async (page) => ((await says(page)) ? ["says that it is old"] : []);
  const speaks = (written) => async (page) => [...((await says(page)).includes(written) ? [] : [`does not say ${written}`]), ...(await still(page))];
  const noon = (day, later) => new Date(day.getTime() + later * DAY + DAY / 2);

  const here = { timezoneId: "Asia/Ho_Chi_Minh" };
  await look("on its day", noon(asOf, 0), here, silent);
  await look("on its last day", noon(until, 0), here, silent);
  // 00:30 in Vietnam is still the day before in UTC: the visitor's day counts.
  await look("half an hour after", new Date(until.getTime() + DAY - 6.5 * 3_600_000), here, speaks(words(until, 1)));
  await look("a year after", noon(until, 365), here, speaks(words(until, 365)));
  await look("by a clock that is wrong", noon(asOf, -400), here, silent);
  await look("without scripts", noon(until, 365), { ...here, javaScriptEnabled: false }, async (page) => {
    const dated = await page.locator(".as-of time").isVisible();
    return [...(await silent(page)), ...(dated ? [] : ["no day on the page"])];
  });
  return wrong;
}

function words(day, later) {
  const one = new Date(day.getTime() + later * DAY);
  return `${one.getUTCDate()}/${one.getUTCMonth() + 1}/${one.getUTCFullYear()}`;
}
