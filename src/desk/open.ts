import { readFileSync } from "node:fs";
import { z } from "zod";
import { action } from "./action.ts";

/** An issue by its name: `2016/06.md`. */
export const fileInput = z.object({ file: z.string().max(200) });

export const openActions = {
  open: action(fileInput, ({ workspace }, { file }) => ({
    text: readFileSync(workspace.find(file).file, "utf8"),
  })),
};
