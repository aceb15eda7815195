// Lighthouse's opinion of built portals: `node main.mjs [--runs N] FOLDER…`. Of a home page, a target, an agency and a procedure it
// prints the scores; exits 1 where accessibility, best practices or search engines score below 98. The score for speed is the
// median of the runs, and judged by nobody: it changes with the machine.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { kind, pages, serve } from "../site.mjs";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`).find(existsSync);
const WANTED = ["vi/", "vi/muc-tieu/*/*", "vi/co-quan/*", "vi/thu-tuc/*"];
const JUDGED = ["accessibility", "best-practices", "seo"];
const LEAST = 98;
/** A portal whose figures are made up asks search engines to leave it out, and Lighthouse takes that for a mistake. */
const ON_PURPOSE = ["is-crawlable"];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The heaviest page of each kind that is wanted. */
function wanted(root) {
  const all = pages(root).filter((page) => page.size > 2000);
  const heaviest = (name) => all.filter((page) => kind(page.url) === name).sort((a, b) => b.size - a.size)[0];
  return WANTED.map(heaviest).filter(Boolean);
}

async function ask(url, port, categories) {
  const { lhr } = await lighthouse(url, { port, onlyCategories: categories, skipAudits: ON_PURPOSE, logLevel: "silent" });
  const score = Object.fromEntries(Object.values(lhr.categories).map((one) => [one.id, Math.round(one.score * 100)]));
  const failed = Object.values(lhr.categories).flatMap((one) => one.auditRefs.filter((ref) => ref.weight && lhr.audits[ref.id].score < 1 && lhr.audits[ref.id].score !== null).map((ref) => ref.id));
  return { score, failed };
}

const { values, positionals } = parseArgs({ options: { runs: { type: "string", default: "5" } }, allowPositionals: true });
const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ["--headless=new", "--no-sandbox"] });
let low = 0;
for (const folder of positionals) {
  const server = await serve(resolve(folder), { packed: true });
  for (const page of wanted(resolve(folder))) {
    const url = server.origin + page.url;
    const { score, failed } = await ask(url, chrome.port, JUDGED);
    const speeds = [];
    for (let run = 0; run < Number(values.runs); run += 1) speeds.push((await ask(url, chrome.port, ["performance"])).score.performance);
    low += JUDGED.filter((name) => score[name] < LEAST).length;
    const judged = JUDGED.map((name) => `${name} ${score[name]}`).join(", ");
    console.log(`${folder} ${page.url}: ${judged}, speed ${median(speeds)} (${Math.min(...speeds)}–${Math.max(...speeds)})${failed.length ? `; not right: ${failed.join(", ")}` : ""}`);
  }
  server.close();
}
await chrome.kill();
process.exitCode = low ? 1 : 0;
