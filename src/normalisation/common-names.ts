import { foldName } from "./person-name.js";

/** The commonest family names of French, English and German speakers, the commonest first. */
const families =
  "smith muller martin johnson williams brown schmidt jones garcia miller davis schneider fischer bernard thomas weber meyer wilson anderson taylor petit robert richard wagner becker moore jackson thompson durand dubois schulz hoffmann white harris lee clark lewis walker hall young allen king wright moreau laurent simon michel lefebvre leroy roux david bertrand morel fournier girard koch bauer richter klein wolf schroder neumann schwarz zimmermann scott green baker adams hill campbell mitchell roberts evans bonnet dupont lambert fontaine rousseau vincent braun kruger hofmann hartmann lange nguyen lopez martinez rodriguez hernandez gonzalez perez sanchez nelson carter turner parker collins edwards stewart morris murphy";

/** The commonest given names of French, English and German speakers, the commonest first. */
const givens =
  "marie michael jean thomas peter john andreas james maria robert david pierre michel mary william stefan philippe alain nathalie isabelle sylvie catherine patricia jennifer linda elizabeth barbara susan nicolas christophe patrick christian daniel martin paul mark richard joseph charles karen nancy lisa christine anna sabine claudia wolfgang klaus jurgen frank uwe werner horst bernd monika petra ursula julien sebastien laurent frederic stephane sandrine valerie veronique celine sophie anne claire julie camille lea emma lucas hugo louis sarah laura jessica ashley emily matthew anthony andrew steven kevin brian george edward";

/** The share of speakers of these languages that the commonest name has, and how fast it falls with the rank: about as public statistics of names have it. */
const curves = {
  family: { names: families, first: 0.004, falls: 0.55 },
  given: { names: givens, first: 0.014, falls: 0.5 },
} as const;

const shares = { family: sharesOf("family"), given: sharesOf("given") };

function sharesOf(kind: keyof typeof curves): ReadonlyMap<string, number> {
  const { names, first, falls } = curves[kind];
  return new Map(names.split(" ").map((name, rank) => [foldName(name), first / (rank + 1) ** falls]));
}

/** About the share of persons who have a folded name, of the commonest names; `null` for the others. */
export const commonShare = (kind: "family" | "given", folded: string): number | null =>
  shares[kind].get(folded) ?? null;
