import { type ReviewRecord, standOf } from "../../bulletin/review.ts";
import { type Complaint, type Problem, problemOfFile } from "../problem.ts";
import type { ArchiveCheck } from "./archive-checks.ts";

/**
 * Issues that lack a sign-off which `site.yaml` asks for. Drafts are not asked, nor is what is withdrawn as a whole: nobody should wait for
 * a signature to take something off the net.
 */
export const missingSignOffs: ArchiveCheck = ({ listed, reviews, site }) => {
  const { review: wanted } = site ?? {};
  if (!wanted) return [];
  return listed.flatMap((reading): Problem[] => {
    const { issue } = reading;
    const isAsked = issue && issue.status !== "draft" && issue.status !== "withdrawn";
    if (!isAsked || issue.date.day.slice(0, 7) < wanted.since) return [];
    const review = reviews.get(reading.path);
    const missing = standOf(review?.records ?? [], review?.hash ?? "", wanted.stages).filter(
      ({ isValid }) => !isValid,
    );
    const complaint = complaintAbout(missing, review?.records.at(-1));
    return missing.length === 0 ? [] : [problemOfFile(reading.path, complaint)];
  });
};

function complaintAbout(missing: ReturnType<typeof standOf>, last: ReviewRecord | undefined): Complaint {
  const named = missing.map(({ stage }) => `“${stage}”`).join("");
  const old = missing.flatMap(({ stage, signed }) =>
    signed ? [`${signed.person}${signed.date.day}在“${stage}”签过，后来文字或附件改过，不再算数`] : [],
  );
  const why =
    old.length > 0 ? `：${old.join("；")}` : last?.step === "returned" ? `：${last.person}退回了` : "";
  return {
    code: "review/missing",
    message: `这一期还没有在${named}签发${why}。`,
    remedy: "请在编辑台打开这一期，点“送审和签发”；还没有定稿的，把状态改为“草稿”，就不会发布。",
  };
}
