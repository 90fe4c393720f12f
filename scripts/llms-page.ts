import fs from "node:fs";
import path from "node:path";
import { docPages } from "./doc-pages.mjs";

const titles: Readonly<Record<string, string>> = {
  "docs/concepts": "Concepts",
  "docs/guides": "Guides",
  docs: "Reference",
  ".": "Project",
  "docs/decisions": "Optional",
};

/** What a page is about: its title, and the first sentence below it. */
export interface PageSummary {
  readonly title: string;
  readonly about: string;
}

/** Reads what a page is about; of markup only the words are kept. */
export function summaryOf(text: string): PageSummary {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? "";
  const words = text
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*`]/g, "");
  const paragraph = words.split(/\n{2,}/).find((part) => /^\p{L}/u.test(part)) ?? "";
  const plain = paragraph.replace(/^(?:Decided|Question)\. /, "").replace(/\s+/g, " ");
  const [sentence = plain] = /^.*?\.(?=\s|$)/.exec(plain) ?? [];
  return { title: title.replaceAll("`", ""), about: sentence.replace(/:$/, ".") };
}

/** `docs/llms.txt`: the documentation as a list of pages for programs that read it (llmstxt.org). */
export function llmsPage(root: string): string {
  const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
  const { description } = JSON.parse(read("package.json")) as { readonly description: string };
  const line = (page: string): string => {
    const { title, about } = summaryOf(read(page));
    return `- [${title}](${path.posix.relative("docs", page)})${about === "" ? "" : `: ${about}`}`;
  };
  const parts = docPages(root).map(({ folder, pages }) => `## ${titles[folder]}\n\n${pages.map(line).join("\n")}\n`);
  const house = [
    "Import from `crmkit`, and from its subpaths for storages and formats; ESM only. Open with `createCrm({ storage })`, act with `crm.as({ userId, companyId })`.",
    "Every command has a preview of the same arguments under `preview`, which writes nothing. Commands throw a `CrmError`; tell kinds apart by `code`, reasons by `refusals`.",
    "Ids are plain strings on the way in. Money is whole minor units. Civil dates are texts `YYYY-MM-DD`, instants are `Date`s.",
  ];
  return [
    "# crmkit\n",
    `> ${description}.\n`,
    `${house.map((sentence) => `- ${sentence}`).join("\n")}\n`,
    "## Start\n\n- [README](../README.md): what it is, ten lines to begin with, and every door of the package.\n",
    ...parts,
  ].join("\n");
}
