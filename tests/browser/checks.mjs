// What is wrong with a page in a view: each check gives sentences, none when all is well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { REVIEWED, reasons } from "./results.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Listens to a page from before it loads: the console, its policy, and where it asks. What it heard, by `stop()` for the last time. */
export function listen(page, origin) {
  const heard = [];
  const ears = {
    console: (message) => heard.push(`console: ${message.text()}`),
    pageerror: (error) => heard.push(`script: ${error.message}`),
    // What a page still asks for when it is left is given up, and no fault.
    requestfailed: (request) => request.failure()?.errorText === "net::ERR_ABORTED" || heard.push(`no answer: ${request.url()}`),
    request: (request) => request.url().startsWith(origin + "/") || heard.push(`asks elsewhere: ${request.url()}`),
    response: (response) => response.status() >= 400 && heard.push(`${response.status()}: ${response.url()}`),
  };
  Object.entries(ears).forEach(([event, ear]) => page.on(event, ear));
  heard.stop = () => {
    Object.entries(ears).forEach(([event, ear]) => page.off(event, ear));
    return [...heard];
  };
  return heard;
}

/** Nothing sticks out sideways; a table that scrolls in its own box is told apart. */
export async function width(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const out = (element) => element.getBoundingClientRect().right > wide + 1;
    const boxed = (element) => element.closest("svg, .hidden") || [...element.children].some(out);
    const culprits = [...document.body.querySelectorAll("*")].filter((element) => out(element) && !boxed(element));
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
    return [`scrolls sideways: ${culprits.slice(0, 3).map(name).join(" | ")}`];
  });
}

/** One h1, one main, a language, a title. */
export async function skeleton(page) {
  return page.evaluate(() => {
    const count = (selector) => document.querySelectorAll(selector).length;
    const wrong = [];
    if (count("h1") !== 1) wrong.push(`${count("h1")} h1`);
    if (count("main") !== 1) wrong.push(`${count("main")} main`);
    if (!document.documentElement.lang) wrong.push("no language");
    if (!document.title.trim()) wrong.push("no title");
    return wrong;
  });
}

/** What axe-core's rules find, all of them, in the page or a part of it, frames apart: they are pages, and looked at by themselves; of what they leave to people, whether it stands in a drawing. */
export async function axe(page, within = "html") {
  await page.evaluate(AXE);
  return page.evaluate(async (part) => {
    const { passes, violations, incomplete } = await window.axe.run(part, { resultTypes: ["violations", "incomplete"], elementRef: true, iframes: false, rules: { "frame-tested": { enabled: false } } });
    const plain = (rule) => ({ id: rule.id, nodes: rule.nodes.map(({ element, ...node }) => ({ ...node, drawn: Boolean(element?.closest("svg.plot")) })) });
    return { passes: passes.map((rule) => ({ id: rule.id })), violations: violations.map(plain), incomplete: incomplete.map(plain) };
  }, within);
}

/** Its violations, and what it leaves to people and nobody has looked at, as sentences. */
export function axeFaults(found) {
  const said = (rule) => rule.nodes.slice(0, 2).map((node) => `axe ${rule.id}: ${node.target.join(" ")} — ${node.failureSummary.replace(/\s+/g, " ").slice(0, 240)}`);
  const unseen = new Set(found.incomplete.flatMap(reasons).filter((reason) => !REVIEWED[reason]));
  return [...found.violations.flatMap(said), ...[...unseen].map((reason) => `axe cannot tell, and nobody has looked: ${reason}`)];
}

/** The first stops of the Tab key are seen: on the screen, with a ring or a change of colour. */
export async function focus(page, stops = 25) {
  const wrong = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const own = document.activeElement;
      if (!own || own === document.body) return null;
      const style = getComputedStyle(own);
      // In a frame the ring is on what the frame holds.
      const ring = own.tagName === "IFRAME" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
      const box = own.getBoundingClientRect();
      const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return { ring, seen, name: `${own.tagName.toLowerCase()} ${own.textContent.trim().slice(0, 40)}` };
    });
    if (!found) break;
    if (!found.ring) wrong.push(`no focus ring: ${found.name}`);
    if (!found.seen) wrong.push(`focus out of sight: ${found.name}`);
  }
  return wrong;
}
