// A portal opened from a disk: looked at, and walked through by its own links, without a server.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { skeleton, width } from "./checks.mjs";

/** Opens the home page and every page that its menu and footer lead to; sentences on what is wrong. */
export async function disk(browser, root) {
  const own = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await own.newPage();
  const wrong = [];
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("requestfailed", (request) => wrong.push(`no answer: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) wrong.push(`asks elsewhere: ${request.url()}`);
  });
  const home = pathToFileURL(join(root, "index.html")).href;
  await page.goto(home);
  const links = await page.$$eval("nav a, footer a, .lang", (all) => all.map((link) => link.href));
  for (const link of new Set([home, ...links.filter((link) => link.startsWith("file:"))])) {
    await page.goto(link);
    const bare = await page.evaluate(() => getComputedStyle(document.querySelector("header")).backgroundColor === "rgba(0, 0, 0, 0)" && document.styleSheets.length === 0);
    if (bare) wrong.push(`no style: ${link}`);
    wrong.push(...[...(await skeleton(page)), ...(await width(page))].map((fault) => `${fault}: ${link}`));
  }
  await own.close();
  return { wrong, pages: links.length };
}
