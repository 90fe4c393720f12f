import type { Lead, LeadDetails } from "../model/lead.js";
import type { LeadInput } from "./lead-input.schema.js";

/**
 * What a copy of a lead is entered with: what users entered, never what became of the lead. Its status, loss,
 * conversion, version, reference in another system and date of creation stay behind.
 */
export function copyOfLead(lead: Lead): LeadInput {
  const details: Record<keyof Omit<LeadDetails, "createdOn" | "externalId">, unknown> = {
    title: lead.title,
    firstName: lead.firstName,
    lastName: lead.lastName,
    companyName: lead.companyName,
    jobFunctionId: lead.jobFunctionId,
    departmentId: lead.departmentId,
    industrySectorId: lead.industrySectorId,
    fixedPhone: lead.fixedPhone,
    mobilePhone: lead.mobilePhone,
    email: lead.email,
    website: lead.website,
    address: lead.address,
    picture: lead.picture,
    description: lead.description,
    assignedToId: lead.assignedToId,
    teamId: lead.teamId,
    manualScore: lead.manualScore,
    sizeBand: lead.sizeBand,
    keyAccount: lead.keyAccount,
    nurturing: lead.nurturing,
    sourceId: lead.sourceId,
    categoryId: lead.categoryId,
    tagIds: lead.tagIds,
    doNotCall: lead.doNotCall,
    doNotEmail: lead.doNotEmail,
  };
  return { ...(details as LeadInput), companyId: lead.companyId, custom: lead.custom };
}
