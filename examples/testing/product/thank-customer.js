/**
 * Wins a sale and thanks whoever bought. A customer who was thanked already is not thanked again.
 * @param {import("crmkit").ActorCrm} sales
 * @param {string} opportunityId
 */
export async function thankCustomer(sales, opportunityId) {
  const { opportunity } = await sales.opportunities.win({ opportunityId });
  return sales.emails.send({
    about: [`opportunity/${opportunityId}`],
    subject: `Thank you for ${opportunity.name}`,
    text: "We are glad to work with you.",
    idempotencyKey: `thanks-${opportunityId}`,
  });
}
