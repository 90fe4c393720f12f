/** Whether every storage can hold a text: well-formed Unicode without U+0000. */
export const isStorableText = (text: string): boolean => !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);
