/** What a layout part's JSX is compiled to: `jsxImportSource: "bulletin-archive"`. */
export * from "preact/jsx-runtime";
