import { type Editing, onAction } from "./actions.ts";
import { call, type Output } from "./call.ts";
import { askWhich } from "./conflict.tsx";
import { openDialog, tell } from "./dialog.tsx";

type Commit = Output<"history">[number];

onAction("history", async (editing) => {
  if (!editing) return;
  try {
    const commits = await call("history", { file: editing.file });
    openDialog("以前的版本", (close) =>
      commits.length === 0 ? (
        <p>这一期还没有提交到 git，没有以前的版本。</p>
      ) : (
        <>
          <p>点一个版本，和现在的并排对照；要用以前的，会改在正文里，和您自己改的一样，存了才算数。</p>
          <ol class="desk-history">
            {commits.map((commit) => (
              <li key={commit.id}>
                <button
                  type="button"
                  class="quiet"
                  data-desk-version={commit.id}
                  onClick={() => {
                    close();
                    void compare(editing, commit);
                  }}
                >
                  {moment(commit.time)} {commit.person}
                </button>{" "}
                {commit.subject}
              </li>
            ))}
          </ol>
        </>
      ),
    );
  } catch (error) {
    tell("以前的版本", [error instanceof Error ? error.message : String(error)]);
  }
});

async function compare(editing: Editing, { id, time, person }: Commit): Promise<void> {
  try {
    const { text } = await call("version", { file: editing.file, id });
    const now = editing.text();
    if (text === now) tell("以前的版本", ["这个版本和现在的一样。"]);
    else
      askWhich({
        title: "和以前的版本对照",
        why: "",
        leftLabel: `${moment(time)} ${person}提交的`,
        rightLabel: "现在的",
        left: text,
        right: now,
        onDecide: (decided) => void editing.replace(decided),
        onCancel: () => {},
      });
  } catch (error) {
    tell("以前的版本", [error instanceof Error ? error.message : String(error)]);
  }
}

const moment = (time: number): string =>
  new Date(time).toLocaleString("zh-CN", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
