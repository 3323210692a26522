import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { MergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { EXTENSIONS, placeIn } from "./extensions.ts";
import { type DeskProblem, difference, type TextEditor, type TextEditorOptions } from "./text-editor.ts";

/** What an issue's text looks like while it is written: headlines stand out, marks step back. */
const LOOK = HighlightStyle.define([
  { tag: tags.heading2, class: "desk-headline" },
  { tag: tags.heading, class: "desk-heading" },
  { tag: tags.strong, class: "desk-strong" },
  { tag: tags.link, class: "desk-link" },
  { tag: tags.url, class: "desk-link" },
  { tag: tags.processingInstruction, class: "desk-sign" },
]);

const PHRASES = EditorState.phrases.of({
  "Revert this chunk": "用左边的",
  "$ unchanged lines": "$行没有不同",
  Diagnostics: "问题",
  "No diagnostics": "没有问题",
});

const common = (label: string): Extension => [
  history(),
  keymap.of([...defaultKeymap, ...historyKeymap]),
  markdown(),
  syntaxHighlighting(LOOK),
  EditorView.lineWrapping,
  EditorView.cspNonce.of(document.body.dataset.deskNonce ?? ""),
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
  PHRASES,
];

/** CodeMirror as the body's editor. */
export function openCodeMirror({ parent, text, onChange, mend, names }: TextEditorOptions): TextEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        common("正文"),
        lintGutter(),
        autocompletion({ override: [bylineNames(names)], icons: false }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange();
        }),
        EditorView.domEventHandlers({ compositionend: onChange }),
        EXTENSIONS,
      ],
    }),
  });
  const placeOf = (line: number, column: number, length: number) => {
    const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    const start = Math.min(from + Math.max(column - 1, 0), to);
    return { from: start, to: Math.min(start + length, to) };
  };
  return {
    ...placeIn(view),
    text: () => view.state.doc.toString(),
    setText: (wanted) => view.dispatch({ changes: difference(view.state.doc.toString(), wanted) }),
    goTo(line, column, length) {
      const { from, to } = placeOf(line, column, length);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
    mark(problems) {
      const diagnostics = problems.map(
        (problem): Diagnostic => ({
          ...placeOf(problem.line, problem.column, problem.length),
          severity: problem.isError ? "error" : "warning",
          message: problem.message,
          renderMessage: () => tooltip(problem, mend),
        }),
      );
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.sort((a, b) => a.from - b.from),
        ),
      );
    },
    isComposing: () => view.composing,
  };
}

function tooltip(problem: DeskProblem, mend: (problem: DeskProblem) => void): Node {
  const place = document.createElement("div");
  place.append(problem.message, document.createElement("br"), problem.remedy);
  if (problem.canMend) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "改好";
    button.addEventListener("click", () => mend(problem));
    place.append(document.createElement("br"), button);
  }
  return place;
}

/** Departments and persons, where a byline is being written: a line that begins with （. */
const bylineNames =
  (names: readonly string[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const written = context.matchBefore(/^（[^）]*$/u);
    const word = context.matchBefore(/[^（、 ]+$/u);
    if (!written || !word) return null;
    return { from: word.from, options: names.map((label) => ({ label })) };
  };

/** Two texts side by side; the right one can be changed, and takes over what is wanted of the left one. @returns the right one */
export function openMerge(parent: HTMLElement, theirs: string, mine: string): () => string {
  const view = new MergeView({
    parent,
    a: { doc: theirs, extensions: [common("左边的文字"), EditorState.readOnly.of(true)] },
    b: { doc: mine, extensions: common("右边的文字") },
    revertControls: "a-to-b",
    collapseUnchanged: { margin: 2, minSize: 6 },
  });
  return () => view.b.state.doc.toString();
}
