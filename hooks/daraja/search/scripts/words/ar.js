/* Arabic: light stemming (Larkey, Ballesteros & Connell, "Light Stemming for Arabic", 2007), then the derived verb forms and broken
   plurals of Wright, "A Grammar of the Arabic Language" (1896), vol. 1, part 2 (the verb; the noun). */
daraja.words.ar = (() => {
  const plain = daraja.words.plain;
  const list = (text) => text.split(" ");

  // Words that begin with a root's own "al", and ones that begin with a root's own "w" + "al".
  const ownAl = /^(?:ال(?:كترون|تزام|تحاق|تقا|تفات|تماس|غاء|زام|ي[هاف]|هام$|عاب$|وان$|فاظ$|حاق|قاء|مان(?:يا|يه?)$)|والد)/;
  // Article, with the conjunctions and prepositions before it.
  const article = /^(?:ال(?=..)|[وف]?(?:[بك]?ال|لل)(?=...))/;
  // "and" before a letter that few nouns in w- have second; "will" before a verb.
  const surely = /^(?:و(?=[يتنم]...|ا[نست]...|ا.ا.)|(?:و|ف)?س(?=[يت]ت...|[يتن][^اون]..[^ه]?$))/;
  const maybe = /^(?:[وف]?[بلك]|[وف])/;

  // Stems that end like a suffix but keep it, and words with a radical h.
  const kept = /^(?:ميزاني|قانون|(?:قوا|عناو|ملاي|تمار|مياد|براه)ن|قواني|عناوي|.*(?:(?:تن|تش)بي|توجي|ترفي|اتجا|انتبا|موا?ج|تشاب|مشاب|ميا|شفا|مشبو|اتج|نتب)ه)$/;
  // Two-letter nouns in ta marbuta: before a pronoun their t is no radical.
  const short = /^(خط|لغ|حص|مد|ثق|صف|في|سن|جه|قص)ت(?:ه|ها|هم|هما|نا|كم?|ي)$/;
  const pronouns = [
    [/^(..+[^ا])ت(?:ها|هم|هن|هما|نا|كم?|ه)$/, "$1ه"],
    [/^(.{3,})(?:ها|هما)$/, "$1"],
    [/^(..+[^ا])(?:هم|هن|كم|نا)$/, "$1"],
    [/^(..+(?:ات|اي|او|ير|يق|وع))ك$/, "$1"],
    [/^(..+(?:ات|اي|او))[هي]$/, "$1"],
  ];
  const endings = [
    [/^(.{3,})ا$/, "$1"],
    [/^(.{3,})(?:تان|تين)$/, "$1ه"],
    [/^(.{2,3})ات$/, "$1ه"],
    [/^(.{4,})(?:ات|ان|تي)$/, "$1"],
    [/^(.{3,})(?:ون|ين|وا)$/, "$1"],
    [/^(.{4,})[هت]$/, "$1"],
    [/^(.{4,})ي$/, "$1"],
  ];

  // Irregular words: the first of each group stands for all.
  const irregular = {};
  for (const group of (
    "مدير مدراء|سنه سنو سنوي|يوم ايام|طريق طرق|مدين مدن|صحيف صحف صحفي|سفين سفن|كتاب كتب|مهمه مهام|برنامج برامج|سوال اسيل|قايد قاده|بنت بنات|" +
    "دليل ادل|طبيب اطباء|مريض مرضي|كبير كبار كبري|صغير صغار|قريه قري|نقطه نقاط|طالب طلاب|عامل عمال|تاجر تجار|ساكن سكان|زاير زوار|" +
    "اسم اسماء|ابن ابناء|راي اراء|عضو اعضاء|ماء مياه|اداه ادوات|قناه قنوات|ازمه ازمات|اشتراء شراء|مسوول مسيول|تكلفه تكاليف تكلف|رجل رجال|بلد بلدان بلاد|شان شوون"
  ).split("|")) for (const word of list(group)) irregular[word] = list(group)[0];

  // Stems that look derived but stand alone.
  const alone = new Set(list("عمله عينه شعبه حرفه شهره دوره ثوره سوره سفار علام شارع مشروع انفاق اسلام نفق ميزاني"));

  // Derived forms (Wright: "The Strong Verb", forms I-X): imperfects, verbal nouns and participles with their class and its weight.
  const forms = [
    [/^ت(.)(.)[يا](.)$/, ["2", 1]],
    [/^[يمن]ت(.)(.)(.)$/, ["2", 1]],
    [/^ت(.)(.)(.)$/, ["2", 0.6], ["", 0.6]],
    [/^[ين](.)(.)(.)$/, ["", 0.9], ["2", 0.55], ["4", 0.55]],
    [/^م(.)(.)(.)$/, ["2", 0.55], ["4", 0.55]],
    [/^ا(.)(.)(.)$/, ["4", 0.6], ["", 0.55]],
    [/^ا(.)(.)ا(.)$/, ["4", 0.6], ["", 0.6]],
    [/^[ايتنم](.)ت(.)ا?(.)$/, ["8", 1]],
    [/^[ايم](.)ت(.)$/, ["8", 0.6]],
    [/^[ايتنم]ن([^ت])(.)ا?(.)$/, ["7", 1]],
    [/^[ايتنم]ست(.)(.)[اي]?(.)?$/, ["x", 1]],
    [/^(?:[يمن]?ت|[ين])(.)ا(.)(.)$/, ["3", 1]],
    [/^م(.)ا(.)(.)$/, ["3", 0.7]],
    [/^(.)ا(.)(.)$/, ["", 0.55], ["3", 0.4]],
    [/^م(.)(.)و(.)$/, ["", 0.6]],
    [/^(.)(.)و(.)$/, ["", 0.6]],
    [/^(.)(.)ا(.)$/, ["", 0.5]],
    [/^(.)(.)(.)$/, ["2", 0.4]],
  ];
  // Longer forms keep what looks like a suffix.
  const whole = /^(?:ت..[يا][^هت]|[ايتنم](?:.ت|ن.).ا?[^هتا]|[ايتنم]ست..[اي]?[^هتا]|[يتمن]?ت?.ا.[^هتاي]|ا..ا.|م..و.)$/;

  // Broken plurals (Wright: "Broken Plurals") -> stems of their singulars.
  const plurals = [
    [/^(..)ا(..)$/, 0.7, "$1$2"],
    [/^(.)وا(..)$/, 0.7, "$1ا$2"],
    [/^(..)اي(.)$/, 0.7, "$1ا$2"],
    [/^(..)ا(.)ي(.)$/, 0.7, "$1$2و$3", "$1$2ا$3", "$1$2ي$3"],
    [/^ا(.)وا(.)$/, 0.6, "$1ا$2"],
    [/^ا?(..)(.)اء$/, 0.7, "$1ي$2"],
    [/^(.)(.)و\2$/, 0.6, "$1$2"],
    [/^(.)(.)ه$/, 0.6, "$1$2$2"],
    [/^(...)[هيت]$/, 0.6, "$1"],
    [/^ا(..)(.)$/, 0.5, "$1ي$2"],
  ];

  function change(word, rules) {
    const rule = rules.find(([pattern]) => pattern.test(word));
    return rule ? word.replace(rule[0], rule[1]) : word;
  }

  function stem(word) {
    let rest = word.replace(short, "$1ه");
    if (!kept.test(rest) && !whole.test(rest)) rest = change(rest, pronouns);
    if (rest !== word) rest = rest.replace(/ا[وي]$/, "اء");
    for (let step = 0; step < 3 && !kept.test(rest) && !whole.test(rest) && !irregular[rest]; step++) rest = change(rest, endings);
    return irregular[rest] || rest;
  }

  /** Weak radicals change with the form: one sign for each place. */
  function root(first, second, third = second) {
    const weak = /[اويء]/;
    return first + (weak.test(second) ? "و" : second) + (weak.test(third) ? "ي" : third);
  }

  function derived(base, add) {
    for (const [pattern, ...classes] of forms) {
      const found = pattern.exec(base);
      if (!found) continue;
      const radicals = root(found[1], found[2], found[3]);
      const weak = /.[وي]/.test(radicals);
      for (const [kind, weight] of classes) add(radicals + (kind || (weak ? "1" : "")), weight);
      if (base.length === 3 && weak) add(radicals + "1", /.ا./.test(base) ? 0.6 : 0.5);
    }
    for (const [pattern, weight, ...singulars] of plurals)
      if (pattern.test(base)) for (const singular of singulars) add(base.replace(pattern, singular), weight);
  }

  function keys(word) {
    if (!/^[ء-ي]{3,}$/.test(word)) return [[word, 1]];
    const found = new Map();
    const add = (key, weight) => found.size < 5 && !found.has(key) && found.set(key, weight);
    const rest = ownAl.test(word) ? word : word.replace(article, "").replace(surely, "");
    const base = stem(rest);
    add(base, 1);
    if (!alone.has(base)) {
      if (/^ا...ه$/.test(rest)) add(base.slice(1, 3) + "ا" + base[3], 0.6);
      derived(base, add);
    }
    if (rest === word && maybe.test(rest)) {
      const after = stem(rest.replace(maybe, ""));
      if (after.length > 3 || /^[^اوي]{3}$/.test(after) && rest[0] === "و") add(after, 0.6);
    }
    return [...found];
  }

  return {
    ...plain,
    /** One sign for the letters that writers interchange: alef maqsura and ya, ta marbuta and ha, Persian kaf and ya. */
    fold: (word) => plain.fold(word).replace(/[ىیے]/g, "ي").replace(/[ةہھە]/g, "ه").replace(/[کگ]/g, "ك").replace(/ٱ/g, "ا").replace(/ڤ/g, "ف").replace(/پ/g, "ب"),
    keys,
    stop: new Set(list(
      "من الي عن علي في مع حتي منذ خلال بين عند لدي نحو دون بدون حول ضد ضمن عبر غير سوي ان انه انها لان لانه كان كانت يكون تكون كانوا ليس ليست لا لم لن ما ماذا لماذا هل كيف متي اين اي كم من ايه " +
      "هو هي هم هن انا نحن انت انتم هذا هذه هولاء ذلك تلك اوليك هناك هنا الذي التي الذين اللواتي اللتين و ف ب ل ك او ام ثم بل لكن لكنه لو اذا اذ كما كل كلها بعض قد لقد سوف حيث بعد قبل فوق تحت امام وراء " +
      "فيه فيها منه منها منهم عنه عنها به بها له لها لهم لنا لي لك عليه عليها اليه اليها مما عما فيما كذلك ايضا الا انما حين عندما بينما ولا وفي ومن وهو وهي ولم وما ذات يا"
    )),
  };
})();
