// Search in a built portal: by keyboard alone, what comes first, what an address can do, what it weighs.
import { existsSync, readFileSync } from "node:fs";
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

/** Every Vietnamese letter with every tone, composed and not, is found without its marks. */
async function letters(page) {
  const wrong = await page.evaluate(() => {
    const bases = { a: "aăâ", e: "eê", i: "i", o: "oôơ", u: "uư", d: "đ" };
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    const all = Object.entries(bases).flatMap(([plain, own]) => [...own].flatMap((letter) => (plain === "d" ? [""] : tones).map((tone) => [`t${letter}${tone}n`, `t${plain}n`])));
    const forms = ([word, plain]) => ["NFC", "NFD"].flatMap((form) => [word, word.toUpperCase()].map((one) => [one.normalize(form), plain]));
    const others = [["quý", "qui"], ["Mỹ", "mi"], ["thuỷ", "thuy"], ["thủy", "thuy"], ["yên", "yen"]];
    return [...all.flatMap(forms), ...others].filter(([word, plain]) => vietnamese.fold(word) !== plain).map(([word]) => word);
  });
  return wrong.map((word) => `search: ${word} folds to something else`);
}

/** In English too: a page by words of its title; a word that nothing has is said. */
async function english(page, origin, root) {
  const list = join(root, "tim-kiem/index.en.json");
  if (!existsSync(list)) return [];
  const titles = JSON.parse(readFileSync(list)).shards.flatMap(([, , url]) => JSON.parse(readFileSync(join(root, url)))).map(([title]) => title);
  const title = titles.filter((one) => /^[\x20-\x7e]+$/.test(one)).sort((a, b) => b.length - a.length)[0];
  const asked = title.toLowerCase().match(/[a-z0-9]+/g).slice(0, 4).join(" ");
  const look = async (query) => {
    await page.goto(`${origin}/en/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => document.querySelector("#tim-thay [role=status]")?.textContent);
    return page.evaluate(() => [document.querySelector("#tim-thay [role=status]").textContent, [...document.querySelectorAll(".found li > a")].map((link) => link.textContent)]);
  };
  const [, whole] = await look(asked);
  const [said, part] = await look(`${asked} zzzzqqqq`);
  const wrong = [];
  if (!whole.includes(title)) wrong.push(`search: “${asked}” does not find “${title}”`);
  if (!part.includes(title) || !said.startsWith("Nothing holds all")) wrong.push(`search: with one word too many it says “${said}” and finds ${part[0]}`);
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
  const script = ["words.js", "search.js"].reduce((sum, name) => sum + squeezed(readFileSync(join(root, "theme", name))), 0);
  const wire = squeezed(list) + script + shards.reduce((sum, bytes) => sum + squeezed(bytes), 0);
  if (wire > WIRE) wrong.push(`search: ${wire} bytes for a first query`);
  if (script > SCRIPT) wrong.push(`search: ${script} bytes of script`);
  wrong.push(...(await keyboard(page, origin)), ...(await queries(page, origin, shards.join("\n"))));
  wrong.push(...(await letters(page)), ...(await english(page, origin, root)));
  const longest = await press(page, origin);
  if (longest > PRESS) wrong.push(`search: a key press takes ${longest} ms`);
  await own.close();
  // Going on to the next page cuts requests off: that is no fault of the page.
  wrong.push(...heard.filter((fault) => !fault.startsWith("no answer:")));
  return { wrong, wire, longest };
}
