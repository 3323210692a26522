import type { VNode } from "preact";
import { EditorPage } from "../../layouts/desk/editor.tsx";
import { OverviewPage } from "../../layouts/desk/overview.tsx";
import { ReviewSheet } from "../../layouts/desk/review-sheet.tsx";
import type { Desk } from "./desk.ts";

/** A page of the desk. */
interface Page {
  /** @param query of its address */
  readonly render: (desk: Desk, query: URLSearchParams) => VNode;
}

/** Every page of the desk by its address below `/desk/`. */
export const pages: Readonly<Record<string, Page>> = {
  "": { render: (desk) => OverviewPage({ desk }) },
  "edit/": { render: (desk, query) => EditorPage({ desk, name: query.get("file") ?? "" }) },
  "review/": { render: (desk, query) => ReviewSheet({ desk, name: query.get("file") ?? "" }) },
};
