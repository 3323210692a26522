import type { EleventyConfig } from "@11ty/eleventy";
import { routes } from "./layouts/routes.tsx";
import { formatProblems } from "./src/content/format.ts";
import { hasErrors, loadArchive } from "./src/content/load.ts";
import { publishAssets, readAssets } from "./src/publish/assets.ts";
import { copyAttachments } from "./src/publish/attachments.ts";
import { Edition } from "./src/publish/edition.ts";
import { writeSearchIndex } from "./src/search/write-index.ts";

interface Wiring {
  /** gives the edition that is to be rendered, anew for each run */
  readonly open: () => Promise<Edition>;
  /** hears how many items of how many are in the search index */
  readonly onProgress?: (done: number, all: number) => void;
  /** when the search index is written: a build waits for it, the preview lets it follow */
  readonly schedule?: (write: () => Promise<void>) => Promise<void>;
}

/**
 * The wiring: Eleventy asks for an edition before each run, renders every route of it, and afterwards the search index, the
 * style sheet, the scripts and the attachments are laid beside the pages. Eleventy itself never sees a file of `content/`.
 */
export const wire = ({ open, onProgress = () => {}, schedule = (write) => write() }: Wiring) =>
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
      await schedule(() => writeSearchIndex(archive, `${directories.output}/pagefind`, onProgress));
    });
  };

/** For Eleventy's own command, without the checks that `npm run build` and `npm start` make before. */
export default wire({
  async open() {
    const { archive, problems } = loadArchive("content", { drafts: false });
    if (!archive || hasErrors(problems)) throw new Error(formatProblems(problems, "text"));
    return new Edition(archive, await readAssets());
  },
});
