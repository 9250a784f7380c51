/* Arabic: light stemming (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information Retrieval", 2007), then the derived
   forms and broken plurals of Wright, "A Grammar of the Arabic Language" (3rd ed., 1896), vol. 1 (the verb; the noun). */
daraja.words.ar = (() => {
  const plain = daraja.words.plain;
  const list = (text) => text.split(" ");

  // The article after "and", "so", "in", "like", "for" (Larkey et al.: light10), and words whose own first letters look like it.
  const article = /^(?:ال(?=..)|[وف]?(?:[بك]?ال|لل)(?=...))/;
  const ownAl = /^(?:ال(?:كترون|تزام|تحاق|تقا[ءط]|تفات|غاء|زام|ي[هاف]|هام$|عاب$|وان$|قاء|مان(?:يا|يه?)$)|والد)/;
  // "and" before a letter that few nouns in w- have second; "will" before a verb. Other first letters only give a second reading.
  const surely = /^(?:و(?=[يتنم]...|ا[نست]...|ا.ا.)|[وف]?س(?=[يت]ت...|[يتن][^اون]..[^ه]?$))/;
  const maybe = /^[وفبلك]/;

  // Words that end like a suffix but keep it, most of them in a radical n or h.
  const kept =
    /^(?:ميزاني|اجتماعي|قانون|بابا|(?:قوان|عناو|ملاي|تمار|مياد|مساك)ين|(?:(?:تن|تش)بي|توجي|ترفي|اتجا|انتبا|موا?ج|[تم]شاب|ميا|شفا|.نتب)ه)$/;
  // Before a pronoun ta marbuta is t; nouns of two letters and t are listed.
  const short = /^(خط|لغ|حص|مد|ثق|صف|في|سن|جه|قص)ت(?:ه|ها|هم|هما|نا|كم?|ي)$/;
  const pronouns = [
    [/^(..+[^ا])ت(?:ها|هم|هن|هما|نا|كم?|ه)$/, "ه"], [/^(.{3,})(?:ها|هما)$/, ""], [/^(..+[^ا])(?:هم|هن|كم|نا)$/, ""],
    [/^(..+(?:ات|اي|او)|..[اوي].)ك$/, ""], [/^(..+(?:ات|اي|او))[هي]$/, ""],
  ];
  // Tanwin, dual, sound plurals, ta marbuta, past tense, nisba.
  const endings = [
    [/^([^ي]..|.{4,})ا$/, ""], [/^(.{3,})(?:تان|تين)$/, "ه"], [/^(.{2,3})ات$/, "ه"], [/^(.{4,})(?:ات|ان|تي)$/, ""],
    [/^(.{3,})(?:ون|ين|وا)$/, ""], [/^(.{4,})[هتي]$/, ""],
  ];

  // Irregular words: the first of each group stands for all.
  const irregular = {};
  for (const group of (
    "مدير مدراء|سنه سنوه سنوي|يوم ايام|طريق طرق|مدين مدن|صحيف صحف صحفي|سفين سفن|كتاب كتب|مهمه مهام|برنامج برامج|سوال اسيل|قايد قاده|" +
    "بنت بنات|دليل ادل ادله|نموذج نماذج|طبيب اطباء|مريض مرضي|كبير كبار كبري|صغير صغار|قريه قري|نقطه نقاط|طالب طلاب|عامل عمال|تاجر تجار|ساكن سكان|" +
    "زياد زاد|اسم اسماء|راي اراء|عضو اعضاء|ماء مياه|اداه ادوات|قناه قنوات|ازمه ازمات|اشتراء شراء|مسوول مسيول|تكلفه تكاليف تكلف|" +
    "رجل رجال|بلد بلدان بلاد|شان شوون|استاذ اساتذ|خطر خطير|قول قال|بيع باع|نوم نام|عود عاد|قرا قرات|بدا بدات|مكتب مكتبي"
  ).split("|")) for (const word of list(group)) irregular[word] = list(group)[0];

  // Stems that look derived but stand alone, and fourth-form nouns that look like the plural of another noun.
  const alone = list("عمله عينه شعبه حرفه شهره دوره ثوره سوره حمله درجه شركه سفار علام شارع مشروع مهار مكان بيان توقيع اربع");
  const apart = list("انفاق اسلام");

  // Imperfects, verbal nouns, participles (Wright: forms I-X) by length of the stem: the class (0 is form I, 9 is X) and its weight.
  const forms = {
    3: [[/^(.)(.)(.)$/, 2, 0.4], [/^(.)(.)ه$/, 2, 0.4]],
    4: [
      [/^ت([^ا])([^ا])(.)$/, 2, 0.6, 0, 0.6], [/^ي(.)(.)(.)$/, 0, 0.9, 2, 0.55, 4, 0.55],
      [/^ن([^ا])([^ا])(.)$/, 0, 0.6, 2, 0.55, 4, 0.55], [/^م([^ا])([^ا])(.)$/, 2, 0.55, 4, 0.55],
      [/^ا(.)(.)(.)$/, 4, 0.6, 0, 0.55], [/^[ايم](.)ت(.)$/, 8, 0.6], [/^(.)ا(.)(.)$/, 0, 0.6, 3, 0.4],
      [/^(.)(.)و(.)$/, 0, 0.6], [/^(.)(.)ا(.)$/, 0, 0.5],
    ],
    5: [
      [/^ت(.)(.)[يا](.)$/, 2, 1], [/^[يمن]ت(.)(.)(.)$/, 2, 1], [/^ا(.)(.)ا(.)$/, 4, 0.6, 0, 0.59],
      [/^[ايتنم](.)ت(.)ا?(.)$/, 8, 1], [/^[ايتنم]ن([^ت])(.)ا?(.)$/, 7, 1], [/^[ايتنم]ست(.)(.)[اي]?(.)?$/, 9, 1],
      [/^(?:[يمن]?ت|[ين])(.)ا(.)(.)$/, 3, 1], [/^م(.)ا(.)(.)$/, 3, 0.7], [/^م(.)([^ا])و(.)$/, 0, 0.6],
    ],
  };
  // The longer ones keep what looks like a suffix.
  const whole =
    /^(?:ت..[يا][^هت]|[ايتنم].ت.ا?[^هتا]|[ايتنم]ن..ا?[^هتاي]|[ايتن]ن..ي|[ايتنم]ست..[اي]?[^هتا]|[يتمن]?ت?.ا.[^هتاي]|ا..ا.|م..و.)$/;

  // Broken plurals (Wright: "Pluralis Fractus"), elatives and assimilated verbs: the stems they may belong to.
  const plurals = {
    3: [[/^(.)(.)ه$/, 0.6, "$1$2$2"], [/^ي(..)$/, 0.7, "و$1", "$1"], [/^فرق$/, 0.7, "فريق"]],
    4: [[/^(.)(.)و\2$/, 0.6, "$1$2"], [/^(...)[هيت]$/, 0.6, "$1"], [/^ا(..)(.)$/, 0.5, "$1ي$2"]],
    5: [
      [/^(..)ا(..)$/, 0.7, "$1$2"], [/^(.)وا(..)$/, 0.7, "$1ا$2"], [/^(.)وا(.)ي(.)$/, 0.7, "$1ا$2و$3"],
      [/^(..)اي(.)$/, 0.7, "$1ا$2"], [/^(..)ا(.)ي(.)$/, 0.7, "$1$2و$3", "$1$2ا$3", "$1$2ي$3"],
      [/^ا(.)وا(.)$/, 0.6, "$1ا$2", "$1و$2"], [/^ا(..)ياء$/, 0.7, "$1ي"], [/^ا?(..)(.)اء$/, 0.7, "$1ي$2"],
    ],
  };
  const ofLength = (rules, stem) => rules[Math.min(stem.length, 5)] || [];

  function change(word, rules) {
    if (!/[هامنيتك]$/.test(word) || kept.test(word) || whole.test(word)) return word;
    for (const rule of rules) {
      const found = rule[0].exec(word);
      if (found) return found[1] + rule[1];
    }
    return word;
  }

  function withoutPronoun(word) {
    const rest = change(word.replace(short, "$1ه"), pronouns);
    return rest === word ? rest : rest.replace(/ا[وي]$/, "اء");
  }

  function stem(word) {
    let rest = withoutPronoun(word);
    for (let step = 0; step < 3 && !irregular[rest]; step++) rest = change(rest, endings);
    return irregular[rest] || rest;
  }

  /** Keys of the root and verb form; weak radicals change with the form, so there is one sign for each place (hamza is w in yu'aththiru). */
  function derived(base, add) {
    for (const rule of ofLength(forms, base)) {
      const found = rule[0].exec(base);
      if (!found || found[3] === "ه") continue;
      const [, first, second, third = second] = found;
      const last = third.replace(/[اويء]/, "ي");
      const radicals = first + second.replace(/[اويء]/, "و") + last;
      const bare = /.[وي]/.test(radicals) ? radicals + 1 : radicals;
      for (let n = 1; n < rule.length; n += 2) {
        if (rule[n] === 2) add(first.replace("و", "ا") + second + last + 2, rule[n + 1]);
        else if (rule[n] || !apart.includes(base)) add(rule[n] ? radicals + rule[n] : bare, rule[n + 1]);
      }
      if (base.length === 3 && bare !== radicals) add(bare, second === "ا" ? 0.55 : third === "ا" ? 0.6 : 0.5);
    }
  }

  /** mufa`ala, the verbal noun of the third form, looks like a broken plural but for its ending. */
  function singulars(base, word, add, share) {
    if (/^م.ا..(?:ه|ات|تان|تين)$/.test(word)) return;
    for (const rule of ofLength(plurals, base))
      if (rule[0].test(base)) for (let n = 2; n < rule.length; n++) add(base.replace(rule[0], rule[n]), rule[1] * share);
  }

  /** Is what follows a first letter w, f, b, l, k likely a word, so that the letter may be "and", "so", "in", "for", "like"? */
  function likely(after, first) {
    if (/^.(?:[اوي].?ه?|اي.)$/.test(after)) return false;
    return /^(?:....|[^ه]{3}ه)/.test(after) || (first === "و" && /^[^اويه]{3}$/.test(after));
  }

  function keys(word) {
    if (!/^[ء-ي]{3,}$/.test(word)) return [[word, 1]];
    const found = [];
    const add = (key, weight) => found.length > 4 || found.some((pair) => pair[0] === key) || found.push([key, weight]);
    const bare = /^[وف]ال/.test(word) && ownAl.test(word.slice(1)) ? word.slice(1) : word;
    const rest = ownAl.test(bare) ? bare : bare.replace(article, "").replace(surely, "");
    const base = stem(rest);
    add(base, 1);
    if (/^ا[^ا]..ه$/.test(rest) && base.length > 3) add(base.slice(1, 3) + "ا" + base[3].replace("ي", "ء"), 0.6);
    if (!alone.includes(base)) {
      if (!apart.includes(base)) singulars(base, rest, add, 1);
      derived(base, add);
    }
    const after = rest === word && maybe.test(rest) ? stem(rest.slice(1)) : "";
    if (likely(after, rest[0])) {
      add(after, 0.7);
      singulars(after, rest.slice(1), add, 0.7);
    }
    return found;
  }

  return {
    ...plain,
    /** One sign for letters that writers interchange: alef maqsura and ya, ta marbuta and ha, Persian kaf and ya. */
    fold: (word) =>
      plain.fold(word).replace(/[ىیےةەہھکگٱڤپ]/g, (letter) => "يييههههككافب"["ىیےةەہھکگٱڤپ".indexOf(letter)]),
    keys,
    stop: new Set(list(
      "من الي عن علي في مع حتي منذ خلال بين عند لدي نحو دون حول ضد ضمن عبر غير سوي ان انه انها لان كان كانت يكون تكون ليس ليست لا لم لن ما ماذا لماذا هل كيف متي اين اي كم هو هي هم انا نحن انت هذا هذه هولاء ذلك تلك هناك هنا الذي التي الذين او ام ثم بل لكن لو اذا اذ كما كل بعض قد لقد سوف حيث بعد قبل فيه فيها منه منها عنه عنها به بها له لها لهم لنا لي لك عليه عليها اليه اليها مما عما كذلك ايضا الا حين عندما بينما ولا وفي ومن وهو وهي"
    )),
  };
})();
