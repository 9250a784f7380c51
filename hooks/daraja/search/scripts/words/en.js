/* English word forms, after Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 18 and 19. */
daraja.words.en = (() => {
  /* A table of groups parted by commas: the first word of a group stands for all of it; a word alone for itself. */
  function table(text, form) {
    const rows = new Map();
    for (const group of text.trim().split(/,\s*/)) {
      const words = group.split(/\s+/);
      for (const word of words) if (word !== words[0] || !words[1]) rows.set(form(word), words[1] ? form(words[0]) : word);
    }
    return rows;
  }

  const POLYSYLLABLE = /[aeiouy][^aeiouy]+[aeiouy]/;
  const SHORT_SYLLABLE = /^([^aeiouy]*|s?qu)[aeiouy][^aeiouwxy]$/;

  /* One spelling for British and American -ise/-ize, -yse/-yze, -ogue/-og, -tre/-ter. */
  const tidy = (stem) =>
    !/(is|yz|gu|er)$/.test(stem) ? stem : stem
      .replace(/^(.{3,})is$/, "$1iz")
      .replace(/yz$/, "ys")
      .replace(/ogu$/, "og")
      .replace(/(^|kilo|milli|centi)(cent|met|lit|theat|fib)er$/, "$1$2r");

  /* The mute e goes, save where it tells "plane" from "plan". Longer words end in one consonant: labell(ed), label. */
  function bare(word) {
    const keep = word.length < 4 || /ee$/.test(word) || SHORT_SYLLABLE.test(word.replace(/e$/, ""));
    const stem = keep ? word : word.replace(/ie$/, "y").replace(/e$/, "");
    return tidy(POLYSYLLABLE.test(stem) ? stem.replace(/([^aeiousf])\1$/, "$1") : stem);
  }

  /* Before a vowel a short syllable doubles its consonant (planning); if it did not, it has lost an e (making): ch. 18. */
  function beforeVowel(stem) {
    if (SHORT_SYLLABLE.test(stem)) return stem + "e";
    return bare(/^[aeiou]..$/.test(stem) ? stem : stem.replace(/([^aeioulfsz])\1$/, "$1"));
  }

  /* Irregular verbs and plurals (ch. 18), and words that only look inflected. */
  const IRREGULAR = table(`
    person people, child children, foot feet, tooth teeth, half halves, life lives, leaf leaves, knife knives, wolf wolves, wife
    wives, shelf shelves, crisis crises, curriculum curricula, index indices, kpi kpis, quiz quizzes, bus buses, skillful skilful,
    gray grey, practice practise, defense defence, math maths, tie tied tying, go goes gone went, do done doing, say said, make
    made, take took taken, come came, see saw seen, get got gotten, give gave given, find found, think thought, tell told, become
    became, leave left, feel felt, bring brought, keep kept, begin began begun, hold held, write wrote written, stand stood,
    understand understood, hear heard, mean meant, meet met, run ran, pay paid, speak spoke spoken, lead led, grow grew grown, lose
    lost, fall fell fallen, send sent, build built, draw drew drawn, break broke broken, freeze froze frozen, spend spent, rise rose
    risen, drive drove driven, buy bought, wear wore worn, choose chose chosen, teach taught, learn learnt, sell sold, fight fought,
    catch caught, seek sought, win won, know knew known, show shown, eat ate eaten, drink drank drunk, sing sang sung, swim swam
    swum, fly flew flown, forget forgot forgotten, deal dealt, steal stole stolen, marketing, news, evening, morning, during,
    series, species, bias, hundred, lens, means, suite, morale, stocking, paste, singe`, (word) => word);

  function singular(word) {
    if (/children$/.test(word)) return word.slice(0, -3);
    if (/(^|wo|[^aeiouy])men$/.test(word)) return word.slice(0, -2) + "an";
    if (/([sui]s|^.?[aeiou]s)$/.test(word)) return word;
    return word.replace(/(..)ies$/, "$1y").replace(/s$/, "");
  }

  /* The stem all inflected forms share: no plural -s, no -ing, no -ed. */
  function inflect(word) {
    const known = IRREGULAR.get(word);
    if (known) return known === word ? word : bare(known);
    if (/[ey]sis$/.test(word)) return word.slice(0, -2);
    const one = singular(word);
    if (one !== word) return inflect(one);
    if (!/(ing|ed)$/.test(word)) return bare(word);
    const verb = word.replace(/(..)ied$/, "$1y").replace(/((agr|ant|fr|er)ee)d$/, "$1");
    const part = /^(.*[aeiouy].*)ing$|^(.*[aeiouy].*[^e]|.*[aiouy])ed$/.exec(verb);
    return part ? beforeVowel(part[1] || part[2]) : bare(verb);
  }

  /* Suffixes (ch. 19): least letters before them, then suffix>what stands in its place. */
  const VERBS = "rm nt lt pt ct rt nd rv ll is iz plor pir sider mit vit clar prepar lax gn dit".split(" ");
  const SUFFIXES = new Map();
  const suffixes = (least, text) => {
    for (const row of text.split(" ")) {
      const [suffix, instead = ""] = row.split(">");
      SUFFIXES.set(suffix, [least, instead]);
    }
  };
  suffixes(0, "ply>ply eer>eer ification>ify ability>abl ibility>ibl gistration>gister");
  suffixes(2, "ily>y version>vert tor>t ician>ic asion>ad asiv>ad pansion>pand pansiv>pand " + VERBS.map((end) => `${end}ation>${end} ${end}ativ>${end}`).join(" "));
  suffixes(
    3,
    "ly bly>bl ically>ic ally>al iness>y ness iful>y ful iless>y less iabl>y ier>y iest>y er est yst>ys ytic>ys ical>ic " +
      "alty>al plaint>plain enc>ent ency>ent ianc>y ky>k itiz>ity atory>at",
  );
  suffixes(
    4,
    "ship hood ment abl ibl vor>v lor>l sor>s ist ism al ial ual ential>ent tial>t cial>c tion>t sion>s anc>ant ancy>ant " +
      "ity ify acy>at gy>g my>m phy>ph thy>th py>p ry>r isory>is gthen>gth",
  );
  suffixes(5, "iv ant ent ic iz ous ary ee");

  /* Words that only look derived, or whose meaning has parted from their root. */
  const WHOLE = new Set(`
    university universal policy general generous experiment important organ organize organic organism relative customer number
    counter quarter corner master matter letter butter better latter manner banner dinner summer rubber cover flower shower layer
    ladder pepper supper tower brother mother shoulder bother other ever under tender gender proper temper liver river offer former
    charter order career department apartment experiment supplement complement invest request statistic business witness early
    likely unlikely hardly interest modest honest forest earnest factor factory sector tutor successor inventory battery secretary
    stationary author authority authorize improvise capitalize personal several signal formal capital mineral rational eventual
    postal portal literal special competent hospitality accessory audition compassion occasion emergent currency presence instance
    conference convention question positive objective respective responsible appliance committee priority charity quality qualify
    justify`.trim().split(/\s+/).map(inflect));

  /* Roots that no rule finds. */
  const ROOTS = table(`
    market marketing marketer, good better best, strong strength, long length, grow growth, full fully, simple simply simplicity,
    use user usable, pay payment payable, act action active actor, science scientific, system systematic, apply application
    applicant, publish publication, explain explanation, imagine imagination, examine examination exam, combine combination,
    determine determination, quote quotation, define definit, compete competit, decide decision, conclude conclusion, include
    inclus, exclude exclus, extend extens, respond response, describe descript, subscribe subscript, solve solution, add addition,
    permit permission, admit admission, submit submission, produce product, reduce reduct, introduce introduct, guide guidance,
    maintain maintenance, govern governor, practice practis, mentor mentee, difficult difficulty, safe safety, fail failure, percent
    percentage, cover coverage, store storage, pack package, recogniz recognit, advise advice, journal journalist, particip
    participat, compare comparison, believe belief, weigh weight, deny denial, vary variation, administer administrat`, inflect);

  /* One suffix less, or the same stem if it has none. */
  function shorten(stem) {
    if (WHOLE.has(stem)) return stem;
    if (ROOTS.has(stem)) return ROOTS.get(stem);
    for (let size = Math.min(10, stem.length - 2); size > 1; size -= 1) {
      const [least, instead] = SUFFIXES.get(stem.slice(-size)) || [99];
      const rest = stem.slice(0, -size);
      if (rest.length >= least) return (/[aeiouy]/.test(stem[rest.length]) ? beforeVowel : bare)(rest + instead);
    }
    return stem;
  }

  /* The inflected stem counts in full; the root of a derived word less with each suffix taken off.
     "Marketing" is the subject of the whole site, so it counts little for "markets". */
  function keys(word) {
    if (!/^[a-z]{3,}$/.test(word)) return [[word, 1]];
    const stem = inflect(word.replace(/(..[bdlmnv]|vi)our/, "$1or"));
    let [root, weight] = [stem, 1];
    for (let next = shorten(root); next !== root; next = shorten(root)) [root, weight] = [next, weight * (root === "marketing" ? 0.5 : 0.85)];
    return root === stem ? [[stem, 1]] : [[stem, 1], [root, +weight.toFixed(2)]];
  }

  return {
    ...daraja.words.plain,
    keys,
    stop: new Set(`
    a an the this that these those i me my myself we us our ourselves you your yourself he him his she her it its they them their
    themselves who whom whose which what when where why how am is are was were be been being do does did has have had will would
    shall should can could may might must and or but nor if then than so as because while although though whether of at by for with
    about against between into through during before after above below to from in out on off over under upon onto within without
    among toward towards there here not no dont doesnt didnt isnt arent cant im ive youre theyre lets also just too very`.trim().split(/\s+/)),
  };
})();
