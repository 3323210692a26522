import { expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { loadArchive } from "../../src/content/load.ts";
import { readAssets } from "../../src/publish/assets.ts";

test("nothing of the desk gets into a build: no address, no script, no style", async () => {
  const { archive } = loadArchive("content", { drafts: false });
  if (!archive) throw new Error("The sample can't be read");
  const paths = routes.flatMap(({ outputs }) => outputs(archive)).map(({ path }) => path);
  expect(paths.filter((path) => path.includes("desk"))).toEqual([]);
  for (const { path, bytes } of (await readAssets(archive.site)).files)
    expect(Buffer.from(bytes).toString("utf8"), path).not.toMatch(
      /cm-content|desk-(?:token|form|page)|data-desk/,
    );
});
