import { randomBytes } from "node:crypto";
import type { Archive } from "../bulletin/archive.ts";
import type { Problem } from "../content/problem.ts";
import type { Edition } from "../publish/edition.ts";
import type { Journal } from "./journal.ts";
import type { Passphrase } from "./passphrase.ts";
import type { Workspace } from "./workspace.ts";

/** What the preview shows at the moment. */
export interface Shown {
  readonly archive: Archive;
  readonly edition: Edition;
  readonly problems: readonly Problem[];
}

/** What every action and page of the desk works with. */
export interface Desk {
  /** the folder with `site.yaml` */
  readonly content: string;
  /** of this start; every call must send it */
  readonly token: string;
  /** null where only this machine is listened to */
  readonly passphrase: Passphrase | null;
  /** where the site is published: a folder */
  readonly output: string;
  readonly workspace: Workspace;
  readonly journal: Journal;
  readonly shown: () => Shown;
}

export const newToken = (): string => randomBytes(32).toString("base64url");
