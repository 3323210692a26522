import { type Site, sampleSiteSchema } from "../bulletin/site.ts";

/** For the preview, as long as `site.yaml` can't be read: what it would say of itself. Nothing is ever published with it. */
export const STAND_IN: Site = {
  ...sampleSiteSchema.parse({
    name: "网站设置有错误",
    description: "site.yaml 有错误，改好以前先用这个名称。",
    url: "https://www.example.gov.cn",
    sample: "true",
    footer: {},
  }),
  base: "/",
};
