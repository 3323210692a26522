import { onAction } from "./actions.ts";
import { chooseFiles } from "./attach.tsx";
import { CallError, type Output, send } from "./call.ts";
import { openDialog, tell } from "./dialog.tsx";

type BroughtIn = Output<"importFile">;

/** Where and whose the issue is, if its file does not say. */
interface Given {
  readonly year?: string;
  readonly issue?: string;
}

const READABLE = ".docx,.docm,.doc,.wps,.rtf,.odt,.pdf,.ofd,.html,.htm,.txt,.md";

async function bringIn(file: File, given: Given = {}): Promise<void> {
  const close = openDialog("正在导入", () => <p role="status">正在读“{file.name}”……</p>);
  try {
    show(file, await send("importFile", { name: file.name, ...given }, file));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    tell("没有导入", [error.message]);
  } finally {
    close();
  }
}

function show(file: File, { name, why, questions, report }: BroughtIn): void {
  const edit = `${document.body.dataset.deskHome}edit/?file=${encodeURIComponent(name ?? "")}`;
  openDialog(name === null ? "没有导入" : "导入成了草稿", () =>
    name === null ? (
      <>
        <p>{why}</p>
        <p>文件里没有写明年份和期号，或者写得不对的，可以在这里写明，再试一次：</p>
        <form
          class="desk-ask"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget);
            const said = ["year", "issue"].map((key) => [key, String(typed.get(key)).trim()] as const);
            void bringIn(file, Object.fromEntries(said.filter(([, value]) => value !== "")));
          }}
        >
          <label>
            年份
            <input name="year" inputMode="numeric" pattern="(19|20)[0-9][0-9]" placeholder="2016" />
          </label>
          <label>
            期号
            <input name="issue" placeholder="6" />
          </label>
          <button type="submit">再试一次</button>
        </form>
      </>
    ) : (
      <>
        <p>
          “{file.name}”已经写成草稿，原件一起保存。
          {questions.length > 0
            ? `有${questions.length}处要核对，打开以后逐条列在正文旁边。`
            : "没有要核对的。"}
        </p>
        <p>
          <a class="desk-button" href={edit} data-desk-draft={name}>
            打开草稿
          </a>
        </p>
        <details>
          <summary>导入的报告</summary>
          <pre class="desk-report">{report}</pre>
        </details>
      </>
    ),
  );
}

async function bringInAll(files: readonly File[]): Promise<void> {
  for (const file of files) await bringIn(file);
}

onAction("import", () => void chooseFiles(READABLE, true).then(bringInAll));

/** On the overview a file may be dropped anywhere. */
if (document.querySelector("[data-desk-page=overview]")) {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    void bringInAll([...(event.dataTransfer?.files ?? [])]);
  });
}
