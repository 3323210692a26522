import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Passphrase } from "../../src/desk/passphrase.ts";
import { SAFETY_HEADERS } from "../../src/publish/headers.ts";
import { ask } from "../support/ask.ts";
import { type DeskServer, serveDesk } from "./desk-server.ts";

let server: DeskServer;
let guarded: DeskServer;
let root = "";
let now = 0;
const passphrase = new Passphrase(() => now);
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "bulletin-"));
  cpSync("content", join(root, "content"), { recursive: true });
  server = await serveDesk(join(root, "content"));
  guarded = await serveDesk(join(root, "content"), passphrase);
});
afterAll(() => {
  server.close();
  guarded.close();
  rmSync(root, { recursive: true, force: true });
});

const at = ({ address }: DeskServer): string => address.replace("localhost", "127.0.0.1");
const text = (): string => readFileSync(join(root, "content/2016/06.md"), "utf8");
const SAVE = "POST /desk/api/save HTTP/1.1";
const TOKEN = "X-Desk-Token: TOKEN";

test.each([
  ["another name for this machine (DNS rebinding)", SAVE, ["Host: evil.example", TOKEN]],
  ["a name that begins like this machine's", SAVE, ["Host: localhost.evil.example", TOKEN]],
  ["no name at all", SAVE, ["Host: ", TOKEN]],
  ["another address", SAVE, ["Host: 192.0.2.1", TOKEN]],
  ["a page of another site", SAVE, ["Origin: http://evil.example", TOKEN]],
  ["a page of another port", SAVE, ["Origin: http://127.0.0.1:1", TOKEN]],
  ["a page over TLS", SAVE, ["Origin: https://127.0.0.1", TOKEN]],
  ["a sandboxed frame or a local file", SAVE, ["Origin: null", TOKEN]],
  ["another site, as the browser says", SAVE, ["Sec-Fetch-Site: cross-site", TOKEN]],
  ["a neighbouring site", SAVE, ["Sec-Fetch-Site: same-site", TOKEN]],
  ["a form of another site", SAVE, ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", TOKEN]],
  ["an address that was typed in", SAVE, ["Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", TOKEN]],
  ["nobody's token", SAVE, []],
  ["an empty token", SAVE, ["X-Desk-Token: "]],
  ["a wrong token", SAVE, ["X-Desk-Token: wrong"]],
  ["a token of the right length", SAVE, [`X-Desk-Token: ${"A".repeat(43)}`]],
  ["a token in the address", "POST /desk/api/save?token=TOKEN HTTP/1.1", []],
  ["a token in a cookie", SAVE, ["Cookie: x-desk-token=TOKEN"]],
  ["a token beside others", SAVE, ["X-Desk-Token: TOKEN, wrong"]],
  ["a reading of what only the desk may see", "POST /desk/api/open HTTP/1.1", []],
  ["an upload", "POST /desk/api/overview HTTP/1.1", ["Content-Type: multipart/form-data"]],
  ["another web server's request", "POST http://evil.example/desk/api/save HTTP/1.1", [TOKEN]],
])("a foreign request changes nothing and learns nothing: %s", async (_, line, headers) => {
  const before = text();
  const body = JSON.stringify({ file: "2016/06.md", window: "w".repeat(8), base: null, text: "" });
  const withToken = (part: string): string => part.replace("TOKEN", server.desk.token);
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const answer = await ask(at(server), withToken(line), [
    ...headers.map(withToken),
    `${length}\r\n\r\n${body}`,
  ]);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body).not.toContain("州科技局");
  expect(answer.headers).not.toMatch(/access-control-allow/i);
  expect(text()).toBe(before);
});

test("a call must be one: other methods, names and inputs are refused", async () => {
  const token = `X-Desk-Token: ${server.desk.token}`;
  expect((await ask(at(server), "GET /desk/api/overview HTTP/1.1", [token])).status).toBe(404);
  expect((await server.call("constructor", {})).status).toBe(404);
  expect((await server.call("open", { file: 6 })).status).toBe(400);
  expect((await server.call("open", undefined)).status).toBe(400);
});

test.each([
  "../site.yaml",
  "site.yaml/",
  "package.json",
  "2016/../../x.md",
  "/etc/passwd",
  "2016/06.md/",
  "C:\\x.md",
  "2016\\06.md",
  "",
  "2016/06/x.md",
])("no name leads out of the content, or to what is no issue: %j", async (file) => {
  expect((await server.call("open", { file })).status).toBe(409);
  const typed = { file, window: "w".repeat(8), base: null, text: "甲" };
  expect((await server.call("save", typed)).status).toBe(409);
});

test("the desk's pages may hold the preview and be held by nobody; what is published keeps its headers", async () => {
  const answer = await ask(at(server), "GET /desk/ HTTP/1.1");
  const policy = /content-security-policy: (.*)/i.exec(answer.headers)?.[1] ?? "";
  expect(policy).toMatch(/frame-ancestors 'none'.*frame-src 'self'/);
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{20,}';/);
  expect(policy).not.toContain("unsafe-inline");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(answer.body).toContain(`data-desk-nonce="${nonce}"`);
  expect(SAFETY_HEADERS["Content-Security-Policy"]).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test("where other machines are let in, the desk asks for the word of this start, and hears no more than five wrong ones", async () => {
  const enter = (word: string): Promise<Response> =>
    fetch(`${at(guarded)}/desk/`, {
      method: "POST",
      body: new URLSearchParams({ word }),
      redirect: "manual",
    });
  const open = (cookie: string): Promise<Response> => fetch(`${at(guarded)}/desk/`, { headers: { cookie } });
  const shut = await open("desk-entry=wrong");
  expect([shut.status, await shut.text()]).toEqual([401, expect.stringContaining("没有加密")]);
  expect((await guarded.call("overview", {})).status).toBe(401);

  const right = await enter(passphrase.text);
  const cookie = right.headers.get("set-cookie") ?? "";
  expect([right.status, cookie]).toEqual([303, expect.stringMatching(/HttpOnly; SameSite=Strict/)]);
  expect(await (await open(cookie.split(";")[0] ?? "")).text()).toContain(guarded.desk.token);

  for (const tries of [1, 2, 3, 4]) expect((await enter("wrong")).status, `${tries}`).toBe(401);
  expect((await enter("wrong")).status).toBe(429);
  expect((await enter(passphrase.text)).status).toBe(429);
  now += 15 * 60 * 1000;
  expect((await enter(passphrase.text)).status).toBe(303);
});
