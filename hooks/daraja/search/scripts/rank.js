/* The pages that answer a query, best first. */
daraja.rank = (() => {
  /** How much more a word in a title says than one in the text. */
  const TITLE = 2;
  /** How much of what the query asks a page must hold, by the weight of its words. */
  const COVERED = 0.5;
  /** How good a page must be, compared with the best. */
  const NEAR_BEST = 0.25;

  const pageOf = (index, section) => index.sections[section].page.number;

  /** How telling it is that a page holds a word that `pages` of `all` hold (BM25). */
  function telling(pages, all) {
    return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
  }

  /** Where the forms of one word stand: {weight, sections: Map(section → {score, forms})}. */
  function places(index, forms) {
    const sections = new Map();
    for (const [form, { hits, quality }] of forms)
      for (const { section, title, level } of hits) {
        const score = quality * ((title ? TITLE : 0) + level / 7);
        const place = sections.get(section) || { score: 0, forms: [] };
        sections.set(section, { score: Math.max(place.score, score) + 0.1 * Math.min(place.score, score), forms: [...place.forms, form] });
      }
    const pages = new Set([...sections.keys()].map((section) => pageOf(index, section)));
    return { weight: telling(pages.size, index.pages.length), sections };
  }

  /** The sections that hold every word of a phrase. */
  function together(parts) {
    const [first, ...rest] = parts;
    const sections = new Map();
    for (const [section, place] of first.sections) {
      const others = rest.map((part) => part.sections.get(section));
      if (others.every(Boolean)) {
        const both = [place, ...others];
        const score = both.reduce((sum, each) => sum + each.score, 0) / both.length;
        sections.set(section, { score, forms: both.flatMap((each) => each.forms) });
      }
    }
    return { weight: Math.max(...parts.map((part) => part.weight)), sections };
  }

  async function phrasePlaces(index, phrase, last) {
    const words = phrase.filter((word) => phrase.length === 1 || ![...index.words.values()].some((rules) => rules.stop.has(rules.fold(word))));
    const matched = await Promise.all((words.length ? words : phrase).map((word) => daraja.match(index, word, last)));
    return together(matched.map((forms) => places(index, forms)));
  }

  /** Where a thing stands under any of its names. */
  async function thingPlaces(index, { said, phrases, last }) {
    const named = await Promise.all(phrases.map((phrase, at) => phrasePlaces(index, phrase, last && at === 0)));
    const sections = new Map();
    for (const { sections: found } of named)
      for (const [section, place] of found) {
        const known = sections.get(section);
        if (!known || known.score < place.score) sections.set(section, place);
      }
    const weights = named.filter((each) => each.sections.size).map((each) => each.weight);
    return { said: said.join(" "), weight: weights.length ? Math.max(...weights) : telling(0, index.pages.length), sections };
  }

  function onPages(index, things) {
    const pages = new Map();
    things.forEach(({ sections, weight }, thing) => {
      for (const [section, { score, forms }] of sections) {
        const number = pageOf(index, section);
        const page = pages.get(number) || { number, best: things.map(() => 0), sections: new Map() };
        const place = page.sections.get(section) || { section, score: 0, things: new Set(), forms: [] };
        place.score += weight * score;
        place.things.add(thing);
        place.forms.push(...forms);
        page.best[thing] = Math.max(page.best[thing], score);
        page.sections.set(section, place);
        pages.set(number, page);
      }
    });
    return [...pages.values()];
  }

  function scored(page, things) {
    const covered = things.reduce((sum, thing, n) => sum + (page.best[n] ? thing.weight : 0), 0);
    const all = things.reduce((sum, thing) => sum + thing.weight, 0);
    const sections = [...page.sections.values()].sort((a, b) => b.score - a.score || a.section - b.section);
    const spread = things.reduce((sum, thing, n) => sum + thing.weight * page.best[n], 0);
    return { ...page, sections, share: covered / all, score: (sections[0].score + spread) * (covered / all) ** 2 };
  }

  /** [{number, score, sections: [{section, score, things, forms}], ...}, ...] */
  return async function rank(index, text) {
    const asked = await daraja.query(index, text);
    const things = await Promise.all(asked.map((thing) => thingPlaces(index, thing)));
    const pages = onPages(index, things).map((page) => scored(page, things)).filter(({ share }) => share >= COVERED);
    const best = Math.max(0, ...pages.map(({ score }) => score));
    const kept = pages.filter(({ score }) => score >= NEAR_BEST * best);
    return { things, pages: kept.sort((a, b) => b.score - a.score || a.number - b.number) };
  };
})();
