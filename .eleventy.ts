import type { EleventyConfig } from "@11ty/eleventy";
import { integrityPreview, routes } from "./layouts/routes.tsx";
import { outputFile } from "./src/bulletin/address.ts";
import { formatProblems } from "./src/content/format.ts";
import { loadArchive } from "./src/content/load.ts";
import { hasErrors } from "./src/content/problem.ts";
import { readAssets } from "./src/publish/assets.ts";
import { layAssets, layAttachments, laySearch } from "./src/publish/beside.ts";
import { Edition } from "./src/publish/edition.ts";
import type { Rendering } from "./src/publish/render-pages.ts";
import type { Output } from "./src/publish/route.ts";
import { Stage } from "./src/publish/stage.ts";
import { indexArchive } from "./src/search/index-archive.ts";

/**
 * The wiring: Eleventy asks what to render before each run, and renders it through one virtual template for each kind of page.
 * Eleventy itself never sees a file of `content/`.
 */
export const wire = (open: () => Promise<Rendering>) =>
  function configure(config: EleventyConfig): void {
    let rendering: Rendering | undefined;
    const current = (): Rendering => {
      if (!rendering) throw new Error("Nothing is open");
      return rendering;
    };

    config.setTemplateFormats(["11ty.js"]);
    config.setUseGitIgnore(false);
    // What took long is no matter of the editors; quiet mode comes too late for this part of Eleventy.
    config.benchmarkManager.get("Configuration").setIsVerbose(false);
    config.configureErrorReporting({ allowMissingExtensions: true }); // redirects/Caddyfile
    config.on("eleventy.before", async () => {
      rendering = await open();
    });
    for (const { name } of [...routes, integrityPreview]) addTemplate(config, name, current);
  };

function addTemplate(config: EleventyConfig, route: string, current: () => Rendering): void {
  const outputs = (): readonly Output[] => current().outputs.get(route) ?? [];
  const outputOf = (pageNumber: number): Output => {
    const output = outputs()[pageNumber];
    if (!output) throw new Error(`Route ${route} has no entry ${pageNumber}`);
    return output;
  };
  // Eleventy gets numbers to paginate over, not the entries: it copies and merges what it is given.
  config.addGlobalData(route, () => [...outputs().keys()]);
  config.addTemplate(
    `${route}.11ty.js`,
    ({ pagination }) => outputOf(pagination.pageNumber).render(current().edition),
    {
      pagination: { data: route, size: 1 },
      permalink: ({ pagination }) => outputFile(outputOf(pagination.pageNumber).path),
      eleventyExcludeFromCollections: true,
    },
  );
}

/** For Eleventy's own command, without the checks that `npm run build` makes before and after. */
export default function configure(config: EleventyConfig): void {
  const { archive, problems } = loadArchive("content", { drafts: false });
  if (!archive || hasErrors(problems)) throw new Error(formatProblems(problems, "text"));
  const open = async (): Promise<Rendering> => ({
    edition: new Edition(archive, await readAssets(archive.site)),
    outputs: new Map([...routes, integrityPreview].map(({ name, outputs }) => [name, outputs(archive)])),
  });
  wire(open)(config);
  config.on("eleventy.after", async ({ directories }) => {
    const stage = new Stage(directories.output);
    layAssets(stage, await readAssets(archive.site));
    layAttachments(stage, archive);
    laySearch(stage, await indexArchive(archive));
  });
}
