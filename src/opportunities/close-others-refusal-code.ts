/** Why a proposal's answer is not taken, besides what stands against the closing itself. */
export type CloseOthersRefusalCode = "OPPORTUNITY_NOT_WON" | "OPPORTUNITY_NOT_BESIDE" | "OPPORTUNITY_ACCOUNT_MISSING";
