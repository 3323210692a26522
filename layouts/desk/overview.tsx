import type { Desk } from "../../src/desk/desk.ts";
import { overview, type Row } from "../../src/desk/overview.ts";
import { isSettings, settingsIn, settingsLabel } from "../../src/desk/settings.ts";
import { Buttons, OVERVIEW_BUTTONS } from "./buttons.tsx";

/** All issues, and a button for each thing that is done with the archive. */
export function OverviewPage({ desk }: { desk: Desk }) {
  const { years, others: all } = overview(desk);
  const { edition } = desk.shown();
  const edit = edition.link("/desk/edit/");
  const rows = years.flatMap(({ members }) => members);
  // The buttons above say what is to be done about it.
  const others = all.filter(({ code }) => code !== "content/empty");
  const drafts = rows.filter(({ status }) => status === "draft").length;
  return (
    <div class="desk-overview" data-desk-page="overview">
      <header>
        <div>
          <h1>全部简报</h1>
          <p class="desk-sum">
            {rows.length === 0
              ? "还没有简报。写新的，点“新建”；有 Word 文件的，拖到这里来，或点“导入”。"
              : `共${rows.length}期${drafts > 0 ? `，其中草稿${drafts}期` : ""}。点一期的标题，就可以编辑。`}
          </p>
        </div>
        <Buttons buttons={OVERVIEW_BUTTONS} home={edition.link("/desk/")} />
      </header>
      <div data-desk-list>
        {others.length > 0 && (
          <section class="notice" aria-labelledby="desk-others">
            <h2 id="desk-others">不在简报里的问题</h2>
            <ul>
              {others.map(({ file, line, message, remedy }) => (
                <li key={`${file}:${line}:${message}`}>
                  <FileName file={file} edit={edit} />
                  {line > 0 && `第${line}行`}：{message}
                  {remedy}
                </li>
              ))}
            </ul>
          </section>
        )}
        {years.map(({ key, members }) => (
          <section key={key} class="desk-year" aria-labelledby={`year-${key}`}>
            <h2 id={`year-${key}`}>{key}年</h2>
            <ul class="desk-issues">
              {members.map((row) => (
                <IssueRow key={row.name} row={row} edit={edit} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="desk-settings">
        设置：
        {settingsIn(desk.content).map((name) => (
          <a key={name} href={`${edit}?file=${name}`}>
            {settingsLabel(name)}
          </a>
        ))}
      </p>
    </div>
  );
}

/** A file that the desk can open is a link. */
function FileName({ file, edit }: { file: string; edit: string }) {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return isSettings(name) ? <a href={`${edit}?file=${name}`}>{file}</a> : file;
}

const STATUSES: Readonly<Record<Row["status"], string>> = {
  draft: "草稿",
  published: "正式",
  corrected: "已更正",
  withdrawn: "已撤回",
  unread: "要改好",
};

function IssueRow({ row, edit }: { row: Row; edit: string }) {
  const { name, label, title, status, errors, reminders, review, changed } = row;
  return (
    <li data-desk-issue={name}>
      <span class="number">{label}</span>
      <a href={`${edit}?file=${encodeURIComponent(name)}`}>{title ?? "（标题还看不出来）"}</a>
      <span class={`desk-mark is-${status}`}>{STATUSES[status]}</span>
      <span class={`found${errors > 0 ? " has-errors" : ""}`}>
        {errors > 0 && `${errors}处要改 `}
        {reminders > 0 && `${reminders}处提醒 `}
        {review}
      </span>
      <time class="changed" dateTime={new Date(changed).toISOString()}>
        {moment(changed)}改过
      </time>
    </li>
  );
}

/** 11月29日 06:05; with the year where it is another one. */
function moment(time: number): string {
  const year = (date: Date): number => date.getFullYear();
  return new Date(time).toLocaleString("zh-CN", {
    ...(year(new Date(time)) === year(new Date()) ? {} : { year: "numeric" }),
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Shanghai",
  });
}
