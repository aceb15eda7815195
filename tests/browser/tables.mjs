// Sorting and filtering in a built portal: by keyboard, what the address keeps, on a phone, and where no script runs.
import { readFileSync } from "node:fs";
import { axe, axeFaults, listen, width } from "./checks.mjs";

/** The heaviest page with a table that sorts, and the heaviest with a list that filters. */
export function sorting(all) {
  const texts = all.map((page) => ({ ...page, text: readFileSync(page.file, "utf8") })).sort((a, b) => b.size - a.size);
  const holds = (what) => texts.find(({ text }) => what.test(text))?.url;
  return { table: holds(/<fieldset class="tools"[^>]*>(?:(?!<\/fieldset>).)*<select/s), list: holds(/<fieldset class="tools"(?:(?!<select).)*?<\/fieldset>/s) };
}

/** A text as people type it who have no keyboard for its marks. */
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/** The first tools of the page that are seen: their id, the rows' names and the figures of a column, as they stand. */
const state = (page, key) =>
  page.evaluate((key) => {
    const tools = [...document.querySelectorAll("fieldset.tools")].find((one) => one.checkVisibility());
    const place = document.getElementById(tools.dataset.of);
    const rows = [...place.querySelectorAll("tbody > tr, .names > li")];
    const head = key && place.querySelector(`[data-key="${key}"]`);
    const figure = (row) => {
      const cell = row.cells[head.cellIndex];
      const data = cell && (cell.querySelector("b data") ?? cell.querySelector("data"));
      return data ? Number(data.getAttribute("value")) : null;
    };
    return {
      id: place.id,
      names: rows.map((row) => (row.querySelector("th, a") ?? row).textContent.trim()),
      shown: rows.filter((row) => row.checkVisibility()).map((row) => row.textContent),
      figures: head ? rows.map(figure) : [],
      sort: head ? head.getAttribute("aria-sort") : null,
      status: tools.querySelector("[role=status]").textContent,
    };
  }, key);

/** Figures fall, or rise, and gaps come last. */
function ordered(figures, falling) {
  const known = figures.filter((figure) => figure !== null);
  const gaps = figures.slice(known.length).every((figure) => figure === null);
  return gaps && known.every((figure, at) => at === 0 || (falling ? known[at - 1] >= figure : known[at - 1] <= figure));
}

/** Where the keyboard stands on a heading's button. */
const toHead = (page, id, key) => page.focus(`#${id} [data-key="${key}"] button`);

async function sort(page, url, wrong) {
  await page.goto(url);
  const { id, names } = await state(page);
  const key = await page.$eval(`#${id} thead .num[data-key]`, (head) => head.dataset.key);
  const press = async () => {
    await toHead(page, id, key);
    await page.keyboard.press("Enter");
    return state(page, key);
  };
  const down = await press();
  if (down.sort !== "descending" || !ordered(down.figures, true)) wrong.push(`tables: Enter on ${key} of ${url} does not sort, most first`);
  if (!down.status) wrong.push("tables: the order is not announced");
  wrong.push(...axeFaults({ ...(await axe(page, "main")), incomplete: [] }), ...(await width(page)));
  await page.reload();
  const again = await state(page, key);
  if (again.names.join() !== down.names.join() || again.sort !== "descending") wrong.push(`tables: ${page.url()} does not keep the order`);
  const up = await press();
  if (up.sort !== "ascending" || !ordered(up.figures, false)) wrong.push(`tables: a second Enter on ${key} does not turn the order`);
  const own = await press();
  if (own.sort !== null || own.names.join() !== names.join() || page.url() !== url) wrong.push("tables: a third Enter does not bring the page's own order back");
  return { id, names };
}

