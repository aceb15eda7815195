// Is it HTML? Every page of a portal, by html-validate.
import { readFileSync } from "node:fs";
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

/** Sentences on what is wrong with a page's HTML. */
export async function html(page) {
  const report = await RULES.validateString(readFileSync(page.file, "utf8"), page.file);
  const said = (message) => `html ${message.ruleId}: ${message.message} (line ${message.line})`;
  return report.results.flatMap((result) => result.messages.map(said));
}
