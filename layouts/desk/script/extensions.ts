import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { takeDrop, takePaste } from "./paste.ts";
import type { Place } from "./text-editor.ts";

/** Where a view has its cursor. */
export const placeIn = (view: EditorView): Place => ({
  around() {
    const { doc, selection } = view.state;
    const { from, to } = selection.main;
    return {
      before: doc.sliceString(0, from),
      selected: doc.sliceString(from, to),
      behind: doc.sliceString(to),
    };
  },
  insert(text, select) {
    const { from } = view.state.selection.main;
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
    if (select) view.dispatch({ selection: { anchor: from + select.from, head: from + select.to } });
    view.focus();
  },
});

const pasteAndDrop = EditorView.domEventHandlers({
  paste: (event, view) => takePaste(event, placeIn(view)),
  drop: (event, view) =>
    takeDrop(event, placeIn(view), () => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null) view.dispatch({ selection: { anchor: at } });
    }),
});

/** What is added to the text's editor by others: what is done with a paste or a dropped file. */
export const EXTENSIONS: readonly Extension[] = [pasteAndDrop];
