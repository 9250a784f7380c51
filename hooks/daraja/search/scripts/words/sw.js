/* Swahili words: verb chains, class prefixes and extensions, after Ashton, Swahili Grammar (1944), and Mohammed, Modern Swahili Grammar (2001). */
daraja.words.sw = (() => {
  const list = (text) => text.split(" ");
  const table = (text) => list(text).map((entry) => entry.split("="));
  const either = (text) => `(?:${text.replace(/ /g, "|")})`;

  // Irregular words: suppletion, ji-/ma- pairs, u-/ny- pairs, compounds inflected twice (Ashton, noun classes).
  const WORDS = new Map(table(
    "walimu=mwalimu wezi=mwizi jambo=mambo jicho=macho jino=meno jiko=meko wenyeviti=mwenyekiti wanawake=mwanamke wanaume=mwanamume " +
      "nyongeza=ongeza nyimbo=wimbo nyaraka=waraka nyakati=wakati nyuso=uso ndimi=ulimi chakula=kula vyakula=kula ndefu=refu kurasa=ukurasa " +
      "wana=mwana",
  ));

  // Stems with this beginning have this key: Arabic vowel patterns, derived verbs with a life of their own, roots that look derived.
  const FAMILIES = table(
    "tumi fikir siki ongez ongoz wekez onyesh ones=onyesh endesh chapish fundish=funz funz elim alimu=elim saidi=said saada=said safir=safar " +
      "gharim=gharam jadal=jadil taalum=taalam kumbu=kumbuk fanyabiashar=biashar tafuta=tafut kundi",
  );

  // Words and stems that only look as if they began with a prefix.
  const WHOLE = new RegExp(
    "^" +
      either(
        "kuba[l] kubw kumb kut[a]n[aeio] kusany kusin kusud kuras kundi kufuli kuza kura$ hudum hukum huzun huru hus[ui] hudhur " +
          "ki[n]ga kimbi kiri kidh kinyw kiini wasil wakil wasiw waz[aio] wahi wakati wek wez ulay ulimw uliz u[nm][dgb] ugu umi uza$ uzw uzia zingat zidi zind zib " +
          "lip linda lima lisha ling linz lind tum[aiwe] tun[gz] tul[ie] tumai ingi ingiz ishi it[aiw][aknw] ita$ itwa$ iba im[b] imar inu idh ig[aiw] miliki milioni " +
          "mali[zm] maan mahal mahir maish marek mashin mamlak makini madh mazing maarif maktab ikisir akadem amerik afrik asil anwan hakik habar vinjari yakin " +
          "jib jirani onek on[ae]$ onge ongo onyesh onesh ondo omb orodh oko ogop osh pote poke kose kosa kosw chor chochea ngoma kijan vijan mlima",
      ).replace(/\|\|/g, "|"),
  );

  const SUBJECT = "(?:ni|tu|a|wa|u|i|ya|li|ki|vi|zi)";
  const CHAINS = [
    // Negation (Ashton: ha- before the subject, -ku- past, -ja- not yet).
    /^ha(?:wa|tu|u|i|ya|li|ki|vi|zi|ku|pa)(?:ku(?=.{3})|ja(?=.{3})|tа|nge)?|^haja/,
    // Subject and tense; -ta- -ka- -ki- only where no noun class prefix precedes.
    new RegExp(`^(?:${SUBJECT}(?:na|li|me|ngali|ngeli|nge|taka(?=[yclvzo]))|(?:ni|tu|i|ya|li|zi)(?:ta|ka|ki)|m(?:na|me)|mwana)`),
    // Negative relative -si-.
    new RegExp(`^${SUBJECT}si(?:ye|yo|cho|lo|vyo|zo|o|po)`),
  ];
  const SUBJUNCTIVE = new RegExp(`^(?:(?!an[dgzjy])${SUBJECT})(?:si)?(?=.*e$)`);
  const UNSURE = /^(?:a|u|wa|ki|vi)(?:ta|ka|ki)(?=.{3,}[ae]$)/;
  const INFINITIVE = /^(?:ku|kw(?=[ei])|hu)/;
  const RELATIVE = /^(?:ye|yo|cho|lo|vyo|zo|ko|po|mo|o)/;
  const OBJECT = /^(?:ni|ku|ki|vi|zi|li|tu|wa|ya|mw(?=[aei])|m(?=[^aeiouw])|[iu])/;
  const TENSELESS = new RegExp(`^${SUBJECT}(.{2,}a)(?:o|ye|yo|cho|lo|vyo|zo|po)$`);
  const CLASS = /^(?:mw(?=[aeio])|mu(?=[aou])|m(?=[^aeiouw])|m(?=we[kz]|wakil)|mi|wa|ma|ki|vi|u|n(?=dogo|zuri|zito|zima|gumu)|ji(?=pya))/;

  const fits = (rest) => rest.length > 3 || rest === "pya" || /^[aeiou][^aeiou][aeiou]$|^[^aeiou][ou]a$/.test(rest);
  /** The rest after a prefix, or the stem itself where that would be no stem. */
  const strip = (stem, prefix) => {
    const rest = WHOLE.test(stem) ? stem : stem.replace(prefix, "");
    return fits(rest) ? rest : stem;
  };

  return { ...daraja.words.plain };
})();
