import { foldLetters } from "./fold-letters.js";

/** Legal forms of organisations by country, as they stand when folded, blanks and dots gone; a longer one that begins alike comes by itself. */
const byCountry: Readonly<Record<string, string>> = {
  fr: "sarl sas sasu sa eurl snc sci scop scic scp scm selarl selas selasu gie earl gaec scea sem spl scs sca ei eirl association",
  be: "sprl bvba scrl cvba asbl vzw srl bv nv sa",
  ch: "sarl gmbh ag sa kg kollg",
  de: "gmbh mbh ag kg ohg ug gbr ek ekfr ekfm ev eg se kgaa gmbhcokg gmbhcokgaa agcokg ugcokg gesellschaftmbh aktiengesellschaft haftungsbeschrankt partg partgmbb stiftung cokg",
  at: "gmbh gesmbh ag kg og eu",
  uk: "ltd limited plc llp lp cic cio",
  us: "inc incorporated corp corporation llc llp lp pllc pc pa co company",
  nl: "bv nv vof cv",
  es: "sl sa slu sau slne sc scoop",
  it: "srl spa snc sas srls sapa scarl",
  nordic: "ab as aps oy oyj asa",
  others: "pty ptyltd pte pteltd sdn bhd kk spzoo doo ood kft zrt sro gk lda ltda",
};

/** What an organisation's legal form is written as, folded, without blanks and dots. */
export const legalForms: ReadonlySet<string> = new Set(Object.values(byCountry).join(" ").split(" ").map(foldLetters));

/** Those that are written before a name too, and are seldom the first word of one otherwise, as `AG` and `PC` are. */
export const leadingForms: ReadonlySet<string> = new Set(
  "sarl sas sasu sa eurl snc sci scop scic scp scm selarl selas selasu gie earl gaec scea sem eirl association sprl bvba asbl vzw bv nv gmbh gesellschaftmbh gmbhcokg gmbhcokgaa agcokg ugcokg kgaa ohg ltd llc inc ab oy srl"
    .split(" ")
    .map(foldLetters),
);
