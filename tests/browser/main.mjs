// What a browser finds in built portals: `node main.mjs [--record THEME] [--disk FOLDER] [--living FOLDER] [--edited SITE] FOLDER…`. Prints every
// fault with its pages and views; exits 1 where there is one, or where one of a page of known faults goes unseen. `--record` writes
// what was looked at and found into the theme's `checked.json`.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { axe, axeFaults, focus, listen, skeleton, width } from "./checks.mjs";
import { disk } from "./disk.mjs";
import { drawings } from "./drawings.mjs";
import { editing } from "./editing.mjs";
import { embeds } from "./embeds.mjs";
import { fresh } from "./fresh.mjs";
import { each } from "./hands.mjs";
import { html } from "./html.mjs";
import { account, note as noteLook, notePortal, record } from "./results.mjs";
import { search } from "./search.mjs";
import { launch, pages, samples, serve } from "./site.mjs";
import { tables } from "./tables.mjs";
import { VISITS, context, show } from "./views.mjs";
import { BUDGET, heavy, steady, watch } from "./weight.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PATIENCE = 30_000;

/** What the page of known faults has to show: the beginning of a sentence for each check. */
const KNOWN = ["console:", "asks elsewhere:", "scrolls sideways:", "2 h1", "0 main", "no language", "axe color-contrast", "axe image-alt", "axe cannot tell", "no focus ring:", "what is read moves", "the largest thing is not in the page", "weighs ", "scripts weigh ", "words leave their drawing", "words collide", "pale words in a drawing", "a faint mark", "a drawing without title", "html "];

/** A budget that everything breaks. */
const NOTHING = { home: 0, page: 0, scripts: 0 };

/** A tab in which pages are loaded once for several views. */
async function tab(browser, views) {
  const page = await (await context(browser, views[0])).newPage();
  if (views.some((view) => view.steady)) await watch(page);
  return page;
}

async function look(page, view, sample, looked) {
  const found = [...(await width(page)), ...(await skeleton(page)), ...(await drawings(page))];
  const rules = view.axe ? await axe(page) : null;
  if (rules) found.push(...axeFaults(rules));
  noteLook(looked, sample, view, rules);
  if (view.steady) found.push(...(await steady(page, sample.file)));
  if (view.focus) found.push(...(await focus(page)));
  return found;
}

/** Loads a page once and looks at it in each of the views. */
async function visit(page, origin, views, sample, looked, note) {
  const place = (view) => `${sample.url} (${view.name})`;
  const heard = listen(page, origin);
  await show(page, views[0]);
  await page.goto(origin + sample.url, { timeout: PATIENCE });
  for (const view of views) {
    await show(page, view);
    note(await look(page, view, sample, looked), place(view));
  }
  note(heard.stop(), place(views[0]));
}

/** Looks at every sample in every view that it is due, in tabs that go from page to page as people's do. */
async function looks(browser, origin, all, looked, note) {
  let count = 0;
  for (const views of VISITS) {
    const due = (sample) => views.filter((view) => view.words || !sample.url.startsWith("/en/"));
    const seen = all.filter((sample) => due(sample).length);
    await each(seen, () => tab(browser, views), (page, sample) => visit(page, origin, due(sample), sample, looked, note));
    seen.forEach((sample) => (count += due(sample).length));
  }
  return count;
}

/** The faults of a portal, each with where it was seen. */
async function portal(browser, root, looked, budget) {
  const server = await serve(root);
  const faults = new Map();
  const note = (found, place) => found.forEach((fault) => faults.set(fault, [...(faults.get(fault) ?? []), place]));
  const all = pages(root);
  const valid = html(all);
  const seen = await looks(browser, server.origin, samples(all), looked, note);
  for (const page of all) note(heavy(root, page, budget), page.url);
  if (existsSync(join(root, "tim-kiem"))) {
    const { wrong, wire, longest } = await search(browser, root, server.origin);
    note(wrong, "/tim-kiem/");
    console.log(`${root}: search, ${wire} bytes for a first query, ${longest.toFixed(1)} ms a key press`);
  }
  const { wrong: unsorted, looked: sorted } = await tables(browser, all, server.origin);
  note(unsorted, "sorting and filtering");
  if (sorted) console.log(`${root}: ${sorted} pages sorted and filtered`);
  if (existsSync(join(root, "nhung"))) {
    const { faults: wrong, looks, least } = await embeds(browser, root, server.origin);
    note(wrong, "/nhung/");
    if (looks) console.log(`${root}: ${looks} looks at embeds, ${Math.floor(least)} px to spare`);
  }
  (await valid).forEach((wrong, at) => note(wrong, all[at].url));
  server.close();
  notePortal(looked, root, all.length);
  return { faults, looks: seen, pages: all.length };
}

function tell(name, faults) {
  for (const [fault, places] of faults) {
    const rest = places.length > 4 ? [`… ${places.length} in all`] : [];
    console.log([`${name}: ${fault}`, ...places.slice(0, 4), ...rest].join("\n    "));
  }
}

const { values, positionals } = parseArgs({ options: { record: { type: "string" }, disk: { type: "string" }, living: { type: "string" }, edited: { type: "string" } }, allowPositionals: true });
const browser = await launch();
let count = 0;

const seen = [...(await portal(browser, join(HERE, "faults"), account(), NOTHING)).faults.keys()];
const unseen = KNOWN.filter((known) => !seen.some((fault) => fault.startsWith(known)));
unseen.forEach((known) => console.log(`a known fault goes unseen: ${known}`));
count += unseen.length;

const looked = account();
for (const folder of positionals) {
  const { faults, looks, pages: all } = await portal(browser, resolve(folder), looked, BUDGET);
  tell(folder, faults);
  console.log(`${folder}: ${all} pages, ${looks} looks, ${faults.size} faults`);
  count += faults.size;
}
if (values.disk) {
  const { wrong, pages: walked } = await disk(browser, resolve(values.disk));
  wrong.forEach((fault) => console.log(`${values.disk}, from the disk: ${fault}`));
  console.log(`${values.disk}: ${walked} links from the disk, ${wrong.length} faults`);
  count += wrong.length;
}
if (values.living) {
  const server = await serve(resolve(values.living));
  const wrong = await fresh(browser, resolve(values.living), server.origin);
  server.close();
  wrong.forEach((fault) => console.log(`${values.living}, its age: ${fault}`));
  console.log(`${values.living}: its age on six days, ${wrong.length} faults`);
  count += wrong.length;
}
if (values.edited) {
  const wrong = await editing(browser, join(HERE, "../../target/debug/congkhai"), resolve(values.edited));
  wrong.forEach((fault) => console.log(`${values.edited}, edited: ${fault}`));
  console.log(`${values.edited}: edited while it is looked at, ${wrong.length} faults`);
  count += wrong.length;
}
if (values.record) {
  const installed = (name) => JSON.parse(readFileSync(join(HERE, "node_modules", name, "package.json"), "utf8")).version;
  const tools = [...["axe-core", "html-validate"].map((name) => `${name} ${installed(name)}`), `Chromium ${browser.version()}`];
  const version = readFileSync(join(HERE, "../../Cargo.toml"), "utf8").match(/^version = "(.*)"$/m)[1];
  record(looked, join(values.record, "checked.json"), { theme: values.record, version, tools });
}
await browser.close();
process.exitCode = count ? 1 : 0;
