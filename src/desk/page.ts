import { renderToString } from "preact-render-to-string";
import { IssuePage } from "../../layouts/issue.tsx";
import { issuesInOrder } from "../bulletin/order.ts";
import { NO_LINKS } from "../bulletin/pages.ts";
import { viewIssue } from "../content/read-issue.ts";
import { action } from "./action.ts";
import type { Desk } from "./desk.ts";
import { type TextInput, textInput } from "./inputs.ts";

/** A text as readers will see it, with all that is still wrong in it; null while its front matter can't be read. */
function page({ workspace, shown }: Desk, { file, text }: TextInput): { html: string | null } {
  const issue = viewIssue(workspace.find(file), Buffer.from(text), workspace.gathered.context).show();
  if (!issue) return { html: null };
  const { archive, edition } = shown();
  const now = issuesInOrder(archive).find(
    (entry) => entry.issue.year === issue.year && entry.issue.number.id === issue.number.id,
  );
  const entry = { issue, previous: now?.previous, next: now?.next, links: NO_LINKS, mentions: [] };
  return { html: `<!DOCTYPE html>\n${renderToString(IssuePage({ edition, entry }))}` };
}

export const pageActions = { page: action(textInput, page) };
