import { foldLetters } from "./fold-letters.js";

/** Countries by ISO 3166-1 code of two letters, with the code of three and names in English, French, German and their own. */
const names = `
AT aut austria autriche osterreich
AU aus australia australie australien
BE bel belgium belgique belgien belgie
BG bgr bulgaria bulgarie bulgarien
BR bra brazil bresil brasilien brasil
CA can canada kanada
CH che switzerland suisse schweiz svizzera
CN chn china chine
CY cyp cyprus chypre zypern
CZ cze czechia tchequie tschechien|czech republic|republique tcheque|ceska republika
DE deu germany allemagne deutschland ger
DK dnk denmark danemark danemark danmark
DZ dza algeria algerie algerien
EE est estonia estonie estland
ES esp spain espagne spanien espana
FI fin finland finlande finnland suomi
FR fra france frankreich francia
GB gbr uk england angleterre grossbritannien scotland wales|united kingdom|great britain|royaume uni|vereinigtes konigreich|grande bretagne
GR grc greece grece griechenland
HR hrv croatia croatie kroatien hrvatska
HU hun hungary hongrie ungarn magyarorszag
IE irl ireland irlande irland
IN ind india inde indien
IT ita italy italie italien italia
JP jpn japan japon
LT ltu lithuania lituanie litauen
LU lux luxembourg luxemburg
LV lva latvia lettonie lettland
MA mar morocco maroc marokko
MC mco monaco
MT mlt malta malte
MX mex mexico mexique mexiko
NL nld netherlands nederland niederlande holland|the netherlands|pays bas
NO nor norway norvege norwegen norge
NZ nzl neuseeland|new zealand|nouvelle zelande
PL pol poland pologne polen polska
PT prt portugal
RO rou romania roumanie rumanien
RU rus russia russie russland
SE swe sweden suede schweden sverige
SI svn slovenia slovenie slowenien
SK svk slovakia slovaquie slowakei
SN sen senegal
TN tun tunisia tunisie tunesien
TR tur turkey turquie turkei turkiye
UA ukr ukraine
US usa etatsunis amerika|united states|united states of america|etats unis|vereinigte staaten
ZA zaf sudafrika|south africa|afrique du sud
`;

const codesByName: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split("\n")
    .flatMap((line) => {
      const code = line.slice(0, 2);
      const [words = "", ...phrases] = line.split("|");
      return [...words.split(" "), ...phrases].map((name): [string, string] => [foldLetters(name), code]);
    }),
);

/** The ISO 3166-1 code of two letters of a country, by a code or a name in English, French, German or its own language; `null` for an unknown one. */
export const countryCodeOf = (text: string): string | null => codesByName.get(foldLetters(text)) ?? null;
