// The pictures of the editors' guide: `node pictures.mjs PROGRAM GUIDE PICTURES`. What a chapter tells people to type and change is typed
// and changed in a new site; where a picture stands under a page that it tells them to look at, that page is taken as it is then.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { started } from "./editing.mjs";
import { launch } from "./site.mjs";
import { context } from "./views.mjs";

const PATIENCE = 30_000;
/** 1 January 2025, the day of the guide's examples. */
const env = { PATH: process.env.PATH, SOURCE_DATE_EPOCH: "1735689600" };
const WINDOW = { width: 800, height: 560 };
/** A block of the guide, and the picture that may stand under it. */
const BLOCK = /^```(\S+)(?: (.*))?\n([^]*?)^```\n(?:\n!\[[^\]]+\]\(\.\.\/\.\.\/static\/huong-dan\/([a-z0-9-]+)\.png\))?/gm;

/** Follows one chapter; `take` is told each picture's name and its page. */
class Reader {
  constructor(program, folder, take) {
    Object.assign(this, { program, folder, take });
  }

  types(line) {
    if (line.startsWith("cd ")) this.folder = join(this.folder, line.slice(3));
    else if (line.startsWith("congkhai serve")) this.served = started(this.program, this.folder, env);
    else spawnSync("sh", ["-c", `exec "$0" ${line.replace(/^congkhai /, "")}`, this.program], { env, cwd: this.folder, stdio: "ignore" });
  }

  writes(path, text) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  async follows([, language, rest = "", text, picture]) {
    const [path, change] = rest.split(" ");
    if (language === "console") text.trim().split("\n").forEach((line) => this.types(line));
    else if (change === "tìm") this.sought = text;
    else if (change === "thay") this.writes(path, readFileSync(join(this.folder, path), "utf8").replace(this.sought, () => text));
    else if (language !== "text") this.writes(path, text);
    else if (path && picture) await this.take(picture, new URL(path).pathname, await this.served.address, text.trim());
  }
}

const [program, guide, pictures] = process.argv.slice(2).map((path) => resolve(path));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const browser = await launch();
const page = await (await context(browser, { ...WINDOW, colorScheme: "light" })).newPage();
await page.setViewportSize(WINDOW);
await page.clock.setFixedTime(new Date(env.SOURCE_DATE_EPOCH * 1000));

async function take(name, path, address, text) {
  await page.goto(new URL(path, address).href);
  await page.waitForFunction((text) => document.documentElement.textContent.includes(text), text.split("\n")[0], { timeout: PATIENCE });
  const head = path === "/" ? 0 : (await page.locator("main").boundingBox()).y;
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true, clip: { x: 0, y: head, ...WINDOW } });
}

for (const chapter of readdirSync(guide).filter((name) => name.endsWith(".md") && name !== "thong-bao.md").sort()) {
  const folder = mkdtempSync(join(tmpdir(), "congkhai-"));
  const reader = new Reader(program, folder, take);
  if (chapter !== "ngay-dau-tien.md") ["congkhai new site trang-cua-toi", "cd trang-cua-toi"].forEach((line) => reader.types(line));
  for (const block of readFileSync(join(guide, chapter), "utf8").matchAll(BLOCK)) await reader.follows(block);
  reader.served?.server.kill();
  rmSync(folder, { recursive: true });
}
await browser.close();
