// What an editor tells of a portal's files while somebody types: `node main.mjs FOLDER`, a folder that `new site` wrote. Asks a YAML
// language server with nothing but the hint in each file's first line, its store of schemas off. Prints every fault; exits 1 where there is one.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from "vscode-jsonrpc/node.js";

const SERVER = join(dirname(fileURLToPath(import.meta.url)), "node_modules/yaml-language-server/bin/yaml-language-server");
const HINT = "# yaml-language-server: $schema=";
const SETTINGS = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } } };
const PATIENCE = 30_000;
/** A key that no file knows. */
const WRONG = "khong_co_khoa_nay";

/** A server that has answered; `told` holds who waits for what it finds in a file. */
async function start() {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const told = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => told.get(uri)?.(diagnostics));
  connection.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => SETTINGS[section] ?? {}));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const capabilities = { workspace: { configuration: true }, textDocument: { completion: { completionItem: { documentationFormat: ["markdown", "plaintext"] } }, publishDiagnostics: {} } };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification("initialized", {});
  return { connection, told, end: () => child.kill() };
}

/** What the server finds in a text that nobody has saved yet. */
async function findings({ connection, told }, uri, text) {
  const found = new Promise((answer, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer on ${uri} within ${PATIENCE} ms`)), PATIENCE);
    told.set(uri, (diagnostics) => { clearTimeout(late); answer(diagnostics); });
  });
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  return found;
}

/** The keys that are offered on an empty line at the end of a text, with their explanations. */
async function offered({ connection }, uri, text) {
  const line = text.split("\n").length - 1;
  const list = await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position: { line, character: 0 } });
  return list.items.map(({ label, documentation }) => ({ label, about: documentation?.value ?? documentation ?? "" }));
}

/** Sentences on what is wrong with how an editor sees a file: as it is, with a wrong key, and on an empty line. */
async function look(server, path) {
  const text = readFileSync(path, "utf8");
  // A name for each text: what a server says when a text is closed is not taken for what it says of the next.
  const named = (name) => pathToFileURL(path.replace(/\.yaml$/, `-${name}.yaml`)).href;
  const wrong = [];
  const first = text.split("\n", 1)[0];
  if (!first.startsWith(HINT)) return [`no hint in the first line: ${first}`];
  const schema = JSON.parse(readFileSync(resolve(dirname(path), first.slice(HINT.length).trim()), "utf8"));
  const clean = await findings(server, named("dung"), text);
  wrong.push(...clean.map((one) => `a sound file is blamed: ${one.message} (line ${one.range.start.line + 1})`));
  const mistaken = `${first}\n${WRONG}: 1\n${text}`;
  const found = await findings(server, named("sai"), mistaken);
  if (!found.some((one) => one.range.start.line === 1 && one.message.includes(WRONG))) wrong.push(`a wrong key goes unseen: ${JSON.stringify(found.map((one) => one.message))}`);
  const lines = text.split("\n");
  const choice = lines.findIndex((line) => /^quality: \w+/.test(line));
  if (choice >= 0) {
    const chosen = await findings(server, named("chon"), lines.with(choice, "quality: chinh-thuc").join("\n"));
    if (!chosen.some((one) => one.range.start.line === choice)) wrong.push("a wrong choice goes unseen");
  }
  const empty = `${first}\n`;
  await findings(server, named("trong"), empty);
  const keys = await offered(server, named("trong"), empty);
  for (const [key, { description }] of Object.entries(schema.properties)) {
    const own = keys.find(({ label }) => label === key);
    if (!own) wrong.push(`not offered: ${key}`);
    else if (!own.about.includes(description.split("\n")[0])) wrong.push(`offered without its explanation: ${key}`);
  }
  return wrong;
}

const root = resolve(process.argv[2]);
const files = readdirSync(join(root, "content"), { recursive: true }).filter((file) => file.endsWith(".yaml")).sort();
const server = await start();
let faults = 0;
for (const file of files) {
  for (const fault of await look(server, join(root, "content", file))) {
    console.log(`content/${file}: ${fault}`);
    faults += 1;
  }
}
server.end();
console.log(`${files.length} files in an editor, ${faults} faults`);
process.exitCode = faults || !files.length ? 1 : 0;
