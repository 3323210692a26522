import { render } from "preact";
import { useState } from "preact/hooks";
import { ReviewRecords } from "../review-records.tsx";
import { type Editing, onAction } from "./actions.ts";
import { call, type Output } from "./call.ts";
import { openDialog, tell } from "./dialog.tsx";
import { onSaved, tellSaved } from "./saved.ts";

type State = Output<"review">;

const WHO = "desk person";

onAction("print", () => print());

onAction("review", async (editing) => {
  if (!editing) return;
  const { file } = editing;
  try {
    await editing.save();
    const state = await call("review", { file });
    openDialog("送审和签发", () => <Review editing={editing} given={state} />);
  } catch (error) {
    tell("送审和签发", [error instanceof Error ? error.message : String(error)]);
  }
});

/** Says beside the heading how the issue stands, now and after each change. */
export function followReview({ file }: Editing): void {
  const place = document.querySelector("[data-desk-review]");
  if (!place) return;
  const show = async (): Promise<void> => {
    const { summary, isVoid } = await call("review", { file }).catch((error: Error) => ({
      summary: error.message,
      isVoid: true,
    }));
    render(summary, place);
    place.classList.toggle("is-void", isVoid);
  };
  onSaved(() => void show());
  void show();
}

function Review({ editing, given }: { editing: Editing; given: State }) {
  const { file } = editing;
  const [state, setState] = useState<State>(given);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const next = state.stages.find(({ isValid }) => !isValid)?.stage ?? state.stages.at(-1)?.stage;
  const isDraft = /^status: *draft/m.test(editing.text());

  const run = async (form: FormData, step: string): Promise<void> => {
    const textOf = (name: string): string => String(form.get(name) ?? "").trim();
    const [person, comment, stage] = [textOf("person"), textOf("comment"), textOf("stage")];
    localStorage.setItem(WHO, person);
    setSaid("");
    setFault("");
    try {
      await editing.save();
      if (step === "submit") setState(await call("submit", { file, person, comment }));
      else if (step === "return") setState(await call("sendBack", { file, person, comment, stage }));
      else {
        const isReleased = form.has("release");
        const signed = await call("sign", { file, person, comment, stage, hash: state.hash, isReleased });
        setState(signed);
        if (signed.note !== "") setFault(signed.note);
        await editing.reopen();
      }
      setSaid(step === "submit" ? "已送审。" : step === "return" ? "已退回。" : `已在“${stage}”签发。`);
      tellSaved();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <>
      <p>
        这里只作记录，不核实是谁在操作。签发以后，文字或附件一改动，签发就作废，要重新签。
        {state.isRequired && "各个环节都签发以后，才能发布。"}
      </p>
      <ul class="desk-stages">
        {state.stages.map(({ stage, signed, isValid }) => (
          <li key={stage} class={isValid ? "is-signed" : signed ? "is-void" : undefined}>
            <strong>{stage}</strong>{" "}
            {signed
              ? `${signed.person} ${signed.date}${isValid ? " 签发" : " 签过，后来改过，作废"}`
              : "还没有签"}
          </li>
        ))}
      </ul>
      <form
        class="desk-ask"
        onSubmit={(event) => {
          event.preventDefault();
          const button = event.submitter;
          void run(
            new FormData(event.currentTarget),
            button instanceof HTMLButtonElement ? button.value : "submit",
          );
        }}
      >
        <label>
          您的姓名
          <input name="person" required maxLength={30} value={localStorage.getItem(WHO) ?? ""} />
        </label>
        <label>
          环节
          <select name="stage" value={next}>
            {state.stages.map(({ stage }) => (
              <option key={stage} value={stage}>
                {stage}
              </option>
            ))}
          </select>
        </label>
        <label>
          意见（退回时要写明）
          <textarea name="comment" rows={2} maxLength={1000} />
        </label>
        {isDraft && (
          <label class="desk-choice">
            <input type="checkbox" name="release" checked />
            各环节都签发以后，从草稿改为正式
          </label>
        )}
        <div class="desk-buttons">
          <button type="submit" value="submit" class="quiet" data-desk-step="submit">
            送审
          </button>
          <button type="submit" value="return" class="quiet" data-desk-step="return">
            退回
          </button>
          <button type="submit" value="sign" data-desk-step="sign">
            签发
          </button>
        </div>
      </form>
      <p role="status" data-desk-reviewed>
        {said}
      </p>
      {fault !== "" && <p role="alert">{fault}</p>}
      <p>
        <a
          href={`${document.body.dataset.deskHome}review/?file=${encodeURIComponent(file)}`}
          target="_blank"
          rel="noopener"
        >
          发稿单（打印出来，用笔签）
        </a>
      </p>
      {state.records.length > 0 && (
        <details>
          <summary>经过：{state.records.length}步</summary>
          <ReviewRecords records={state.records} />
        </details>
      )}
    </>
  );
}
