import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { atOnce } from "../../src/base/steps.ts";
import { loadArchive } from "../../src/content/load.ts";
import { Edition } from "../../src/publish/edition.ts";
import { LiveReload } from "../../src/publish/live-reload.ts";
import { answerPreview, PreviewSite } from "../../src/publish/preview-site.ts";
import { ask } from "../support/ask.ts";
import { listen } from "../support/server.ts";
import { ASSETS } from "./edition.ts";

const root = mkdtempSync(join(tmpdir(), "preview-site-"));
const folder = join(root, "preview");
const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const site = atOnce(PreviewSite.inSteps(archive, new Edition(archive, ASSETS), routes, root));
const reload = new LiveReload(() => "/");
let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  writeFileSync(join(root, "style.css"), "a{}");
  writeFileSync(`${folder}-beside.txt`, "beside");
  server = await listen(createServer(answerPreview(() => site, reload)));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

test("a page without its last stroke is led to, also beside a picture", () => {
  expect(site.answer("/2017/3")).toMatchObject({ status: 301, headers: { location: "/2017/3/" } });
  expect(site.answer("/2017/3/rd-expenditure.png")).toMatchObject({
    status: 200,
    headers: { "content-type": "image/png" },
  });
  expect(site.answer("/style.css")).toMatchObject({ status: 200, body: Buffer.from("a{}") });
});

test("wrong addresses, and such as would lead out of the folder, get the page for them", () => {
  const inner = atOnce(PreviewSite.inSteps(archive, new Edition(archive, ASSETS), routes, folder));
  for (const path of [
    "/2017/99/",
    "/%E0%A4%A",
    "/../content/site.yaml",
    "/..%2f..%2fpackage.json",
    "/..%2fpreview-beside.txt",
    "/..%5cpreview-beside.txt",
    "/%00",
    "//",
    "/.11ty/%ff",
  ])
    expect(inner.answer(path), path).toMatchObject({ status: 404 });
});

test("only reading is answered, under the site's policy", async () => {
  expect(await ask(server.address, "POST / HTTP/1.1")).toMatchObject({ status: 405 });
  const page = await ask(server.address, "GET /2017/3/?a HTTP/1.1", ["Range: bytes=0-3"]);
  expect(page).toMatchObject({
    status: 200,
    headers: expect.stringMatching(/content-security-policy: default-src 'none'/i),
  });
});

test("pages, and nothing else, ask to be told of changes", async () => {
  const get = (path: string) => fetch(server.address.slice(0, -1) + path);
  const scriptOf = /<script type="module" src="(\/\.preview\/[^"]+)">/;
  const script = scriptOf.exec(await (await get("/2017/3/")).text())?.[1] ?? "";
  expect((await get(script)).headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(await (await get("/2017/3/index.json")).text()).not.toContain(".preview/");

  const changes = await get("/.preview/changes");
  const reader = changes.body?.pipeThrough(new TextDecoderStream()).getReader();
  const told = async (): Promise<string> => /data: (.*)/.exec((await reader?.read())?.value ?? "")?.[1] ?? "";
  const shown = new URL(script, server.address).searchParams.get("v");
  expect(await told()).toBe(shown);
  reload.changed();
  expect(await told()).not.toBe(shown);
  await reader?.cancel();
});
