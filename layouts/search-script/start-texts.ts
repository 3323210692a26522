import { answer } from "./main.tsx";

/** The search page's script in the portable edition, in one piece: see `open-texts.ts`. */
answer();
