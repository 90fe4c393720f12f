import { Hono } from "hono";
import { namedOf } from "../contacts/named-field.js";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { statusNames } from "../ui/activity.js";
import { accountRecordPage } from "./account-record-page.js";
import { accountWords } from "./account-words.js";

/** Moves of prospects, won and lost among them. */
export function prospectMoveRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/:id/move", async (c) => {
    const form = await formOf(c);
    const { accounts } = c.var.crm;
    const accountId = c.req.param("id");
    const before = await accounts.get(accountId);
    const lostReasonId = namedOf(form, "lostReasonId");
    const note = form.filled("note");
    const moved = await attempt(() =>
      accounts.move({
        accountId,
        statusId: form.text("statusId"),
        expectedVersion: Number(form.text("expectedVersion")),
        ...(lostReasonId === null ? {} : { lostReasonId }),
        ...(note === null ? {} : { note }),
      }),
    );
    if (!moved.ok) return accountRecordPage(c, accountId, moved.error);
    const t = wordsOf(c, accountWords);
    const { name, kinds, statusId } = moved.value;
    const won = kinds.includes("customer") && !before.kinds.includes("customer");
    const status = (await statusNames(c)).get(statusId ?? "") ?? "";
    return goTo(c, `/accounts/${accountId}`, { text: won ? t.becameCustomer(name) : t.movedTo(name, status) });
  });
  return app;
}
