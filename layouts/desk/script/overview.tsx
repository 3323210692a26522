import { useState } from "preact/hooks";
import { onAction } from "./actions.ts";
import { call, type Output } from "./call.ts";
import { openDialog } from "./dialog.tsx";

const edit = (file: string): string =>
  `${document.body.dataset.deskHome}edit/?file=${encodeURIComponent(file)}`;

/** Follows the preview's changes: the list is what is on disk. */
function follow(page: Element): void {
  const changes = new EventSource(
    new URL("../.preview/changes", new URL(document.body.dataset.deskHome ?? "/desk/", location.href)),
  );
  let shown: string | null = null;
  changes.onmessage = async ({ data }) => {
    const isNews = shown !== null && shown !== data;
    shown = data;
    if (!isNews) return;
    const answer = await fetch(location.href).catch(() => null);
    const text = answer?.ok ? await answer.text() : "";
    const next = new DOMParser()
      .parseFromString(text, "text/html")
      .querySelector("[data-desk-page=overview]");
    const list = page.querySelector("[data-desk-list]");
    const nextList = next?.querySelector("[data-desk-list]");
    if (list && nextList && list.innerHTML !== nextList.innerHTML) list.innerHTML = nextList.innerHTML;
  };
}

const page = document.querySelector("[data-desk-page=overview]");
if (page) follow(page);

onAction("new", () => openDialog("新建一期", () => <NewIssue />));
onAction("check", () => {
  const found = call("checkAll", {});
  found.then(
    (all) => openDialog("检查全部简报", () => <AllProblems {...all} />),
    (error: Error) => openDialog("检查全部简报", () => <p role="alert">{error.message}</p>),
  );
});

/** Asks for a title, and of the first issue for who writes it; everything else is put in, and can be changed in the form. */
function NewIssue() {
  const [fault, setFault] = useState("");
  const isFirst = document.querySelector("[data-desk-issue]") === null;
  const start = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    const said = (name: string): string => String(given.get(name) ?? "");
    call("new", { title: said("title"), source: said("source"), author: said("author") }).then(
      ({ file }) => location.assign(edit(file)),
      (error: Error) => setFault(error.message),
    );
  };
  return (
    <form onSubmit={start}>
      <div class="desk-field">
        <label for="new-title">标题</label>
        <input id="new-title" name="title" type="text" required autocomplete="off" />
        <p class="desk-help">
          期号、日期{isFirst ? "" : "、来源、作者"}会先{isFirst ? "" : "照上一期"}
          填好，下一步可以改。新的一期是草稿，不会发布。
        </p>
      </div>
      {(isFirst || fault !== "") && (
        <>
          <div class="desk-field">
            <label for="new-source">来源</label>
            <input id="new-source" name="source" type="text" autocomplete="off" />
            <p class="desk-help">供稿部门，例如 州科技局</p>
          </div>
          <div class="desk-field">
            <label for="new-author">作者</label>
            <input id="new-author" name="author" type="text" autocomplete="off" />
            <p class="desk-help">谁写的；几个人的，用顿号隔开</p>
          </div>
        </>
      )}
      {fault !== "" && <p role="alert">{fault}</p>}
      <button type="submit">开始写</button>
    </form>
  );
}

function AllProblems({ summary, issues, files }: Output<"checkAll">) {
  return (
    <>
      <p role="status">
        检查了{files}期简报：{summary}
      </p>
      <ul class="desk-found">
        {issues.map(({ name, title, problems }) => (
          <li key={name}>
            <a href={edit(name)}>{title}</a>
            <ul>
              {problems.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
