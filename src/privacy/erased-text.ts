/** What stands where a text was erased and none may be missing, such as the last name of a lead; the same in every language. */
export const erasedText = "[…]";
