import { z } from "zod";

/* What calls are given. */

/** An issue by its name: `2016/06.md`. */
export const fileInput = z.object({ file: z.string().max(200) });

/** An issue and its whole text as it stands in the editor. */
export const textInput = fileInput.extend({ text: z.string() });
export type TextInput = z.infer<typeof textInput>;

/** What a window of the browser calls itself. */
export const windowId = z.string().regex(/^[\w-]{8,64}$/);

/** A text that was typed, and the version of the file that it was made from; null where the file is to be made anew. */
export const typedInput = textInput.extend({ window: windowId, base: z.string().nullable() });
export type TypedInput = z.infer<typeof typedInput>;
