// Is it HTML? Every page of a portal, by html-validate, in a thread of its own: the browser looks at pages meanwhile.
import { readFileSync } from "node:fs";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { HtmlValidate } from "html-validate";

const RULES = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // Ids are the addresses of figures: `results/agency/so-tu-phap@2024-q3`.
    "valid-id": ["error", { relaxed: true }],
    // Agencies and procedures have the names that the law gives them.
    "long-title": "off",
  },
});

/** Sentences on what is wrong with a file's HTML. */
async function wrong(file) {
  const report = await RULES.validateString(readFileSync(file, "utf8"), file);
  const said = (message) => `html ${message.ruleId}: ${message.message} (line ${message.line})`;
  return report.results.flatMap((result) => result.messages.map(said));
}

/** Sentences on what is wrong with the HTML of each page, in the pages' order. */
export function html(pages) {
  const worker = new Worker(new URL(import.meta.url), { workerData: pages.map((page) => page.file) });
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}

if (!isMainThread) {
  const all = [];
  for (const file of workerData) all.push(await wrong(file));
  parentPort.postMessage(all);
}
