import { readFileSync } from "node:fs";
import type { Byline } from "../../src/bulletin/archive.ts";
import { writtenByline } from "../../src/bulletin/byline.ts";
import { chineseDate } from "../../src/bulletin/date-format.ts";
import { imprintOf } from "../../src/bulletin/imprint.ts";
import { fullIssueLabel } from "../../src/bulletin/issue-number.ts";
import { readIssue } from "../../src/content/read-issue.ts";
import { Refusal } from "../../src/desk/action.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { type ReviewState, stateOfReview } from "../../src/desk/review.ts";
import { ReviewRecords } from "./review-records.tsx";

/** 发稿单: an issue on one sheet of paper, to be passed round and signed with a pen. */
export function ReviewSheet({ desk, name }: { desk: Desk; name: string }) {
  const source = desk.workspace.find(name);
  const { issue } = readIssue(source, readFileSync(source.file), desk.workspace.gathered.context);
  if (!issue) throw new Refusal("这一期还有要改的地方，改好以后再打印发稿单。");
  const { edition } = desk.shown();
  const state = stateOfReview(desk, source);
  const { report, send, distribute, copies } = imprintOf(edition.site.imprint, issue.imprint);
  return (
    <div class="desk-sheet" data-desk-page="sheet">
      <div class="desk-buttons">
        <button type="button" data-desk-action="print">
          打印
        </button>
        <a class="desk-button quiet" href={`${edition.link("/desk/edit/")}?file=${encodeURIComponent(name)}`}>
          回到这一期
        </a>
      </div>
      <h1>{edition.site.name}发稿单</h1>
      <table>
        <tbody>
          <Row label="期号">{fullIssueLabel(issue)}</Row>
          <Row label="标题">{issue.title}</Row>
          <Row label="日期">{chineseDate(issue.date)}</Row>
          <Row label="供稿">{signedBy(issue.byline)}</Row>
          <Row label="内容">
            <ol>
              {issue.items.map(({ heading, position, byline }) => (
                <li key={position}>
                  {heading}
                  <span class="by">{signedBy(byline)}</span>
                </li>
              ))}
            </ol>
          </Row>
          <Row label="附件">{issue.attachments.map(({ name: file }) => file).join("、") || "无"}</Row>
          <Row label="印发">
            {[
              report && `报：${report}`,
              send && `送：${send}`,
              distribute && `发：${distribute}`,
              copies && `共印${copies}份`,
            ]
              .filter((part) => part)
              .join("；")}
          </Row>
          {state.stages.map(({ stage, signed, isValid }) => (
            <tr key={stage} class="sign">
              <th scope="row">{stage}</th>
              <td>
                {signed && (
                  <p class="recorded">
                    编辑台记录：{signed.person} {signed.date}
                    {!isValid && "，后来改过，作废"}
                    {signed.comment && `，意见：${signed.comment}`}
                  </p>
                )}
                <p class="pen">
                  <span>意见：</span>
                  <span>签名：</span>
                  <span>{"　　　　年　　月　　日"}</span>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Records state={state} />
      <p class="small">
        文字和附件的校验值（SHA-256）：<code>{state.hash}</code>
        。以后改动了，校验值就不一样，要重新签。编辑台只作记录，不核实是谁在操作，以手写的签名为准。
      </p>
    </div>
  );
}

const signedBy = (byline: Byline): string =>
  byline.sources.length + byline.authors.length > 0 ? writtenByline(byline) : "没有署名";

const Row = ({ label, children }: { label: string; children: preact.ComponentChildren }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{children}</td>
  </tr>
);

function Records({ state: { records } }: { state: ReviewState }) {
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="desk-records">
      <h2 id="desk-records">经过</h2>
      <ReviewRecords records={records} />
    </section>
  );
}