async function filter(page, url, wrong) {
  await page.goto(url);
  const { id, names } = await state(page);
  const field = `fieldset[data-of="${id}"] input`;
  const wanted = bare(names.at(-1));
  await page.focus(field);
  await page.keyboard.type(wanted);
  const found = await state(page);
  if (!found.shown.length || (names.length > 1 && found.shown.length === names.length)) wrong.push(`tables: “${wanted}” shows ${found.shown.length} of ${names.length} rows of ${url}`);
  const tokens = (text) => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const alike = (row) => tokens(wanted).every((word) => tokens(row).some((one) => one.replaceAll("y", "i").startsWith(word.replaceAll("y", "i"))));
  if (!found.shown.every(alike)) wrong.push(`tables: “${wanted}” shows rows without it`);
  if (!found.status.includes(`${found.shown.length}`)) wrong.push(`tables: the count is not announced: ${found.status}`);
  wrong.push(...(await width(page)));
  await page.fill(field, names.at(-1));
  if (!(await state(page)).shown.length) wrong.push(`tables: “${names.at(-1)}”, marks and all, is not found`);
  await page.fill(field, wanted);
  // A browser learns of a changed address a moment later: who reloads within it gets the one before.
  const kept = (address) => [...address.searchParams.values()].includes(wanted);
  await page.waitForURL(kept).catch(() => wrong.push(`tables: ${page.url()} does not tell of “${wanted}”`));
  await page.reload();
  if ((await page.inputValue(field)) !== wanted || (await state(page)).shown.length !== found.shown.length) wrong.push("tables: the address does not keep the filter");
  await page.fill(field, "zzzz<img src=x onerror=document.title='hacked'>");
  const none = await state(page);
  if (none.shown.length || !none.status || (await page.title()) === "hacked" || (await page.$("fieldset.tools img"))) wrong.push("tables: what is not there, or markup, is found");
  const first = await page.evaluate((id) => document.querySelector(`#${CSS.escape(id)} :is(tr, li)[id]`)?.id, id);
  if (!first) return;
  await page.evaluate((row) => (location.hash = row), first);
  await page.waitForFunction((row) => document.getElementById(row).checkVisibility(), first).catch(() => wrong.push("tables: a link to a hidden row does not show it"));
}

/** On a phone the headings are out of sight, so the order is chosen from a list. */
async function phone(page, url, id, wrong) {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(url);
  const chooser = `fieldset[data-of="${id}"] select`;
  const value = await page.$eval(chooser, (list) => list.options[1].value);
  await page.selectOption(chooser, value);
  const { figures, names } = await state(page, value.replace("-", ""));
  const named = value.replace("-", "") === "name";
  const collator = new Intl.Collator("vi", { numeric: true });
  if (named ? names.some((name, at) => at && collator.compare(names[at - 1], name) < 0) : !ordered(figures, true)) wrong.push("tables: the list of orders does not sort");
  const lost = await page.evaluate((id) => [...document.querySelectorAll(`#${CSS.escape(id)} thead button`)].filter((one) => getComputedStyle(one).visibility !== "hidden").length, id);
  if (lost) wrong.push(`tables: ${lost} buttons out of sight can be reached`);
  wrong.push(...(await width(page)));
}

/** What is wrong with the tables of a portal; nothing where no table is long enough. */
export async function tables(browser, all, origin) {
  const { table, list } = sorting(all);
  const wrong = [];
  const own = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await own.newPage();
  const heard = listen(page, origin);
  if (table) {
    const { id } = await sort(page, origin + table, wrong);
    await filter(page, origin + table, wrong);
    await phone(page, origin + table, id, wrong);
  }
  if (list) await filter(page, origin + list, wrong);
  await own.close();
  const silent = await browser.newContext({ javaScriptEnabled: false });
  const still = await silent.newPage();
  for (const url of [table, list].filter(Boolean)) {
    await still.goto(origin + url);
    if (await still.isVisible("fieldset.tools")) wrong.push(`tables: dead controls without scripts on ${url}`);
  }
  await silent.close();
  return { wrong: [...wrong, ...heard], looked: [table, list].filter(Boolean).length };
}
