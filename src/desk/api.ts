import { openActions } from "./open.ts";
import { overviewActions } from "./overview.ts";

/** Every call of the desk by its name; the browser's `call` takes its types from here. */
export const api = { ...overviewActions, ...openActions };

export type Api = typeof api;
