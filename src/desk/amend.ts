import { resolve } from "node:path";
import { z } from "zod";
import { UsageError } from "../base/errors.ts";
import { readSiteIn } from "../content/read-site.ts";
import { type Amended, correctIssue, withdrawIssue } from "../editor/amend/amend.ts";
import { rememberedSite } from "../publish/memory.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { fileInput } from "./inputs.ts";

const line = z.string().trim().max(500);
const said = line.transform((text) => text || undefined);
const amendment = fileInput.extend({ item: z.int().positive().optional(), date: line });

/** What was published: the site that a publication replaces, or the live one that site.yaml names. */
const siteOf = ({ content, output }: Desk) =>
  rememberedSite({
    against: "",
    live: readSiteIn(content)?.published,
    output: resolve(output),
    shown: output,
    tell: () => {},
  });

/** The commands' refusals are words for the editor. */
async function amended({ workspace }: Desk, work: Promise<Amended>): Promise<Amended> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UsageError ? new Refusal(error.message) : error;
  } finally {
    await workspace.refresh();
  }
}

/** The same as `npm run correct` and `npm run withdraw`. */
export const amendActions = {
  /** the headlines of an issue as it was read last, for a correction to name one */
  headlines: action(fileInput, ({ workspace }, { file }) => {
    const { files, readings } = workspace.gathered;
    const issue = readings[files.indexOf(workspace.find(file))]?.issue;
    return issue?.items.map(({ heading }) => heading) ?? [];
  }),

  correct: action(
    amendment.extend({ what: line.min(1), why: said, minor: z.boolean() }),
    async (desk, { file, ...order }) =>
      amended(
        desk,
        correctIssue({
          content: desk.content,
          issue: file,
          site: await siteOf(desk),
          replaced: [],
          ...order,
        }),
      ),
  ),
  withdraw: action(
    amendment.extend({ why: line.min(1), who: said, show: z.boolean() }),
    async (desk, { file, ...order }) =>
      amended(
        desk,
        withdrawIssue({ content: desk.content, issue: file, site: await siteOf(desk), ...order }),
      ),
  ),
};
