/** Spellings of one sound in French, English and German, the longer ones first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?:schtsch|tsch|tch|sch|sh|ch)/g, "x"],
  [/(?:aux|ault|aud|aut|ot|od|os)$/g, "o"],
  [/(?:ph|pf|v|w)/g, "f"],
  [/(?:ck|qu|q|c(?![eiy])|k)/g, "k"],
  [/(?:tz|ts|ss|z|c(?=[eiy])|x(?=$))/g, "s"],
  [/(?:dt|th|d)/g, "t"],
  [/(?:gn|nn|mm|m)/g, "n"],
  [/(?:ei|ai|ay|ey|ie|y|j)/g, "i"],
  [/h/g, ""],
  [/b/g, "p"],
  [/g/g, "k"],
];

const first = /^[a-z]/;

/**
 * How a folded name sounds, roughly: names that French, English or German speakers would write for one another have the
 * same key, and some others too. Blank for a name of other letters than Latin ones, or of fewer than three sounds.
 */
export function phoneticKey(folded: string): string {
  if (!first.test(folded)) return "";
  const sounded = sounds.reduce((text, [spelling, sound]) => text.replace(spelling, sound), folded.replaceAll(" ", ""));
  const plain = sounded.replace(/(.)\1+/g, "$1");
  const key = plain.slice(0, 1) + plain.slice(1).replace(/[aeiou]/g, "");
  return key.length < 3 ? "" : key;
}
