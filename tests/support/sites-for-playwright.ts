import { ensureSites } from "./sites.ts";

/** Every browser test opens the built sites. */
export default ensureSites;
