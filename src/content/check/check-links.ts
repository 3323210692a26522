import { problemAt } from "../problem.ts";
import type { ArchiveCheck } from "./archive-checks.ts";
import { canonical, meantAddress } from "./known-addresses.ts";

/** Links to pages that don't exist. Links into an issue that can't be read are not judged. */
export const deadLinks: ArchiveCheck = ({ listed, surroundings: { published, all, unread }, site }) =>
  (site ? listed : []).flatMap((reading) =>
    reading.pageLinks.flatMap(({ path, place }) => {
      const { file, issue, severity } = reading; // a reading's file is opened only where something points into it
      const address = canonical(path);
      const known = issue?.status === "draft" ? all : published;
      if (!file || known.has(address) || unread.has(address.replace(/#.*$/, ""))) return [];
      const meant = meantAddress(path, site?.base ?? "/", known);
      return problemAt(file, place, {
        code: "link/dead",
        message: all.has(address) ? `“${path}”还是草稿，读者打不开。` : `本站没有“${path}”这个页面或位置。`,
        remedy: all.has(address)
          ? "请等那一期发布以后再加这个链接。"
          : meant !== null
            ? `请改为：${meant}`
            : `请写成“/年/期/”或“/年/期/#item-条”，例如 /2016/6/#item-2${site?.base === "/" ? "" : `（不写 ${site?.base}）`}。`,
        severity,
      });
    }),
  );
