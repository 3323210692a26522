import { readFileSync, writeFileSync } from "node:fs";
import { DateTime } from "luxon";
import { parseDocument, stringify } from "yaml";
import { z } from "zod";
import { ZONE } from "../bulletin/date.ts";
import { type ReviewRecord, STEP_LABELS, type Step, standOf, USUAL_STAGES } from "../bulletin/review.ts";
import { isMarkedDraft, withoutDraftMark } from "../content/draft-mark.ts";
import { isError } from "../content/problem.ts";
import { readIssue } from "../content/read-issue.ts";
import { readReview, readReviewOf } from "../content/read-review.ts";
import { replaceFile } from "../content/replace-file.ts";
import { type IssueFile, REVIEW_ENDING } from "../content/scan.ts";
import { publishDrafts, QUESTION } from "../editor/publish-drafts.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { fileInput } from "./inputs.ts";

/** A record as the desk shows it. */
export interface ShownRecord {
  /** 签发 */
  readonly step: string;
  /** `2016-10-19 11:07` */
  readonly date: string;
  readonly stage: string | null;
  readonly person: string;
  readonly comment: string | null;
  /** whether the issue is what it was then */
  readonly isCurrent: boolean;
}

/** How an issue stands in its review. */
export interface ReviewState {
  readonly records: readonly ShownRecord[];
  readonly stages: readonly {
    readonly stage: string;
    readonly signed: ShownRecord | null;
    readonly isValid: boolean;
  }[];
  /** in a few words; null where nothing was ever done */
  readonly summary: string | null;
  /** whether a sign-off was made void by a later change */
  readonly isVoid: boolean;
  readonly isSigned: boolean;
  /** whether `site.yaml` asks for it */
  readonly isRequired: boolean;
  /** of the issue as it is on disk */
  readonly hash: string;
}

const HEADER =
  "# 送审、退回和签发的记录，由编辑台写入，不会发布。它只作记录，不核实身份。hash 是当时文字和附件的 SHA-256。\n";

/** @throws Refusal where the record has errors */
export function stateOfReview({ workspace }: Desk, source: IssueFile): ReviewState {
  const { records, hash, problems } = readReviewOf(source);
  const [wrong] = problems;
  if (wrong) throw new Refusal(`${wrong.file}第${wrong.line}行要先改好：${wrong.message}${wrong.remedy}`);
  const wanted = workspace.gathered.site?.review;
  const stages = standOf(records, hash, wanted?.stages ?? USUAL_STAGES);
  const shown = (one: ReviewRecord): ShownRecord => ({
    step: STEP_LABELS[one.step],
    date: [one.date.day, one.date.time].filter((part) => part !== null).join(" "),
    stage: one.stage ?? null,
    person: one.person,
    comment: one.comment ?? null,
    isCurrent: one.hash === hash,
  });
  const last = records.at(-1);
  const isVoid = stages.some(({ signed, isValid }) => signed !== null && !isValid);
  const valid = stages.filter(({ isValid }) => isValid);
  return {
    records: records.map(shown),
    stages: stages.map(({ stage, signed, isValid }) => ({ stage, signed: signed && shown(signed), isValid })),
    summary: last
      ? summaryOf(
          last,
          valid.map(({ stage, signed }) => `${stage} ${signed?.person}`),
          isVoid,
        )
      : null,
    isVoid,
    isSigned: stages.length === valid.length,
    isRequired: wanted !== undefined,
    hash,
  };
}

function summaryOf(last: ReviewRecord, valid: readonly string[], isVoid: boolean): string {
  if (last.step === "returned") return `${last.person}退回了`;
  if (isVoid) return "签发以后改过，签发作废";
  return valid.length > 0 ? `已签：${valid.join("、")}` : `${last.person}送审了`;
}

const YAML = { schema: "failsafe", lineWidth: 0 } as const;
const HAS_RECORDS = /^review:/m;

