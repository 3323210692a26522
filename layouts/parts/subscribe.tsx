import { feedPath } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** The way to a page's own feed, after what is said of the page. */
export const Subscribe = ({ edition, stem }: { edition: Edition; stem: string }) => (
  <>
    {" · "}
    <a href={edition.link(feedPath(stem, "xml"))}>订阅更新（Atom）</a>
  </>
);
