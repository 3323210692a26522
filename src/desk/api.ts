import { amendActions } from "./amend.ts";
import { bringInActions } from "./bring-in.ts";
import { checkActions } from "./check.ts";
import { fieldActions } from "./edit-field.ts";
import { historyActions } from "./history.ts";
import { newActions } from "./new.ts";
import { openActions } from "./open.ts";
import { overviewActions } from "./overview.ts";
import { pageActions } from "./page.ts";
import { publishActions } from "./publish.ts";
import { reviewActions } from "./review.ts";
import { saveActions } from "./save.ts";

/** Every call of the desk by its name; the browser's `call` takes its types from here. */
export const api = {
  ...overviewActions,
  ...newActions,
  ...openActions,
  ...checkActions,
  ...fieldActions,
  ...pageActions,
  ...saveActions,
  ...historyActions,
  ...reviewActions,
  ...bringInActions,
  ...amendActions,
  ...publishActions,
};

export type Api = typeof api;
