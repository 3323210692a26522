import type { TextEditor, TextEditorOptions } from "./text-editor.ts";

/** CodeMirror; a plain text area where it does not run. */
export async function openText(options: TextEditorOptions): Promise<TextEditor> {
  try {
    const { openCodeMirror } = await import("./code-mirror.ts");
    return openCodeMirror(options);
  } catch (error) {
    console.warn(error);
    options.parent.replaceChildren();
    const { openTextArea } = await import("./text-area.ts");
    return openTextArea(options);
  }
}
