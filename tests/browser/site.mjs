// A built portal: its pages, and a server of them on the loopback.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createGzip } from "node:zlib";
import { chromium } from "playwright-core";

const TYPES = { html: "text/html; charset=utf-8", css: "text/css", svg: "image/svg+xml", js: "text/javascript", json: "application/json", xml: "application/xml", csv: "text/csv" };

/** Starts the browser of this machine. */
export function launch() {
  const executablePath = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`).find(existsSync);
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Every HTML file of a folder as `{ url, file, size }`, sorted. */
export function pages(root) {
  const files = readdirSync(root, { recursive: true }).filter((file) => file.endsWith(".html"));
  const page = (file) => ({ url: "/" + file.replace(/index\.html$/, ""), file: join(root, file), size: statSync(join(root, file)).size });
  return files.map(page).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The kind of a page, read off its address: everything below a section alike, languages apart. */
export function kind(url) {
  const parts = url.split("/").filter(Boolean);
  const lang = parts[0] === "en" ? parts.shift() : "vi";
  const below = parts.slice(1).map((part) => (["the", "trang"].includes(part) ? part : /^(19|20)\d\d$/.test(part) ? "year" : "*"));
  return [lang, parts[0] ?? "", ...below].join("/");
}

/** The heaviest page of each kind: what breaks, breaks there first. Redirections are no pages to look at. */
export function samples(all) {
  const kinds = new Map();
  for (const page of all.filter((page) => page.size > 2000)) {
    const known = kinds.get(kind(page.url));
    if (!known || known.size < page.size) kinds.set(kind(page.url), page);
  }
  return [...kinds.values()];
}

/** Serves a folder, packed as web servers do where that is asked for; `close()` ends it. */
export async function serve(root, { packed = false } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = join(root, path.endsWith("/") ? path + "index.html" : path);
    const known = file.startsWith(root) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const packing = packed && known ? { "content-encoding": "gzip" } : {};
    response.writeHead(known ? 200 : 404, { "content-type": TYPES[file.split(".").pop()] ?? "application/octet-stream", ...packing });
    if (!known) response.end();
    else if (packed) createReadStream(file).pipe(createGzip()).pipe(response);
    // In one piece: a page that comes in parts is drawn in parts, as its packets fall.
    else response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
