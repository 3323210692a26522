import type { ComponentChildren } from "preact";
import { type Editing, onAction } from "./actions.ts";
import { CallError, call } from "./call.ts";
import { openDialog, tell } from "./dialog.tsx";

const today = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const itemOf = (form: FormData): number | undefined => Number(textOf(form, "item")) || undefined;

/** Asks what and why, does it, and says what was written. */
async function amend(
  editing: Editing | null,
  title: string,
  fields: ComponentChildren,
  run: (file: string, form: FormData) => Promise<readonly string[]>,
): Promise<void> {
  if (!editing) return;
  const { file } = editing;
  await editing.save();
  const headlines = await call("headlines", { file });
  openDialog(title, (close) => (
    <form
      class="desk-ask"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        run(file, form).then(
          async (said) => {
            close();
            await editing.reopen();
            tell("已写明", said);
          },
          (error: unknown) => {
            if (!(error instanceof CallError)) throw error;
            tell("没有改动", [error.message]);
          },
        );
      }}
    >
      <label>
        哪一条
        <select name="item">
          <option value="">整期</option>
          {headlines.map((heading, index) => (
            <option key={heading} value={index + 1}>
              第{index + 1}条 {heading}
            </option>
          ))}
        </select>
      </label>
      {fields}
      <label>
        日期
        <input name="date" required value={today()} />
      </label>
      <button type="submit" data-desk-confirm>
        {title}
      </button>
    </form>
  ));
}

const Line = ({ name, label, isRequired = false }: { name: string; label: string; isRequired?: boolean }) => (
  <label>
    {label}
    <input name={name} required={isRequired} maxLength={500} />
  </label>
);

const Choice = ({ name, label }: { name: string; label: string }) => (
  <label class="desk-choice">
    <input type="checkbox" name={name} />
    {label}
  </label>
);

onAction("correct", (editing) =>
  amend(
    editing,
    "更正",
    <>
      <p>发布时的原文会存成以前的版本，读者看得到改了什么。写明以后再改正文，先改了的也可以。</p>
      <Line name="what" label="改了什么，例如：“15家”误作“16家”，已更正" isRequired />
      <Line name="why" label="为什么改（可以不写）" />
      <Choice name="minor" label="只是错别字，不在开头和标题旁标出" />
    </>,
    async (file, form) => {
      const { version } = await call("correct", {
        file,
        item: itemOf(form),
        date: textOf(form, "date"),
        what: textOf(form, "what"),
        why: textOf(form, "why"),
        minor: form.has("minor"),
      });
      return [`更正已写进说明栏，原来的文字存在 ${version}。`, "接下来改正文，再发布。"];
    },
  ),
);

onAction("withdraw", (editing) =>
  amend(
    editing,
    "撤回",
    <>
      <p>网址、标题和原因会保留；正文重新发布以后不再公布，网页、数据、检索、PDF 里都没有了。</p>
      <Line name="why" label="为什么撤回" isRequired />
      <Line name="who" label="由谁撤回（可以不写）" />
      <Choice name="show" label="正文仍给读者看，只标明已撤回" />
    </>,
    async (file, form) => {
      const { left } = await call("withdraw", {
        file,
        item: itemOf(form),
        date: textOf(form, "date"),
        why: textOf(form, "why"),
        who: textOf(form, "who"),
        show: form.has("show"),
      });
      return [
        "撤回已写进说明栏，发布以后生效。",
        ...(left.length > 0 ? [`正文还在这些文件里，不能留存的请另行处理：${left.join("、")}`] : []),
      ];
    },
  ),
);
