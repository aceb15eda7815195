// What a page weighs on its way to a phone, and whether what is read first stands still.
import { readFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes after gzip -9: the home page, any page, all scripts of a page. Shards of the search index come when somebody types. */
export const BUDGET = { home: 60_000, page: 100_000, scripts: 15_000 };

const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, existsSync(file) ? gzipSync(readFileSync(file), { level: 9 }).length : 0);
  return sizes.get(file);
}

/** What a page asks for by itself: style sheets, icons, scripts, pictures. */
function parts(root, page, text) {
  const found = [...text.matchAll(/<(?:link[^>]* rel="(?:stylesheet|icon)"|script|img|source)[^>]*>/g)].map(([tag]) => tag);
  const asked = found.map((tag) => /(?:href|src)="([^"#?:]+)"/.exec(tag)?.[1]).filter(Boolean);
  return [...new Set(asked)].map((path) => (path.startsWith("/") ? join(root, path) : join(dirname(page.file), path)));
}

/** The bytes of a page: itself, all it asks for, and of that the scripts. */
export function weight(root, page) {
  const text = readFileSync(page.file, "utf8");
  const asked = parts(root, page, text);
  const sum = (files) => files.reduce((all, file) => all + size(file), 0);
  const own = gzipSync(text, { level: 9 }).length;
  return { own, all: own + sum(asked), scripts: sum(asked.filter((file) => file.endsWith(".js"))) };
}

/** Sentences on what weighs too much. */
export function heavy(root, page, budget) {
  const { own, all, scripts } = weight(root, page);
  const limit = /^\/(en\/)?$/.test(page.url) ? budget.home : budget.page;
  const wrong = all > limit ? [`weighs ${all} bytes of ${limit}, its own ${own}`] : [];
  return scripts > budget.scripts ? [...wrong, `scripts weigh ${scripts} bytes of ${budget.scripts}`] : wrong;
}

/** Counts, from before the page loads, what moves, and keeps the largest thing painted. */
export function watch(page) {
  return page.addInitScript(() => {
    window.moved = 0;
    const each = (type, run) => new PerformanceObserver((list) => list.getEntries().forEach(run)).observe({ type, buffered: true });
    each("layout-shift", (entry) => (window.moved += entry.hadRecentInput ? 0 : entry.value));
    each("largest-contentful-paint", (entry) => (window.largest = entry.element ?? window.largest));
  });
}

/** Less than this is told as 0: half a line of text drawn before its other half came. */
const STILL = 0.001;

/** So long after it was loaded again a page has come to rest. */
const REST = 1_000;

/** How much moves at least: what a page moves by itself it moves every time, and a busy machine now and then draws half of a line first. */
async function moved(page) {
  let least = await page.evaluate(() => window.moved);
  for (let again = 0; again < 2 && least >= STILL; again += 1) {
    await page.reload();
    await page.waitForTimeout(REST);
    least = Math.min(least, await page.evaluate(() => window.moved));
  }
  return least >= STILL ? [`what is read moves: ${least.toFixed(4)}`] : [];
}

/** Nothing moves while the page loads, and what is painted largest came with the page. */
export async function steady(page, file) {
  const html = readFileSync(file, "utf8");
  const late = await page.evaluate((html) => {
    // The visitor's day in the note on old pages is written by its script; the rest of the note came with the page.
    const words = (node) => {
      const copy = node.cloneNode(true);
      copy.querySelectorAll("time[data-locale]").forEach((day) => day.remove());
      return copy.textContent.replace(/\s+/g, " ").trim();
    };
    const largest = window.largest?.isConnected ? words(window.largest) : "";
    const own = words(new DOMParser().parseFromString(html, "text/html").body);
    return largest && !own.includes(largest) ? [`the largest thing is not in the page: ${largest.slice(0, 60)}`] : [];
  }, html);
  return [...late, ...(await moved(page))];
}
