// Embeds in the frames that their code makes: `node embeds.mjs FOLDER…` looks at every embed of built portals and prints every fault.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { axe, axeFaults, listen, skeleton, width } from "./checks.mjs";
import { each } from "./hands.mjs";
import { launch, serve } from "./site.mjs";

/** Widths of a frame: a side column, a phone, a column of text; whether the lower height has to be enough. */
const WIDTHS = [
  { width: 240, low: false },
  { width: 320, low: false },
  { width: 480, low: true },
  { width: 600, low: true },
];

/** More empty room than this at the foot of a frame looks broken: of so many CSS pixels, at the narrowest width of a height. */
const most = (height) => 60 + height / 5;

/** What the page that gives the code away says: of each code the address and both heights. */
export function codes(html) {
  const said = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const all = [...html.matchAll(/<pre class="copy"><code>(.*?)<\/code><\/pre><p class="sub">(.*?)<a /gs)];
  return all.map(([, code, wide]) => {
    const [, src, tall] = /^<iframe src="([^"]*)" title="[^"]*" width="100%" height="(\d+)" loading="lazy" style="[^"]*"><\/iframe>$/.exec(said(code));
    return { path: new URL(src).pathname, tall: Number(tall), low: Number(/height="(\d+)"/.exec(said(wide))[1]) };
  });
}

/** Sentences on what is wrong with an embed in a frame; its height as it lies there. */
async function look(page, { path, tall, low }, frame) {
  const height = frame.low ? low : tall;
  const box = await page.evaluate(() => {
    const main = document.querySelector("main");
    main.style.minHeight = "0";
    const cut = [...main.querySelectorAll("*")].filter((own) => own.scrollWidth > own.clientWidth + 1 && getComputedStyle(own).overflow !== "visible" && !own.matches(".hidden"));
    return { height: main.getBoundingClientRect().height, cut: cut.map((own) => own.textContent.trim().slice(0, 40)) };
  });
  const wrong = box.cut.map((text) => `cut off: ${text}`);
  if (box.height > height) wrong.push(`${Math.ceil(box.height)} px tall in a frame of ${height}`);
  const narrowest = frame.width === 240 || frame.width === 480;
  if (narrowest && height - box.height > most(height)) wrong.push(`${Math.floor(height - box.height)} px empty in a frame of ${height}: ${path}`);
  return { wrong, height: box.height };
}

/** Whether nothing of this shape was looked at before: colours and names follow from the classes and elements that a page is made of. */
async function isNew(page, shapes) {
  const shape = await page.evaluate(() => [...new Set([...document.querySelectorAll("body *")].map((own) => `${own.localName}.${own.getAttribute("class") ?? ""}`))].sort().join(" "));
  return !shapes.has(shape) && shapes.add(shape);
}

/** What is wrong with an embed in every width of a frame; adds the room to spare. */
async function framed(page, code, spare) {
  const wrong = [];
  for (const frame of WIDTHS) {
    const height = frame.low ? code.low : code.tall;
    await page.setViewportSize({ width: frame.width, height });
    const found = await look(page, code, frame);
    spare.push(height - found.height);
    wrong.push(...[...(await width(page)), ...found.wrong].map((fault) => `${fault} at ${frame.width}`));
  }
  return wrong;
}

/** Everything about the embeds of a portal: sentences with where they hold, and the spare room of the frames. */
export async function embeds(browser, root, origin) {
  const faults = [];
  const spare = [];
  const all = [];
  for (const index of ["nhung/index.html", "en/nhung/index.html"].map((file) => join(root, file)).filter(existsSync)) {
    const html = readFileSync(index, "utf8");
    const found = codes(html);
    // A portal with nothing to show says so instead of giving codes.
    if (!found.length && html.includes('class="copy"')) faults.push(`no code: ${index}`);
    all.push(...found);
  }
  const shapes = new Set();
  await each(all, () => browser.newPage({ colorScheme: "light", viewport: { width: 240, height: 400 } }), async (page, code) => {
    const heard = listen(page, origin);
    await page.goto(origin + code.path);
    const found = [...(await skeleton(page)), ...(await page.evaluate(() => (document.scripts.length ? ["a script"] : [])))];
    if (await isNew(page, shapes)) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        found.push(...axeFaults(await axe(page)).map((fault) => `${fault} in ${colorScheme}`));
      }
    }
    found.push(...(await framed(page, code, spare)));
    faults.push(...[...heard.stop(), ...found].map((fault) => `${fault} (${code.path})`));
  });
  return { faults, looks: spare.length, least: Math.min(...spare) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await launch();
  for (const folder of process.argv.slice(2)) {
    const server = await serve(resolve(folder));
    const { faults, looks, least } = await embeds(browser, resolve(folder), server.origin);
    server.close();
    faults.forEach((fault) => console.log(`${folder}: ${fault}`));
    console.log(`${folder}: ${looks} looks at embeds, ${faults.length} faults, ${Math.floor(least)} px to spare`);
    process.exitCode ||= faults.length ? 1 : 0;
  }
  await browser.close();
}
