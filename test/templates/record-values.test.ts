import { expect, it } from "vitest";
import { recordValues } from "../../src/templates/record-values.js";
import { buildRecord } from "../../src/testing/build/build-record.js";

const sender = buildRecord("user", { name: "Kim", email: "kim@acme.example" });
const lee = { title: "Dr", firstName: "Lee", lastName: "Poe", email: "lee@y.example" };

it("REM-2 a template has the values of the records that its message is about, and of who sends it", () => {
  expect(recordValues({ lead: buildRecord("lead", { ...lee, companyName: "Poe Ltd" }), sender })).toEqual({
    "lead.title": "Dr",
    "lead.firstName": "Lee",
    "lead.lastName": "Poe",
    "lead.fullName": "Lee Poe",
    "lead.email": "lee@y.example",
    "lead.companyName": "Poe Ltd",
    "sender.name": "Kim",
    "sender.email": "kim@acme.example",
  });
  expect(
    recordValues({
      contact: buildRecord("contact", lee),
      account: buildRecord("account", { name: "ACME", email: "info@acme.example" }),
      opportunity: buildRecord("opportunity", { name: "Steel" }),
    }),
  ).toEqual({
    "contact.title": "Dr",
    "contact.firstName": "Lee",
    "contact.lastName": "Poe",
    "contact.fullName": "Lee Poe",
    "contact.email": "lee@y.example",
    "account.name": "ACME",
    "account.email": "info@acme.example",
    "opportunity.name": "Steel",
    "sender.name": "",
    "sender.email": "",
  });
});

it("REM-2 a template has nothing where a record has nothing, and no blank for half a name", () => {
  const nothing = { title: null, firstName: null, lastName: "Poe", email: null };
  expect(
    recordValues({
      lead: buildRecord("lead", { ...nothing, companyName: null }),
      contact: buildRecord("contact", { ...nothing, firstName: "", lastName: "Roe" }),
      account: buildRecord("account", { name: "ACME", email: null }),
      sender: { ...sender, email: null },
    }),
  ).toMatchObject({
    "lead.title": "",
    "lead.firstName": "",
    "lead.fullName": "Poe",
    "lead.email": "",
    "lead.companyName": "",
    "contact.fullName": "Roe",
    "account.email": "",
    "sender.name": "Kim",
    "sender.email": "",
  });
});
