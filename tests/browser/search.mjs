// Search in a built portal: by keyboard alone, what comes first, what an address can do, what it weighs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { axe, axeFaults, listen, width } from "./checks.mjs";

/** What the first three results of a query hold, on the portals where it is there to be found; `mine` tells whether it is. */
const FIRST = [
  ["thu tuc dat dai", /đất đai/i],
  ["dat dai", /đất đai/i],
  ["DVCTT", /dịch vụ công trực tuyến|DVCTT/i],
  ["khai sinh", /khai sinh/i],
  ["so noi vu", /Sở Nội vụ/],
  ["Tan Phu Tay", /Tân Phú Tây/],
];
/** Bytes over the wire of a first query, script included; script bytes of a page; milliseconds a key press may take in a test. */
const WIRE = 60_000;
const SCRIPT = 15_000;
const PRESS = 100;

const squeezed = (bytes) => gzipSync(bytes).length;

/** The titles of the first three results on the page of results. */
async function first(page, origin, query) {
  await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.querySelector("#tim-thay [role=status]")?.textContent);
  return page.$$eval(".found li", (all) => all.slice(0, 3).map((row) => row.textContent));
}

/** Types, goes down, opens; Escape closes. */
async function keyboard(page, origin) {
  const wrong = [];
  await page.goto(origin + "/");
  for (let at = 0; at < 12 && !(await page.evaluate(() => document.activeElement.name === "q")); at += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("so noi");
  await page.waitForSelector("[role=option]").catch(() => wrong.push("search: no suggestions"));
  if (wrong.length) return wrong;
  const state = () => page.$eval("[role=combobox]", (field) => [field.getAttribute("aria-expanded"), document.getElementById(field.getAttribute("aria-activedescendant"))?.getAttribute("aria-selected")].join());
  if ((await state()) !== "true,") wrong.push("search: open, and an option is active before any arrow");
  await page.keyboard.press("ArrowDown");
  if ((await state()) !== "true,true") wrong.push("search: the arrow makes no option active");
  if (!/\d/.test(await page.textContent("form [role=status]"))) wrong.push("search: the count is not announced");
  // The page under the open list was looked at while it was closed. What axe-core cannot tell of the list, words that are partly
  // under a mark, was looked at: ink on the paper of marks.
  wrong.push(...axeFaults({ ...(await axe(page, "form[role=search]")), incomplete: [] }), ...(await width(page)));
  await page.keyboard.press("Escape");
  if ((await state()) !== "false,") wrong.push("search: Escape does not close");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => !document.querySelector("[role=listbox]").hidden);
  await page.keyboard.press("ArrowDown");
  const target = await page.$eval("[aria-selected=true]", (row) => row.dataset.url);
  await page.keyboard.press("Enter");
  await page.waitForURL(origin + target).catch(() => wrong.push(`search: Enter does not open ${target}`));
  return wrong;
}

/** Results, their order, the address, going back; markup in the address stays text. */
async function queries(page, origin, everything) {
  const wrong = [];
  for (const [query, holds] of FIRST.filter(([, holds]) => holds.test(everything))) {
    const titles = await first(page, origin, query);
    if (!titles.some((title) => holds.test(title))) wrong.push(`search: the first three of "${query}" are ${titles.join(" | ") || "none"}`);
  }
  const [old, young] = [await first(page, origin, "hoà"), await first(page, origin, "hòa")];
  if (old.join() !== young.join()) wrong.push("search: hoà and hòa differ");
  const [top] = await first(page, origin, "phú");
  const phu = /(?<!\p{L})phú(?!\p{L})/iu;
  if (phu.test(everything) && !phu.test(top ?? "")) wrong.push(`search: "phú" finds ${top} first`);
  await first(page, origin, "<img src=x onerror=document.title='hacked'>");
  if ((await page.title()) === "hacked" || (await page.$("#tim-thay img"))) wrong.push("search: markup in the address runs");
  await first(page, origin, "zzzzqqqq");
  if (await page.$(".found li")) wrong.push("search: finds what is not there");
  await page.fill("[name=q]", "cong");
  await page.press("[name=q]", "Enter");
  if (new URL(page.url()).searchParams.get("q") !== "cong") wrong.push("search: the address does not keep the query");
  await page.goBack();
  if ((await page.inputValue("[name=q]")) !== "zzzzqqqq") wrong.push("search: going back does not restore the query");
  return wrong;
}

/** The longest script of a key press, in milliseconds, everything loaded. */
async function press(page, origin) {
  await first(page, origin, "a");
  return page.evaluate(async () => {
    const field = document.querySelector("[name=q]");
    let longest = 0;
    for (const text of ["t", "th", "thu", "thu tuc", "thu tuc d", "thu tuc dat dai"]) {
      field.value = text;
      const begun = performance.now();
      field.dispatchEvent(new Event("input"));
      await new Promise((done) => setTimeout(done));
      longest = Math.max(longest, performance.now() - begun);
    }
    return longest;
  });
}

/** What is wrong with a portal's search, and what was measured. */
export async function search(browser, root, origin) {
  const own = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await own.newPage();
  const heard = listen(page, origin);
  const wrong = [];
  const list = readFileSync(join(root, "tim-kiem/index.vi.json"));
  const shards = JSON.parse(list).shards.map(([, , url]) => readFileSync(join(root, url)));
  const script = squeezed(readFileSync(join(root, "theme/search.js")));
  const wire = squeezed(list) + script + shards.reduce((sum, bytes) => sum + squeezed(bytes), 0);
  if (wire > WIRE) wrong.push(`search: ${wire} bytes for a first query`);
  if (script > SCRIPT) wrong.push(`search: ${script} bytes of script`);
  wrong.push(...(await keyboard(page, origin)), ...(await queries(page, origin, shards.join("\n"))));
  const longest = await press(page, origin);
  if (longest > PRESS) wrong.push(`search: a key press takes ${longest} ms`);
  await own.close();
  // Going on to the next page cuts requests off: that is no fault of the page.
  wrong.push(...heard.filter((fault) => !fault.startsWith("no answer:")));
  return { wrong, wire, longest };
}
