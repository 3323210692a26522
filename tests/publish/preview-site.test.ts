import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { loadArchive } from "../../src/content/load.ts";
import { Edition } from "../../src/publish/edition.ts";
import { PreviewSite } from "../../src/publish/preview-site.ts";
import { ASSETS } from "./edition.ts";

const folder = mkdtempSync(join(tmpdir(), "preview-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const site = new PreviewSite(archive, new Edition(archive, ASSETS), routes);
const answer = (path: string) => site.answer(path, folder);

test("a page without its last stroke is led to, also when a picture of it was looked at before", () => {
  expect(answer("/2017/3")).toMatchObject({ status: 301, headers: { location: "/2017/3/" } });
  expect(answer("/2017/3/rd-expenditure.png")).toBeUndefined(); // it lies in the folder now
  expect(answer("/2017/3")).toMatchObject({ status: 301 });
});

test("wrong addresses get the page for them", () => {
  for (const path of ["/2017/99/", "/%E0%A4%A", "/../content/site.yaml"])
    expect(answer(path)).toMatchObject({ status: 404 });
});
