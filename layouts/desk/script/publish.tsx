import { render } from "preact";
import { onAction } from "./actions.ts";
import { CallError, call, type Output } from "./call.ts";
import { openDialog } from "./dialog.tsx";

type Planned = Output<"publishPlan">;
type Progress = Output<"publishProgress">;

const ASK_EVERY = 400;
/** More lines are not read. */
const MOST_SHOWN = 60;

onAction("publish", () => {
  openDialog("发布", () => (
    <div
      data-desk-publishing
      ref={(place) => {
        if (place) void plan(place);
      }}
    />
  ));
});

async function plan(place: HTMLElement): Promise<void> {
  render(<p role="status">正在看有哪些变化……</p>, place);
  try {
    render(
      <Plan planned={await call("publishPlan", {})} onStart={() => void start(place, "publish")} />,
      place,
    );
  } catch (error) {
    render(<p role="alert">{messageOf(error)}</p>, place);
  }
}

function Plan({ planned: { plan, problems, output }, onStart }: { planned: Planned; onStart: () => void }) {
  if (!plan)
    return (
      <>
        <p>还有{problems.length}处错误，改好以前不能发布，现在的网站保持不变：</p>
        <ul>
          {problems.slice(0, MOST_SHOWN).map(({ file, line, message, remedy }) => (
            <li key={`${file}${line}${message}`}>
              {file}
              {line > 0 && `第${line}行`}：{message}
              {remedy}
            </li>
          ))}
        </ul>
      </>
    );
  const count = plan.added.length + plan.changed.length + plan.gone.length;
  return (
    <>
      <p>网站在：{output}</p>
      {count === 0 ? <p>网页没有变化。</p> : <p>发布以后，网站会有这些变化：</p>}
      <Pages title="新的网页" pages={plan.added} />
      <Pages title="改动的网页" pages={plan.changed} />
      <Pages title="不再有的网页" pages={plan.gone} />
      <button type="button" data-desk-confirm onClick={onStart}>
        开始发布
      </button>
    </>
  );
}

function Pages({ title, pages }: { title: string; pages: readonly string[] }) {
  if (pages.length === 0) return null;
  return (
    <details open={pages.length <= 10}>
      <summary>
        {title}：{pages.length}个
      </summary>
      <ul class="desk-pages">
        {pages.slice(0, MOST_SHOWN).map((page) => (
          <li key={page}>/{page.replace(/index\.html$/, "")}</li>
        ))}
        {pages.length > MOST_SHOWN && <li>……</li>}
      </ul>
    </details>
  );
}

async function start(place: HTMLElement, what: "publish" | "deploy"): Promise<void> {
  try {
    await call(what, {});
    for (let progress = await call("publishProgress", {}); ; progress = await call("publishProgress", {})) {
      render(<Running progress={progress} onDeploy={() => void start(place, "deploy")} />, place);
      if (!place.isConnected || progress.job?.status !== null) return;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    }
  } catch (error) {
    render(<p role="alert">{messageOf(error)}</p>, place);
  }
}

function Running({
  progress: { job, output, canDeploy },
  onDeploy,
}: {
  progress: Progress;
  onDeploy: () => void;
}) {
  if (!job) return null;
  const { what, lines, status } = job;
  const isDone = status === 0;
  const name = what === "build" ? "发布" : "送到服务器";
  return (
    <>
      <p role="status" data-desk-published={isDone ? what : undefined}>
        {status === null
          ? `正在${name}：${lines.at(-1) ?? ""}`
          : isDone
            ? `${name}完成。`
            : `${name}没有做成：`}
      </p>
      {isDone && what === "build" && <p>网站在：{output}</p>}
      {status !== null && <pre class="desk-report">{lines.join("\n")}</pre>}
      {isDone && what === "build" && canDeploy && (
        <button type="button" data-desk-deploy onClick={onDeploy}>
          送到服务器
        </button>
      )}
    </>
  );
}

const messageOf = (error: unknown): string => (error instanceof CallError ? error.message : String(error));
