// What was looked at and what was found, as `themes/congkhai/checked.json` keeps it for the statement on accessibility.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kind } from "./site.mjs";

/** What axe-core leaves to people, and the name under which the statement says why it is right; anything else is a fault. */
export const REVIEWED = {
  "color-contrast/shortTextContent": "short_text",
  "color-contrast/drawing": "drawing",
  "color-contrast/nonBmp": "arrow",
  "color-contrast/bgGradient": "gradient",
};

/** An empty account of looks. */
export function account() {
  return { portals: [], pages: 0, looks: 0, kinds: new Set(), views: new Set(), passed: new Set(), failed: new Map(), undecided: new Map() };
}

const add = (counts, key, count) => counts.set(key, (counts.get(key) ?? 0) + count);

/** Adds a look at a page in a view, and what axe-core found where it ran. */
export function note(account, sample, view, found) {
  account.looks += 1;
  account.kinds.add(kind(sample.url).replace(/^en\/|^vi\//, ""));
  account.views.add(view.name.toLowerCase().replaceAll(" ", "_"));
  if (!found) return;
  found.passes.forEach((rule) => account.passed.add(rule.id));
  found.violations.forEach((rule) => add(account.failed, rule.id, rule.nodes.length));
  found.incomplete.flatMap((rule) => reasons(rule)).forEach((reason) => add(account.undecided, reason, 1));
}

/** Why axe-core could not decide, one for each element: `rule/reason`; drawings are measured by `drawings.mjs`. */
export function reasons(rule) {
  const of = (node) => (node.drawn ? "drawing" : key(node));
  const key = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.data?.messageKey).find(Boolean) ?? "unknown";
  return rule.nodes.map((node) => `${rule.id}/${of(node)}`);
}

/** Adds a portal: its home page says what it is called, where it belongs and for which day it was judged. */
export function notePortal(account, root, pages) {
  const home = readFileSync(join(root, "index.html"), "utf8");
  const found = (pattern) => home.match(pattern)?.[1] ?? "";
  account.portals.push({ home: found(/<link rel="canonical" href="([^"]*)"/), title: found(/<title[^>]*>([^<]*)</), as_of: found(/<time datetime="([^"]*)"/) });
  account.pages += pages;
}

/** The digest of what a browser sees of a theme: what `sha256sum` says of its files, sorted by path. */
function digest(theme) {
  const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
  const below = (folder) => readdirSync(join(theme, folder), { recursive: true }).map((file) => join(folder, file));
  const files = ["static", "templates"].flatMap(below).filter((file) => statSync(join(theme, file)).isFile());
  return hash(files.sort().map((file) => `${hash(readFileSync(join(theme, file)))}  ${file}\n`).join(""));
}

/** Writes the account down. */
export function record(account, file, { theme, version, tools }) {
  const counts = (map) => [...map].sort().map(([key, count]) => ({ key, count }));
  const rules = [...account.passed].filter((rule) => !account.failed.has(rule)).length;
  const reviewed = new Map();
  account.undecided.forEach((count, reason) => REVIEWED[reason] && add(reviewed, REVIEWED[reason], count));
  const facts = {
    date: new Date().toISOString().slice(0, 10),
    congkhai: version,
    theme: digest(theme),
    tools,
    portals: account.portals,
    kinds: account.kinds.size,
    views: [...account.views].sort(),
    looks: account.looks,
    pages: account.pages,
    rules,
    violations: counts(account.failed),
    reviewed: counts(reviewed),
  };
  writeFileSync(file, JSON.stringify(facts, null, 2) + "\n");
}
