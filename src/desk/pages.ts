import type { VNode } from "preact";
import { EditorPage } from "../../layouts/desk/editor.tsx";
import { OverviewPage } from "../../layouts/desk/overview.tsx";
import { ReviewSheet } from "../../layouts/desk/review-sheet.tsx";
import { SettingsPage } from "../../layouts/desk/settings.tsx";
import type { Desk } from "./desk.ts";
import { isSettings } from "./settings.ts";

/** A page of the desk. */
interface Page {
  /** @param query of its address */
  readonly render: (desk: Desk, query: URLSearchParams) => VNode;
}

/** Every page of the desk by its address below `/desk/`. */
export const pages: Readonly<Record<string, Page>> = {
  "": { render: (desk) => OverviewPage({ desk }) },
  "edit/": {
    render(desk, query) {
      const name = query.get("file") ?? "";
      return isSettings(name) ? SettingsPage({ desk, name }) : EditorPage({ desk, name });
    },
  },
  "review/": { render: (desk, query) => ReviewSheet({ desk, name: query.get("file") ?? "" }) },
};