/** The file with one record more; everything else stays as it is. */
function withRecord(before: string, record: Readonly<Record<string, string | undefined>>): string {
  const document = parseDocument(before, YAML);
  document.addIn(["review"], document.createNode(record));
  return document.toString(YAML);
}

interface NewRecord {
  readonly step: Step;
  readonly stage?: string | undefined;
  readonly person: string;
  readonly comment?: string | undefined;
}

/** Adds a record to the issue's file of them, which must be sound before and after. */
async function add(desk: Desk, file: string, { step, stage, person, comment }: NewRecord): Promise<void> {
  const source = desk.workspace.find(file);
  stateOfReview(desk, source);
  const { hash } = readReviewOf(source);
  const path = source.review ?? source.file.replace(/\.md$/, REVIEW_ENDING);
  const before = source.review === null ? "" : readFileSync(source.review, "utf8");
  const date = DateTime.now().setZone(ZONE).setLocale("en-US").toFormat("yyyy-MM-dd HH:mm");
  const record = { date, step, stage, person, comment, hash };
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const text = HAS_RECORDS.test(before)
    ? withRecord(before, given)
    : HEADER + stringify({ review: [given] }, YAML);
  const [wrong] = readReview(path, Buffer.from(text)).problems;
  if (wrong) throw new Refusal(`没有记下：${wrong.message}${wrong.remedy}`);
  if (source.review === null) writeFileSync(path, text, { flag: "wx" });
  else replaceFile(path, text);
  await desk.workspace.refresh();
}

/** What can't be signed: a text that could not be published. @throws Refusal with the reason */
function requireSound({ workspace }: Desk, source: IssueFile): void {
  const text = readFileSync(source.file, "utf8");
  const open = text.split("\n").filter((line) => line.startsWith(QUESTION)).length;
  if (open > 0) throw new Refusal(`导入时留下的问题还有${open}处没有核对，核对以后再签。`);
  const { problems } = readIssue(source, Buffer.from(withoutDraftMark(text)), workspace.gathered.context);
  const errors = problems.filter(isError).length;
  if (errors > 0) throw new Refusal(`这一期还有${errors}处要改，改好以后再签。`);
}

const line = (most: number) => z.string().trim().max(most);
const person = line(30).min(1);
const comment = line(1000).transform((text) => text.replace(/\s*[\r\n]+\s*/g, " ") || undefined);
const done = (desk: Desk, file: string): ReviewState => stateOfReview(desk, desk.workspace.find(file));

/** 送审, 退回 and 签发: written down, with names that nobody has verified. */
export const reviewActions = {
  review: action(fileInput, (desk, { file }) => done(desk, file)),

  submit: action(fileInput.extend({ person, comment }), async (desk, { file, ...said }) => {
    await add(desk, file, { step: "submitted", ...said });
    return done(desk, file);
  }),

  sendBack: action(
    fileInput.extend({ person, stage: line(10).min(1), comment: line(1000).min(1).pipe(comment) }),
    async (desk, { file, ...said }) => {
      await add(desk, file, { step: "returned", ...said });
      return done(desk, file);
    },
  ),

  sign: action(
    fileInput.extend({
      person,
      stage: line(10).min(1),
      comment,
      /** what the signer has seen */
      hash: z.string(),
      /** whether a draft that all have signed is to be one no more */
      isReleased: z.boolean(),
    }),
    async (desk, { file, hash, isReleased, ...said }) => {
      const source = desk.workspace.find(file);
      if (readReviewOf(source).hash !== hash)
        throw new Refusal("这一期在您看的时候改过了，没有签。请关掉这个窗口，再看一遍。");
      requireSound(desk, source);
      await add(desk, file, { step: "signed", ...said });
      const isDraft = isMarkedDraft(readFileSync(source.file, "utf8"));
      if (isReleased && isDraft && done(desk, file).isSigned) {
        const [outcome] = publishDrafts(desk.content, [source.file]);
        await desk.workspace.refresh();
        if (outcome?.why) return { ...done(desk, file), note: `仍是草稿：${outcome.why}` };
      }
      return { ...done(desk, file), note: "" };
    },
  ),
};
