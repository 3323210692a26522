import { issueText } from "../../content/archive-folder.ts";

const HEADLINE = "## 州科技局召开座谈会\n\n";
const body = (text: string): string => `${HEADLINE}${text}\n`;

/** An issue for each mistake that the guide explains. */
export const MISTAKES: Readonly<Record<string, string>> = {
  "2018/01.md": issueText({ issue: "1", date: "2018年1月19日" }),
  "2018/02.md": issueText({ issue: "2", date: "2018-02-01", author: null }),
  "2018/03.md": issueText({ issue: "3", date: "2018-03-01" }).replace("source: ", "source："),
  "2018/04.md": issueText(
    { issue: "4", date: "2018-04-01" },
    "州科技局召开座谈会\n\n8月31日，州科技局召开座谈会。\n",
  ),
  "2018/05.md": issueText({ issue: "5", date: "2018-05-01" }, body("    8月31日，州科技局召开座谈会。")),
  "2018/06.md": issueText(
    { issue: "6", date: "2018-06-01" },
    body("8月31日，州科技局召开座谈会，见[名单](06/list.pdf)。"),
  ),
  "2018/07.md": issueText(
    { issue: "7", date: "2018-07-01" },
    body("详见[州政府网站]（https://www.cxz.gov.cn/）。"),
  ),
  "2018/08.md": issueText({ issue: "8", date: "2018-08-01" }, body("州科技局召开座谈会,部署全年工作。")),
  "2018/09.md": issueText(
    { issue: "9", date: "2018-09-01" },
    body("联系人李明，身份证号11010519491231002X。"),
  ),
  "2018/10.md": issueText({ issue: "10", date: "2018-10-01" }, body("全州研发投入增长5%[^1]。")),
  "2018/11.md": issueText({ issue: "11", date: "2018-11-01" }, body("州教育局召开座谈会。\n\n州教育局 张慧")),
  "2018/12.md": issueText(
    { issue: "12", date: "2018-12-01" },
    body("州科技局召开座谈会。\n\n（州科技局 王强）\n\n州教育局召开座谈会\n\n会议部署了工作。"),
  ),
};
