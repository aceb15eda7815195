// A portal while somebody edits it: `congkhai serve` in a browser. A page that is open becomes the new one where its reader was; what is
// wrong stands over the last good page, and goes when it is mended.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axe, axeFaults, width } from "./checks.mjs";

const PATIENCE = 30_000;
const FINDINGS = "#congkhai-findings";
/** How far from the top somebody reads, in pixels. */
const PLACE = 700;

/** Starts the server; gives its address once it says where to look. */
export function started(program, site, env = process.env) {
  const server = spawn(program, ["--root", site, "serve", "--port", "0"], { env, stdio: ["ignore", "ignore", "pipe"] });
  const address = new Promise((answer, reject) => {
    let said = "";
    server.stderr.on("data", (part) => {
      said += part;
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) answer(found[0]);
    });
    server.once("exit", () => reject(new Error(`the server ended: ${said}`)));
    setTimeout(() => reject(new Error(`no address within ${PATIENCE} ms: ${said}`)), PATIENCE).unref();
  });
  return { server, address };
}

/** The newest news of a portal. */
function newest(site) {
  const news = join(site, "content/news");
  return join(news, readdirSync(news, { recursive: true }).filter((file) => file.endsWith(".md")).sort().at(-1));
}

async function watched(page, address, site, wrong) {
  await page.goto(address);
  const holds = (text) => page.waitForFunction((text) => document.body.innerText.includes(text), text, { timeout: PATIENCE });
  await page.evaluate((place) => scrollTo(0, place), PLACE);
  const news = newest(site);
  writeFileSync(news, readFileSync(news, "utf8").replace(/^title: .*$/m, "title: Tin vừa được sửa"));
  await holds("Tin vừa được sửa");
  const place = await page.evaluate(() => scrollY);
  if (Math.abs(place - PLACE) > 50) wrong.push(`a page that is loaded again stands at ${place} instead of ${PLACE}`);

  const settings = join(site, "content/site.yaml");
  const sound = readFileSync(settings, "utf8");
  writeFileSync(settings, `${sound}khong_co_khoa_nay: 1\n`);
  await page.waitForSelector(FINDINGS, { timeout: PATIENCE });
  const said = await page.innerText(FINDINGS);
  if (!said.includes("khong_co_khoa_nay") || !said.includes("content/site.yaml:")) wrong.push(`the mistake is not named with its place: ${said}`);
  if (!(await page.innerText("body")).includes("Tin vừa được sửa")) wrong.push("the last good page is not below what is wrong");
  wrong.push(...axeFaults(await axe(page, FINDINGS)), ...(await width(page)));
  writeFileSync(settings, sound);
  await page.waitForSelector(FINDINGS, { state: "detached", timeout: PATIENCE });
}

/** Sentences on what is wrong with editing a copy of a portal at 320 px. */
export async function editing(browser, program, portal) {
  const site = mkdtempSync(join(tmpdir(), "congkhai-"));
  cpSync(join(portal, "content"), join(site, "content"), { recursive: true });
  const { server, address } = started(program, site);
  const own = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const wrong = [];
  try {
    const page = await own.newPage();
    page.on("console", (message) => wrong.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
    await watched(page, await address, site, wrong);
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  } finally {
    await own.close();
    server.kill();
    rmSync(site, { recursive: true, force: true });
  }
  return wrong;
}
