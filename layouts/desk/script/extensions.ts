import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { takeDrop, takePaste } from "./paste.ts";

const inserter =
  (view: EditorView) =>
  (text: string): void => {
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
    view.focus();
  };

const pasteAndDrop = EditorView.domEventHandlers({
  paste: (event, view) => takePaste(event, inserter(view)),
  drop: (event, view) =>
    takeDrop(event, inserter(view), () => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null) view.dispatch({ selection: { anchor: at } });
    }),
});

/** What is added to the text's editor by others: what is done with a paste or a dropped file. */
export const EXTENSIONS: readonly Extension[] = [pasteAndDrop];
