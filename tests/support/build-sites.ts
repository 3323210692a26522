import { buildSites } from "./sites.ts";

buildSites();
