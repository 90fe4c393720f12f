/** Providers whose mailboxes anybody can have under many country domains, by the label before the public suffix. */
export const publicMailFamilies: ReadonlySet<string> = new Set([
  "aol",
  "gmx",
  "googlemail",
  "hotmail",
  "outlook",
  "rocketmail",
  "yahoo",
  "yandex",
  "ymail",
]);

/**
 * Domains at which anybody, or every customer of an access provider, can have a mailbox: sharing one says nothing of an
 * organisation. By region; to add one, add it here and in no other place. Hosts add their own in the settings.
 */
export const publicMailProviders: ReadonlySet<string> = new Set(
  `
  gmail.com icloud.com me.com mac.com live.com msn.com passport.com windowslive.com hey.com mail.com email.com usa.com
  proton.me pm.me protonmail.com protonmail.ch tutanota.com tutanota.de tuta.io tuta.com tutamail.com keemail.me
  fastmail.com fastmail.fm hushmail.com zoho.com zohomail.com zohomail.eu inbox.com mailbox.org disroot.org riseup.net
  runbox.com startmail.com posteo.net duck.com simplelogin.com pobox.com juno.com netzero.net lycos.com excite.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr numericable.com noos.fr club-internet.fr
  aliceadsl.fr cegetel.net 9online.fr libertysurf.fr voila.fr caramail.com live.fr mailo.com mailoo.org netcourrier.com
  proximus.be skynet.be telenet.be voo.be scarlet.be live.be bluewin.ch hispeed.ch sunrise.ch gmx.ch pt.lu internet.lu
  web.de t-online.de freenet.de arcor.de posteo.de live.de mail.de online.de onlinehome.de kabelmail.de unitybox.de
  vodafone.de vodafonemail.de o2online.de o2mail.de magenta.de email.de freemail.de ok.de aon.at chello.at a1.net inode.at
  btinternet.com bt.com talktalk.net sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk tiscali.co.uk
  live.co.uk btopenworld.com plusnet.com eircom.net o2.co.uk
  libero.it alice.it tin.it tiscali.it virgilio.it iol.it tim.it fastwebnet.it live.it email.it poste.it inwind.it
  terra.es telefonica.net movistar.es ono.com live.com.pt sapo.pt iol.pt netcabo.pt clix.pt
  ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl live.nl casema.nl chello.nl upcmail.nl zonnet.nl
  telia.com comhem.se bredband.net spray.se live.se live.no online.no live.dk mail.dk stofanet.dk elisanet.fi kolumbus.fi
  luukku.com suomi24.fi
  wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu poczta.fm gazeta.pl tlen.pl op.pl vp.pl
  seznam.cz centrum.cz email.cz atlas.cz volny.cz post.cz azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu
  abv.bg mail.bg yahoo.ro ukr.net i.ua meta.ua bigmir.net mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru ya.ru
  inbox.lv one.lv mail.ee hot.ee otenet.gr forthnet.gr windowslive.gr mynet.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net charter.net cox.net earthlink.net roadrunner.com rr.com
  optonline.net optimum.net frontier.com frontiernet.net windstream.net centurylink.net q.com mchsi.com suddenlink.net
  rogers.com shaw.ca telus.net bell.net sympatico.ca videotron.ca videotron.qc.ca cogeco.ca live.ca
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com live.com.mx prodigy.net.mx
  fibertel.com.ar arnet.com.ar ciudad.com.ar
  qq.com foxmail.com 163.com 126.com yeah.net 139.com 189.cn wo.cn sina.com sina.cn sohu.com 21cn.com aliyun.com tom.com
  naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp
  rediffmail.com indiatimes.com sify.com live.in walla.co.il walla.com netvision.net.il
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au westnet.com.au tpg.com.au live.com.au xtra.co.nz
  mweb.co.za telkomsa.net vodamail.co.za webmail.co.za
  mailinator.com yopmail.com guerrillamail.com temp-mail.org 10minutemail.com trashmail.com getnada.com maildrop.cc
  `
    .trim()
    .split(/\s+/),
);
