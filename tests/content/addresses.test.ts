import { expect, test } from "vitest";
import { integrityPreview, routes } from "../../layouts/routes.tsx";
import { isOwn } from "../../src/bulletin/address.ts";
import { addressesOf } from "../../src/content/addresses.ts";
import { loadArchive } from "../../src/content/load.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample can't be read");

const known = addressesOf(archive.issues);
const moved = new Set(archive.redirects.map(({ from }) => from));
const paths = [...routes, integrityPreview]
  .flatMap(({ outputs }) => outputs(archive))
  .map(({ path }) => path);

test("every page and file of the site is one that issues can link to, or a place of the site's own", () => {
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !known.has(path) && !isOwn(path) && !moved.has(path))).toEqual([]);
});

test("what issues can link to is there", () => {
  const pages = [...known].filter((address) => address.endsWith("/"));
  expect(pages.filter((page) => !paths.includes(page))).toEqual([]);
});
