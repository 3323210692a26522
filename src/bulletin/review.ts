import { z } from "zod";
import { about, fault, lineOfText, parsedText } from "./field.ts";
import { publicationDate, sha256 } from "./front-matter.ts";

/** What is done with an issue before it goes out: 送审, 退回, 签发. */
export const STEPS = ["submitted", "returned", "signed"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  submitted: "送审",
  returned: "退回",
  signed: "签发",
};

/** Where `site.yaml` names no stages. */
export const USUAL_STAGES: readonly string[] = ["审核", "签发"];

const step = parsedText<Step>((text) => {
  const value = STEPS.find((known) => known === text);
  const mended = STEPS.find((known) => STEP_LABELS[known] === text);
  return value
    ? { value }
    : fault(
        "field/step",
        `没有“${text}”这一步：可写 submitted（送审）、returned（退回）、signed（签发）。`,
        mended,
      );
});

/** A stage of the review: 审核, 会签, 签发. */
export const stageName = lineOfText(10);

const record = z
  .strictObject({
    date: publicationDate.meta(about("时间", "送审、退回或签发的时间", "2016-10-19 11:07")),
    step: step.meta(about("步骤", "submitted、returned 或 signed", "signed")),
    stage: stageName.optional().meta(about("环节", "在哪个环节签的；送审和退回可以不写", "审核")),
    person: lineOfText(30).meta(about("姓名", "由谁送审、退回或签发", "王强")),
    comment: lineOfText(1000)
      .optional()
      .meta(about("意见", "退回时要写明", "第2条的数字请再核对")),
    hash: sha256.meta(about("校验值", "当时文字和附件的 SHA-256，由编辑台写入", "0".repeat(64))),
  })
  .superRefine(({ step, stage, comment }, context) => {
    const need = (field: string, message: string): void =>
      context.addIssue({ code: "custom", path: [field], message, params: { code: "field/missing" } });
    if (step === "signed" && stage === undefined) need("stage", "签发要写明是哪个环节（stage）。");
    if (step === "returned" && comment === undefined) need("comment", "退回要写明意见（comment）。");
  });

export type ReviewRecord = z.infer<typeof record>;

/** `content/2016/06.review.yaml`: what was done with an issue before it went out. It is never published, and proves nobody's identity. */
export const reviewSchema = z.strictObject({
  review: z
    .array(record)
    .max(500)
    .meta(about("送审和签发", "一项一步，先后为序", "- date: 2016-10-19 11:07")),
});

/** How a stage stands: its sign-off is null where there is none since the issue was returned last. */
interface StageStand {
  readonly stage: string;
  readonly signed: ReviewRecord | null;
  /** whether the issue is still what was signed */
  readonly isValid: boolean;
}

/**
 * How each stage stands. The last sign-off of a stage counts; who returns an issue takes back what was signed before.
 *
 * @param hash of the issue as it is now
 */
export function standOf(
  records: readonly ReviewRecord[],
  hash: string,
  stages: readonly string[],
): readonly StageStand[] {
  const since = records.slice(records.findLastIndex(({ step }) => step === "returned") + 1);
  return stages.map((stage) => {
    const signed = since.findLast((one) => one.step === "signed" && one.stage === stage) ?? null;
    return { stage, signed, isValid: signed?.hash === hash };
  });
}
