import { render } from "preact";
import { type Editing, onAction } from "./actions.ts";
import { CallError, call, type Input, type Output } from "./call.ts";
import { askWhich } from "./conflict.tsx";
import { Form } from "./form.tsx";
import { offerKept } from "./kept.tsx";
import { openText } from "./open-text.ts";
import { PageView } from "./page-view.ts";
import { Problems } from "./problems.tsx";
import { showSaveState } from "./save-state.ts";
import { tellSaved } from "./saved.ts";
import { type Conflict, Saver } from "./saver.ts";
import type { DeskProblem, Looked, Place, TextEditor } from "./text-editor.ts";
import { Tools } from "./tools.tsx";

/** Milliseconds after the last key: until the text is checked, and until it is seen among all others. */
const CHECK_AFTER = 40;
const COMPARE_AFTER = 700;

/** Fills the editor's page, and has it work. */
export async function openEditor(page: HTMLElement, file: string): Promise<Editing> {
  const find = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-desk-${name}]`);
    if (!found) throw new Error(`The page has no ${name}`);
    return found;
  };
  try {
    const opened = await call("open", { file });
    const looked = await call("check", { file, text: opened.text });
    const desk = new IssueDesk(find, file, opened, looked);
    await desk.start();
    return desk;
  } catch (error) {
    if (error instanceof CallError) find("text").textContent = error.message;
    throw error;
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
type Find = (name: string) => HTMLElement;

/** One open issue: the front matter in a form, the body in an editor, and what is known of both together. */
class IssueDesk implements Editing {
  readonly file: string;
  readonly #find: Find;
  /** null where readers see no page of it */
  readonly #page: PageView | null;
  #opened: Output<"open">;
  #looked: Looked;
  /** shows only among all other issues */
  #among: Output<"compare"> = [];
  /** the front matter, with the lines of hyphens around it */
  #front: string;
  #editor: TextEditor | undefined;
  #saver: Saver | undefined;
  #checkTimer: Timer;
  #compareTimer: Timer;
  #ticket = 0;
  /** changes of the form go to the desk one after the other */
  #edits: Promise<void> = Promise.resolve();

  constructor(find: Find, file: string, opened: Output<"open">, looked: Looked) {
    this.file = file;
    this.#find = find;
    this.#opened = opened;
    this.#looked = looked;
    this.#front = opened.text.slice(0, looked.bodyAt ?? 0);
    const frame = document.querySelector("[data-desk-frame]");
    this.#page = frame instanceof HTMLIFrameElement ? new PageView(frame, find("page-note"), file) : null;
  }

  async start(): Promise<void> {
    const { known, text, version } = this.#opened;
    this.#editor = await openText({
      parent: this.#find("text"),
      text: text.slice(this.#front.length),
      onChange: () => this.#changed(),
      mend: (problem) => void this.#mend(problem),
      names: [...(known.source ?? []), ...(known.author ?? [])],
    });
    this.#saver = new Saver({
      file: this.file,
      version,
      text: () => this.text(),
      onState: (state) => showSaveState(this.#find("state"), state),
      onConflict: (conflict) => this.#decide(conflict),
    });
    if (this.#hasForm)
      render(<Tools editor={this.#editor} signers={() => this.#signers()} />, this.#find("tools"));
    onAction("save", () => void this.save());
    onAction("paper", () => this.#page?.print());
    addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return;
      event.preventDefault();
      void this.save();
    });
    showSaveState(this.#find("state"), { kind: "saved", time: null });
    if (this.#hasForm) this.#find("form").replaceChildren();
    this.#show();
    void this.#page?.show(text);
    void this.#compare();
    offerKept({
      place: this.#find("notices"),
      file: this.file,
      opened: this.#opened,
      text: this.text,
      onDecide: (decided) => this.#put(decided).then(this.save),
    });
  }

  /** whether it is an issue; settings are a text alone */
  get #hasForm(): boolean {
    return this.#opened.form.length > 0;
  }

  text = (): string => this.#front + (this.#editor?.text() ?? "");
  get place(): Place {
    if (!this.#editor) throw new Error("The text is not open yet");
    return this.#editor;
  }

  save = async (): Promise<void> => {
    await this.#edits;
    await this.#saver?.save();
    if (this.#saver?.isDirty) throw new Error("The text is not on disk");
  };

  replace = (text: string): Promise<void> => this.#put(text);

  reopen = async (): Promise<void> => {
    this.#opened = await call("open", { file: this.file });
    this.#saver?.resume(this.#opened.version, this.#opened.text);
    await this.#put(this.#opened.text);
    tellSaved();
  };

  #changed(): void {
    if (this.#editor?.isComposing()) return;
    this.#saver?.changed();
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#check(), CHECK_AFTER);
    clearTimeout(this.#compareTimer);
    this.#compareTimer = setTimeout(() => void this.#compare(), COMPARE_AFTER);
  }

  async #check(): Promise<void> {
    const ticket = ++this.#ticket;
    const text = this.text();
    const looked = await call("check", { file: this.file, text }).catch(() => null); // saving says what is wrong
    if (!looked || ticket !== this.#ticket) return;
    this.#looked = looked;
    this.#show();
    void this.#page?.show(text);
  }

  async #compare(): Promise<void> {
    const text = this.text();
    const among = await call("compare", { file: this.file, text }).catch(() => null);
    if (!among || text !== this.text()) return;
    this.#among = among;
    this.#show();
  }

  /** Shows what was found: in the list, in the text, and at the fields of the form. */
  #show(): void {
    const problems = [...this.#looked.problems, ...this.#among].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    );
    const above = this.#linesAbove();
    this.#editor?.mark(
      problems
        .filter(({ line }) => line > above)
        .map((problem) => ({ ...problem, line: problem.line - above })),
    );
    render(
      <Problems
        problems={problems}
        canFix={this.#looked.canFix}
        onGo={(problem) => this.#goTo(problem)}
        onMend={(problem) => void this.#mend(problem)}
        onFix={() => void this.#fix()}
      />,
      this.#find("problems"),
    );
    if (!this.#hasForm) return;
    render(
      <Form
        form={this.#opened.form}
        values={this.#looked.values}
        faults={new Map(problems.flatMap(({ field, message }) => (field === null ? [] : [[field, message]])))}
        known={this.#opened.known}
        onChange={(path, value) => this.#edit({ path, value })}
      />,
      this.#find("form"),
    );
  }

  #linesAbove = (): number => this.#front.split("\n").length - 1;

  #edit(change: Pick<Input<"edit">, "path" | "value">): void {
    this.#edits = this.#edits.then(async () => {
      try {
        const { front } = await call("edit", { front: this.#front, ...change });
        this.#front = front;
        this.#changed();
      } catch (error) {
        this.#failed(error);
      }
    });
  }

  async #mend({ code, line, column, message }: DeskProblem): Promise<void> {
    // A problem of the text is known to the editor by the line of the body.
    const problem = { code, line, column, message };
    await this.#replace(() => call("mend", { file: this.file, text: this.text(), problem }));
  }

  #failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    showSaveState(this.#find("state"), { kind: "failed", message });
  }

  #fix = (): Promise<void> => this.#replace(() => call("fix", { file: this.file, text: this.text() }));

  async #replace(ask: () => Promise<{ text: string }>): Promise<void> {
    await this.#edits;
    try {
      await this.#put((await ask()).text);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Puts another text into form and editor. */
  async #put(text: string): Promise<void> {
    const looked = await call("check", { file: this.file, text }).catch(() => null);
    if (looked) this.#looked = looked;
    // Also of a file that is gone, or a desk that has stopped: not a word may depend on their answer.
    const front = text.startsWith(this.#front) ? this.#front : "";
    this.#front = looked ? text.slice(0, looked.bodyAt ?? 0) : front;
    this.#editor?.setText(text.slice(this.#front.length));
    this.#changed();
    this.#show();
    await this.#compare();
  }

  #goTo({ line, column, length, field }: DeskProblem): void {
    const input = field === null ? null : document.getElementById(`field-${field.replaceAll(".", "-")}`);
    const above = this.#linesAbove();
    if (input) {
      const details = input.closest("details");
      if (details) details.open = true;
      input.focus();
    } else if (line > above) this.#editor?.goTo(line - above, column, length);
    else this.#find("problems").scrollIntoView({ block: "center" });
  }

  /** Who signs the issue, as a byline has it: 州科技局 吴启荣 */
  #signers(): string {
    const { values } = this.#looked;
    const texts = ["source", "author"].map((name) =>
      typeof values === "object" && values !== null ? Reflect.get(values, name) : "",
    );
    return texts.filter((text) => typeof text === "string" && text !== "").join(" ");
  }

  /** The file was changed elsewhere since it was opened. */
  #decide({ text, version }: Conflict): void {
    const mine = this.text();
    askWhich({
      why:
        text === null
          ? "这个文件在电脑上不见了（改名、移走或删除了），或者里面不是文字了。"
          : "这个文件在打开以后，被别的窗口或别的程序改过。",
      leftLabel: "电脑上现在的",
      rightLabel: "这里写的",
      left: text ?? "",
      right: mine,
      onDecide: (decided) => {
        this.#saver?.resume(version, text ?? "");
        // Where it can't be saved, the page says so, and it is tried again.
        void this.#put(decided).then(() => this.save().catch(() => {}));
      },
    });
  }
}
