import type { ComparedType } from "crmkit";
import { comparedTypes } from "crmkit";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { Tabs } from "../ui/tabs.js";
import { duplicateWords } from "./duplicate-words.js";

/** Answers with a page of the review, below the ways between its parts. */
export async function duplicatePage(
  c: WebContext,
  title: string,
  part: ComparedType | "search" | "different" | null,
  body: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const t = wordsOf(c, duplicateWords);
  const tabs = [
    ...comparedTypes.map((type) => ({ to: `/duplicates?type=${type}`, label: t.types[type], current: part === type })),
    { to: "/duplicates/search", label: t.search, current: part === "search" },
    { to: "/duplicates/different", label: t.different, current: part === "different" },
  ];
  return page(
    c,
    title,
    <>
      <Tabs label={t.parts} tabs={tabs} />
      {body}
    </>,
    status,
  );
}
