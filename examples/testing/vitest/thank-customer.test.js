import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { buildConversion, fixedClock, recordBuilders, recordingMailer, scenario, storeRecords } from "crmkit/testing";
import { expect, test } from "vitest";
import { thankCustomer } from "../product/thank-customer.js";

/** A product with one sale that is open, and a mailer that sends nothing. */
async function start() {
  const storage = memoryStorage();
  const mailer = recordingMailer();
  const made = buildConversion(recordBuilders(), { lastName: "Michel", email: "l.michel@apollo.example" });
  await storeRecords(storage, made);
  const crm = createCrm({
    storage,
    clock: fixedClock().read,
    ports: { mailer },
    settings: { email: { from: { address: "sales@acme.example", name: "Acme" } } },
  });
  return { sales: crm.as({ userId: "ann", companyId: "acme" }), mailer, opportunityId: made.opportunity[0].id };
}

test("a customer is thanked once", () =>
  scenario("a customer is thanked once", async (given, when, then) => {
    const { sales, mailer, opportunityId } = await given("a sale that is open", start);
    await when("it is won", () => thankCustomer(sales, opportunityId));
    await then("the contact gets one message", () => {
      expect(mailer.sent.map(({ to, subject }) => [to[0], subject])).toEqual([
        ["l.michel@apollo.example", expect.stringContaining("Thank you for")],
      ]);
    });
  }));

test("a mailer that is out of reach leaves the message waiting", async () => {
  const { sales, mailer, opportunityId } = await start();
  mailer.failNext();
  const message = await thankCustomer(sales, opportunityId);
  expect([message.state, mailer.sent.length, mailer.handed.length]).toEqual(["pending", 0, 1]);
});
