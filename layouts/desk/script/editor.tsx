import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import type { Editing } from "./actions.ts";
import { call } from "./call.ts";
import { EXTENSIONS } from "./extensions.ts";

/** Fills the editor's page. */
export async function openEditor(page: HTMLElement, file: string): Promise<Editing> {
  const place = page.querySelector<HTMLElement>("[data-desk-text]") ?? page;
  const { text } = await call("open", { file });
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        markdown(),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(document.body.dataset.deskNonce ?? ""),
        EditorView.contentAttributes.of({ "aria-label": "正文" }),
        EXTENSIONS,
      ],
    }),
  });
  return {
    file,
    text: () => view.state.doc.toString(),
    insert: (inserted) => view.dispatch(view.state.replaceSelection(inserted)),
    save: async () => {},
    reopen: async () => {},
  };
}
