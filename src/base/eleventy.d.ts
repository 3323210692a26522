/** The part of Eleventy's API that this project uses; Eleventy ships no types. */
declare module "@11ty/eleventy" {
  import type { EventEmitter } from "node:events";

  export interface TemplateData {
    readonly pagination: { readonly pageNumber: number };
  }

  export interface TemplateOptions {
    readonly pagination: { readonly data: string; readonly size: number };
    readonly permalink: (data: TemplateData) => string;
    readonly eleventyExcludeFromCollections: boolean;
  }

  interface BuildEvent {
    readonly directories: { readonly output: string };
  }

  export interface EleventyConfig {
    readonly benchmarkManager: { get(group: string): { setIsVerbose(isVerbose: boolean): void } };
    addGlobalData(name: string, value: () => unknown): void;
    addTemplate(inputPath: string, render: (data: TemplateData) => string, options: TemplateOptions): void;
    addWatchTarget(path: string): void;
    configureErrorReporting(options: { readonly allowMissingExtensions: boolean }): void;
    on(event: "eleventy.before" | "eleventy.after", handler: (event: BuildEvent) => Promise<void>): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly configPath?: string | null;
    readonly pathPrefix?: string;
    readonly runMode?: "build" | "watch" | "serve";
    readonly config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    /** chokidar's, once `watch()` has come back */
    readonly watcher: EventEmitter;
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    watch(): Promise<unknown>;
    stopWatch(): Promise<void>;
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
  }
}
