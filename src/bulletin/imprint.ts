import { z } from "zod";
import { count } from "./count.ts";
import { about, lineOfText } from "./field.ts";

/** 版记, the foot of a printed bulletin (GB/T 9704-2012, 7.4): editors, recipients, copies; printed as typed. */
export const imprintSchema = z.strictObject({
  office: lineOfText(60)
    .optional()
    .meta(about("编印单位", "报头左边的编印单位", "州科技局办公室")),
  report: lineOfText(500)
    .optional()
    .meta(about("报", "报送哪些上级", "州委、州政府")),
  send: lineOfText(500)
    .optional()
    .meta(about("送", "抄送哪些单位", "州级各部门")),
  distribute: lineOfText(500)
    .optional()
    .meta(about("发", "下发哪些单位", "各县市科技局")),
  copies: count.optional().meta(about("印数", "印多少份，只写数字", "120")),
});

export type Imprint = z.infer<typeof imprintSchema>;

/** The issue's own imprint overrides the site's. */
export const imprintOf = (ofSite: Imprint | undefined, ofIssue: Imprint): Imprint => ({
  ...ofSite,
  ...ofIssue,
});
