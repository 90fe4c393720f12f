import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { storeSampleCompany } from "crmkit/testing";
import { describeStorage } from "crmkit/testing/vitest";
import { expect, test } from "vitest";

describeStorage("the storage of the product", { open: () => ({ storage: memoryStorage() }) });

test("a company of 50 leads is stored without contradictions", async () => {
  const storage = memoryStorage();
  await storeSampleCompany(storage, { leads: 50, seed: 3 });
  const crm = createCrm({ storage });
  for await (const finding of crm.integrity.check()) expect.fail(finding.code);
  expect(await crm.as({ userId: "acme-user-1", companyId: "acme" }).leads.count()).toBeGreaterThanOrEqual(50);
});
