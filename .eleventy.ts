import type { EleventyConfig } from "@11ty/eleventy";
import { routes } from "./layouts/routes.tsx";
import { formatProblems } from "./src/content/format.ts";
import { hasErrors, loadArchive } from "./src/content/load.ts";
import { publishAssets, readAssets } from "./src/publish/assets.ts";
import { copyAttachments } from "./src/publish/attachments.ts";
import { Edition } from "./src/publish/edition.ts";
import { writeSearchIndex } from "./src/search/write-index.ts";

/**
 * The wiring: Eleventy asks for an edition before each run, renders every route of it, and afterwards the search index, the
 * style sheet, the script and the attachments are laid beside the pages. Eleventy itself never sees a file of `content/`.
 */
export const wire = (open: () => Promise<Edition>, onProgress = (_done: number, _all: number) => {}) =>
  function configure(config: EleventyConfig): void {
    let edition: Edition | undefined;
    const current = (): Edition => {
      if (!edition) throw new Error("No edition is open");
      return edition;
    };

    config.setTemplateFormats(["11ty.js"]);
    config.setUseGitIgnore(false);
    config.on("eleventy.before", async () => {
      edition = await open();
    });
    for (const route of routes) route.addTo(config, current);
    config.on("eleventy.after", async ({ directories }) => {
      const { archive, assets } = current();
      await publishAssets(assets, directories.output);
      await copyAttachments(archive, directories.output);
      await writeSearchIndex(archive, `${directories.output}/pagefind`, onProgress);
    });
  };

/** For Eleventy's own command, without the checks that `npm run build` and `npm start` make before. */
export default wire(async () => {
  const { archive, problems } = loadArchive("content", { drafts: false });
  if (!archive || hasErrors(problems)) throw new Error(formatProblems(problems, "text"));
  return new Edition(archive, await readAssets());
});
