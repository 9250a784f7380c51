/* Swahili words: verb chains, noun classes and derivation, after E. O. Ashton, Swahili Grammar (Longmans, 1944). */
daraja.words.sw = (() => {
  const list = (text) => text.split(" ");
  const table = (text) => list(text).map((entry) => entry.split("="));
  const start = (text) => new RegExp(`^(?:${text.replace(/ /g, "|")})`);
  // Irregular words: ji-/ma- and u-/ny- pairs, compounds inflected twice, -refu with n-.
  const WORDS = new Map(table(
    "walimu=mwalimu wezi=mwizi jambo=mambo jicho=macho jino=meno jiko=meko wenyeviti=mwenyekiti wanawake=mwanamke wanaume=mwanamume nyongeza=ongeza nyimbo=imba wimbo=imba wazee=mzee " +
      "uzee=mzee nyaraka=waraka nyakati=wakati nyuso=uso ndimi=ulimi vyakula=kula chakula=kula ndefu=refu vijana=kijana wenyeji=mwenyeji ndugu=udugu mitaa=mtaa wokovu=okoa kurasa=ukurasa"));
  // Stems with this beginning have this key: Arabic vowel patterns, derived verbs with a meaning of their own, roots that look derived.
  const FAMILIES = new Map(table(
    "tumi fikir siki ongez ongoz wekez onyesh ones=onyesh endesh chapish fundish=funz funz elim alimu=elim saidi=said saada=said safir=safar gharim=gharam jadal=jadil soko " +
      "hisi pendekez chelew fanik mudu wakil wasil moto ngoma sitish dirish dhaif lezi=lea zazi=zaa okoz=okoa tembo shirik taalum=taalam kumbu=kumbuk fanyabiashar=biashar"));
  const FAMILY = start([...FAMILIES.keys()].join(" "));
  // One-syllable roots whose -i or -u is no part of the root (Arabic verbs): elsewhere that vowel stays (siku, sikia; kazi, kaza).
  const SHORT = /^[^aeiou][hwy]?[aeiou](?:[^aeiou]{1,2}[ue]|[^aeiou]h?i)$/;
  const LOOSE = new Set(list("jib hus rud zid hoj som saf fup bun"));
  // Stems that only look as if they began with a prefix.
  const WHOLE = start(
    "kubal kubw kumb kutan[aeio] kusany kusin kusud kuz[aw]$ kuzwa kura$ hudum hukum huru husu husi[kas] hudhur king[aeio] kithir kimbi kiri kidh kinyw " +
      "waki?l[ai] wasil wasiw waz[aio]$ wahi$ wakati we[kz] ulay ulimw uliz un[gd] umb ugu[al] umi uza$ uzw uzi[aw] zingat zi[dnb] lip lin[gdz] lima lisha tum[aiwe] tun[gzu] tuhum tumb limb mwag udhi[ak] inam tul[ie] " +
      "ingi ish[ia](?!r) it[aiw][aknw] ita$ iba im[ba] inu idh ig[aiw] miliki milioni mali[zm] maan[ai] mahal mahir maish marek mashin mamlak makini mazing ma[ak][rt] " +
      "ikisir akadem amerik asil anwan hakik habar vinjar yakin jib jirani onek on[ae]$ ong[eo] onyesh onesh ond omb orodh oko[alt] ogop osh ota$ " +
      "po[tk]e kose kos[aiw] chor chochea ngoma kijan mtaa$ mlima usiku",
  );
  // Words that only look like subject and tense.
  const CHAINLESS = start("ulimw wakil ikisir akadem amerik hakik tulia zinaa");

  const SUBJECT = "(?:ni|tu|wa|ya|li|ki|vi|zi|[aui])";
  // Verb prefixes. -ta- and -ka- after a, u, wa, ki, vi also begin nouns (utafiti, wakaguzi): see UNSURE.
  const CHAIN = new RegExp(
    "^(?:ha(?:wa|tu|ya|li|ki|vi|zi|ku|pa|[ui])(?:ku|ja|ta|nge)?(?=.{3})|haja(?=.{4})|" +
      `${SUBJECT}(?:na|li|me|ngali|ngeli|nge|taka(?=[yclvzo])|si(?=(?:ye|[yl]?o|v?[cyz]h?y?o|po)))|` +
      "(?:ni|tu|ya|li|zi|i)(?:ta|ka|ki)|m(?:na|me))",
  );
  const SUBJUNCTIVE = new RegExp(`^(?!an[dgzjy])${SUBJECT}(?:si(?!ki|ma|ti|f))?(?=.*e$)`);
  const UNSURE = /^(?:wa|ki|vi|[au])(?:t[a]|k[ai])(?=.{3,}[ae]$)/;
  const INFINITIVE = /^(?:ku|kw(?=[ei])|hu)/;
  const RELATIVE = /^(?:ye|vyo|cho|[ylzkpm]?o)/;
  const TENSELESS = new RegExp(`^${SUBJECT}(.{2,}a)(?:ye|vyo|cho|[ylzp]o)$|^(?:wa|u)(.{2,}a)o$`);
  const OBJECT = /^(?:ni|ku|ki|vi|zi|li|tu|wa|ya|mw(?=[aei])|m(?=[^aeiouw])|[iu])/;
  const REFLEXIVE = /^ji(?=.*[ae]$|.*aji$|.{6,}[iu]$)/;
  const CLASS = /^(?:m(?=we[ks]|weze|waki|[^aeiouw])|mw(?=[aeio])|mu(?=[aou])|mi|wa|ma|ki|vi|u|n(?=dogo|zuri|zito|zima|gumu)|ji(?=pya))/;
  // Locative -ni, save in words that end so themselves.
  const PLACE = /^(?!(?:kanu|siti|tisi|hamsi|zama|ama|ima|thama|anwa|kamp[eu])ni$)(.{4,})ni$/;

  const fits = (rest) => rest.length > 3 || rest === "pya" || /^[aeiou][^aeiou][aeiou]$|^[^aeiou][aeiou]a$/.test(rest);
  /** The rest after a prefix, or the stem itself if what remains would be no stem. */
  const strip = (stem, prefix, whole = WHOLE) => {
    const rest = whole.test(stem) ? stem : stem.replace(prefix, "");
    return fits(rest) ? rest : stem;
  };

  /** Verb stems of a word with verb prefixes; none if there are none. */
  const verbs = (word) => {
    const tenseless = word.replace(TENSELESS, "$1$2");
    if (tenseless !== word && tenseless.length > 3) return [tenseless];
    if (/(?:[^t]aji|[ui]zi|nzi|o)$/.test(word)) return [];
    for (const prefix of [CHAIN, INFINITIVE, SUBJUNCTIVE, UNSURE]) {
      const rest = strip(word, prefix, prefix === CHAIN ? CHAINLESS : WHOLE);
      if (rest === word) continue;
      const verb = prefix === CHAIN && /(?:na|li|aka|si)$/.test(word.slice(0, -rest.length)) ? strip(rest, RELATIVE) : rest;
      return [strip(strip(verb, OBJECT), REFLEXIVE)];
    }
    return [];
  };

  /** Noun stem of a word: class prefixes; ki- of manner before another class prefix (kimkakati); plural for short stems (watu, mtu). */
  const noun = (word) => {
    const whole = word.replace(/^vy(?=[aeiou])/, "ch").replace(/^(?:m|wa)ku(?=funz|lim)|^m?wana(?=.{4})/, "");
    let stem = strip(whole, CLASS);
    if (/^[kv]i/.test(whole) && stem !== whole) stem = strip(stem, /^(?:m(?=[^aeiouw])|ma|u)/);
    if (stem !== word || WHOLE.test(word)) return stem.endsWith("aji") ? strip(stem, REFLEXIVE) : stem;
    return whole.replace(/^(?:wa|mi)(?=[^aeiou]+[aeiou]$)/, "m").replace(/^vi(?=[^aeiou]+[aeiou]$)/, "ki");
  };
  // Extensions, from the outside in, and how many letters must remain: passive, causative, stative, reciprocal, applicative.
  const EXTENSIONS = [
    [/([uo]|^z?a|^ka|^kata)l[ie](?:k?an|w|k|sh|z)?$/, "$1", 2],
    [/[ie]w$/, "", 3],
    [/([^aeiou])w$/, "$1", 2],
    [/[ie]sh$/, "", 3],
    [/[ie]kan$/, "", 2],
    [/an$/, "", 3],
    [/[ie][kz]$/, "", 4],
    [/ili$|ele$/, "", 4],
    [/[ie]$/, "", 4],
    [/(u)z$/, "$1", 5],
  ];
  const extensions = (base) => {
    for (const [end, kept, least] of EXTENSIONS) {
      const rest = base.replace(end, kept);
      if (rest !== base && rest.length >= least && /[aeiou]/.test(rest)) return extensions(rest);
    }
    return base;
  };

  /** Root keys of a stem. */
  const roots = (stem, weight, verb, derived, negative) => {
    const family = FAMILY.exec(stem);
    if (family) return [[FAMILIES.get(family[0]) || family[0], weight]];
    const plain = stem
      .replace(/([^t])aji$/, derived ? "$1a" : "$&")
      .replace(/([iu])zi$/, derived ? "$1a" : "$&")
      .replace(/(.{3}[ieu])[fv]u$/, "$1a");
    const last = plain.slice(-1);
    let base = plain.slice(0, -1);
    if (!/[aeiou]/.test(base)) return [[stem, weight]];
    if (derived && /(?:nz|sh|s)i$/.test(plain) && base.length > 3) return agent(base, weight);
    if (!verb && SHORT.test(plain) && !LOOSE.has(base)) return [[stem, weight]];
    const extended = /[ao]/.test(last) || (derived && /ezi$/.test(plain)) || (verb && last === "e") || negative;
    if (!/[uoa]$/.test(base)) base = extended ? extensions(base) : base;
    else if (!verb && (/[iu]/.test(last) || (last === "o" && base.length < 4))) return [[stem, weight]];
    if (/[uoa]$/.test(base) || base.length < 3) return [[base + "a", weight]];
    const short = base.replace(/[ie][zk]?$/, "");
    return short !== base && /^[^aeiou][aeiou][^aeiou]$/.test(short) ? [[base, weight], [short, 0.6 * weight]] : [[base, weight]];
  };

  /** Agent nouns: -nzi of -nd- and -ng-, -shi of -k-, -si of -t- (mlinzi, linda; mwandishi, andika; mfuasi, fuata). */
  const agent = (base, weight) => {
    const sources = base.endsWith("nz") ? ["nd", "ng"] : [base.endsWith("sh") ? "k" : "t"];
    const root = base.replace(/nz$|sh$|s$/, "");
    return [[base, weight], ...sources.map((source) => [root + source, 0.7 * weight])];
  };

  /** A noun of a short root is first of all itself: mapato (income) is less surely a form of kupata (get). */
  const nominal = (stem, found) => {
    const short = /[^a]$/.test(stem) && found[0][0].length < 4 && found[0][0] !== stem;
    return short ? [[stem, 1], ...found.map(([key, weight]) => [key, 0.6 * weight])] : found;
  };

  /** Locatives, verbs, then nouns; -je asks (walichaguliwaje). */
  const keys = (word) => {
    const known = WORDS.get(word) || word.replace(/(.{5}a)je$/, "$1");
    if (!/^[a-z]+[aeiou]$/.test(known) || /[qx]|c[^h]/.test(known) || known.length < 4) return [[known, 1]];
    const chains = verbs(known);
    const found = chains.flatMap((stem) => roots(stem, 1, true, false, known.startsWith("ha")));
    if (!chains.length || /^wana/.test(known) || UNSURE.test(known)) {
      const stem = noun(strip(known, REFLEXIVE));
      found.push(...nominal(stem, roots(stem, 1, false, stem !== known)));
      const place = known.replace(PLACE, "$1");
      if (place !== known) found.push(...roots(noun(strip(place, REFLEXIVE)), 0.5).slice(0, 1));
    }
    const best = new Map();
    for (const [key, weight] of found) best.set(key, Math.max(weight, best.get(key) || 0));
    return [...best].slice(0, 4);
  };

  return {
    ...daraja.words.plain,
    keys,
    stop: new Set(list(
        "na ya wa za la cha vya kwa pa ni si katika kwenye kuhusu kwamba kuwa ili kama au wala lakini bali pia tu je hii hiyo huu huo hizi hizo haya hayo hili hilo hiki hicho hivi hivyo hawa hao huyu huyo hapa hapo ile yule wale zile yale lile kile " +
          "vile ambayo ambao ambaye ambazo mimi wewe yeye sisi wao yangu yako yake yetu yao wake wetu zake zetu chake lake nini nani gani lini wapi ipi kila kwani ndiyo ikiwa hata bila baada kabla kutoka hadi")),
  };
})();
