/** Given names that are used for one another in French, English and German, a group a line. */
const groups = `
adelaide adele heidi
albert al bert bertie albrecht
alexander alex alexandre sandy sascha sasha xander alec alessandro aleksander
alexandra alex sandra sandy alexa lexi
alfred alf alfie fred freddy
amelia amelie mia millie
andreas andi andy andre andrew andrea drew
angelika angela angelique geli angie
anna anne ann annie anja anouk nina nan nancy hannah anita annette
annemarie annmarie
anthony tony antoine anton toni antonio
antonia toni antoinette
arthur art artie
augustin augustus gus august
barbara barb babs babsi barbie bobbie
bartholomew bart bartholome
beatrice bea beatrix trixie
benjamin ben benny benji benno
benedict ben benedikt benoit
bernard bernie bernhard bernd
brigitte gitta birgit britta bridget bri gigi
caroline caro carolin carol carrie lina carolyn
carsten karsten
catherine cathy cath kate katherine kathy katie kathryn kat cathrine katharina katrin katja kathi katarina karin catharina
charles charlie chuck karl carl charly carlos
charlotte lotte charlie lottie lotta
christian chris christiaan kris
christina christine tina chris christa chrissie kirsten kristin kristina christelle
christopher chris kit christophe christoph topher
claudia claude claudine
claus klaus nikolaus nils
clement clem clemens
cynthia cindy
daniel dan danny dani
danielle dani daniela
david dave davy davey
deborah debbie deb debra debora
delphine del
dennis denis den denny
dominique dom domi dominic dominik nick
donald don donnie
dorothea dorothy dora doris dot dottie thea dorothee
douglas doug
edith edie
edmund ed ned
eduard edward ed ted eddie eddy ned teddy edouard edgar
eleonore eleanor ellen nora lena leonore helen
elisabeth elizabeth liz beth betty eliza lisa elsa lise babeth elli lisbeth elke else elise ella lilly lizzie libby bettina
emanuel manuel manu emmanuel manny
emilie emily emmy em emie millie
emma em emmy
ernst ernie ernest
etienne stephane
eugene gene eugen
eva eve evi
ferdinand ferdi nando
florence flo flora
florian flo
francis frank frankie fran franz francois francesco
francoise fanfan fran frances fanny francine
franziska franzi fran sissi
frederic fred freddy frederick fredo frederik
friedrich fritz fred friedel frieder
friederike rike fritzi
gabriele gabi gabriella gaby gabrielle
gabriel gabe gabi
genevieve ginette viviane gen
georg george jorg georges jurgen yorick joris schorsch
gerald gerry jerry gerd gerard gerhard
gertrud gerti trudi trude
gisela gisa gila
gottfried godfrey friedel
gregory greg gregoire gregor
guillaume guy guigui william gui
gunter gunther gunnar
gustav gus gustave
hannelore hanne lore
hans johannes hannes johann
harold harry hal harald
helene helen ellen lena leni nelly
heinrich heiner heinz henry henri harry hinrich henrik
helmut hellmut
henrietta henriette hettie jette
hermann armin herman
hildegard hilde hilda
horst horsti
hubert bert hugh hugo
ignaz ignace
ingeborg inge inga
ingrid inga inge
isabelle isa isabel bella isabella belle
jacqueline jackie jacky jacquie
jacob jake jakob jacques jack
james jim jimmy jamie jem
jana jane janet jan janine jean joan johanna jo hanna jeanne
jean jeannot john
jeanclaude jc
jeanfrancois jf
jeanluc jl
jeanmarc jm
jeanmichel jm
jeanpaul jp
jeanphilippe jp
jeanpierre jp
jeanyves jy
jeffrey jeff geoffrey geoff
jennifer jen jenny jenn
jeremy jerry jeremie jeremiah
jerome jerry gerome
jessica jess jessie
joachim jochen achim jo jochim
joanne jo joan joanna johanna
johanna jo hanna hanne
john jack johnny jon johan ian sean
jonathan jon john nathan jonny
jorg jurgen
joseph joe joey jo josef sepp jose jupp pepe
josephine jo josie josy fine
joshua josh
judith judy jutta
julia julie jule juliane julienne
julian jules julien
kenneth ken kenny
kimberly kim
konrad conrad kurt conny
laurence lau laurie
laurent laurie lawrence larry lorenz laurenz
leonard leo len lenny leonhard leon
leopold leo poldi
louis lou louie lewis ludwig luis lutz ludo
louise lou luise lulu
lucas luke luc lukas
lucia lucie lucy luzia
madeleine magda maddy madeline madlen lena
magdalena lena magda leni
manfred manni fred mani
marcel marc
margaret peggy maggie meg margot marge margaux margarete grete gretel marguerite rita gretchen margarethe greta
maria marie mary ria mia molly mimi mitzi maren marion
mariechristine mc
marieclaude mc
mariefrance mf
mariehelene mh
mariejose mj
marielouise marlies marilou
markus marcus mark marc marco
martha marta marthe
martin marty martijn
martina tina martine
mathilde mathilda tilda tilly matilda
matthew matt matthieu mathieu mat matthias mathias matze mattias
maurice moritz morris mo
maximilian max maxi maxime maxence maxwell
melanie mel melli
michael mike mick mickey michel mikey micha michi mischa michal
michele michelle shelly micheline
mohamed mohammed muhammad mohammad momo mo mehmet mohamad
monika moni monique monica
nathalie nath natalie nat talia natascha natasha
nathan nate nat nathaniel
nicholas nick nicky nicolas nico niklas nikolas nikolaus klaus colin niko
nicole nicky nico nikki nicola colette
norbert bert nobby
oliver olli ollie olivier noll
pascal pas
patricia pat patty trish patsy patti tricia
patrick pat paddy rick patrice
paul paulo pablo pauli
pauline paula polly paulette
peter pete pierre petra pit piet pedro
petra petronella
philippe phil philip philipp phillip pip
rachel rae rachelle
rainer reiner reinhard reinhold
ralf ralph rolf rudolf raoul raul
raphael raf raffael raph
raymond ray raimund ramon
rebecca becky becca bec rebekka
richard rick dick rich ricky richie ritchie
robert bob rob bobby robbie bert robin rupert
roger rog rodger
roland rolly rollo
ronald ron ronnie
rosemarie rosi rosemary rose rosie
rudiger roger
rudolf rudi rolf rudy
russell russ
samantha sam sammy
samuel sam sammy
sabine bine sabina
sandrine sandy sandra
sarah sally sara sadie
sebastian basti seb bastian wastl sebastien bastien
siegfried sigi fred siggi
siegmund sigi sigmund
simon sy simeon
simone mona
sophie sofie sophia sofia
stefan stephan steff steffen stephen steven steve stephane steph etienne stevie
stefanie stephanie steffi steph stephie fanny
susan sue susie suzanne susanne susi sanne suzy susanna suse suzie zanna
sylvie sylvia silvia syl silvie silke
terence terry
theodor theo ted teddy theodore
theresa terry tess theresia resi therese teresa tessa
thierry titi dietrich dieter
thomas tom tommy tomas
thorsten torsten
timothy tim timmy timo
tobias tobi toby
torben thorben
ulrich uli ulli udo
ulrike ulli uli ulla rike
ursula uschi ulla ursel ursule
valentin val valentine
valerie val vally
veronique vero veronika veronica vroni roni
victor vic vick viktor
victoria vicky vicki tori vic viktoria
vincent vince vinnie vinzenz
virginie virginia ginny nini ginger
volker folker
walter walt wally walther
werner wern
wilhelm willi willy will bill william helm wim
wilhelmine minna mina wilma
william bill will billy willie liam guillaume
wolfgang wolf wolfi
xavier xav xaver
yvonne yvette vonnie
yves yvon ivo
zachary zach zack
`;

const groupsByName = readGroups();

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [group, line] of groups.trim().split("\n").entries())
    for (const name of line.split(" ")) found.set(name, [...(found.get(name) ?? []), group]);
  return found;
}

const none: readonly number[] = [];

/**
 * The groups of given names that are used for one another which a folded name is in, by number; none for most names.
 * Names that share a group may be one person's: Robert and Bob, Frédéric and Fred, Jean-Pierre and JP.
 */
export const nicknameGroups = (folded: string): readonly number[] =>
  groupsByName.get(folded.replaceAll(" ", "")) ?? none;
