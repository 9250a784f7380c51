/* The pages that answer a query, best first. */
daraja.rank = (() => {
  const { thing, closeness, inText } = daraja.standing;

  /** How much more a section says in which the words stand together as in the query. */
  const TOGETHER = 3;
  /** How good a page must be, how well it must fit, and how much of the query it must hold, compared with the best. */
  const NEAR_BEST = 0.3;
  const NEAR_FIT = 0.4;
  const NEAR_SHARE = 0.45;
  /** How much it says that a word stands elsewhere on the page, compared with the best section. */
  const ELSEWHERE = 0.5;
  /** How much less well a section fits in which the words of the query stand apart. */
  const APART = 0.5;

  const pageOf = (index, section) => index.sections[section].page.number;

  /** The sections that hold some of the things: Map(section → {section, things: Map(thing → place), score}). */
  function sectionsWith(things) {
    const sections = new Map();
    things.forEach((each, n) => {
      for (const [section, place] of each.sections) {
        if (!sections.has(section)) sections.set(section, { section, things: new Map() });
        sections.get(section).things.set(n, place);
      }
    });
    for (const each of sections.values()) Object.assign(each, judged(things, each.things));
    return sections;
  }

  /** How often and how prominently a section holds the things, and how well it fits: 1 if it holds all, together. */
  function judged(things, held) {
    let score = 0;
    let weight = 0;
    let near = 0;
    for (const [n, place] of held) {
      score += things[n].weight * place.score;
      weight += things[n].weight;
      const next = held.get(n + 1);
      if (next) near += closeness(place.places, next.places, things[n + 1].at - things[n].at);
    }
    const nearness = things.length > 1 ? near / (things.length - 1) : 1;
    return { near, score: score * (1 + TOGETHER * nearness), fit: weight / total(things) * (1 - APART + APART * nearness) };
  }

  function pagesWith(index, things) {
    const pages = new Map();
    for (const section of sectionsWith(things).values()) {
      const number = pageOf(index, section.section);
      if (!pages.has(number)) pages.set(number, { number, sections: [], things: new Set() });
      const page = pages.get(number);
      page.sections.push(section);
      for (const n of section.things.keys()) page.things.add(n);
    }
    return [...pages.values()];
  }

  function weighed(page, things) {
    const share = [...page.things].reduce((sum, n) => sum + things[n].weight, 0) / total(things);
    const sections = page.sections.sort((a, b) => b.score - a.score || a.section - b.section);
    const anywhere = things.reduce((sum, { weight }, n) => sum + weight * best(sections, n), 0);
    return { ...page, sections, share, fit: most(sections, "fit"), score: (sections[0].score + ELSEWHERE * anywhere) * share };
  }

  /** The highest score of thing `n` in any of the sections. */
  function best(sections, n) {
    return Math.max(0, ...sections.map(({ things }) => (things.has(n) ? things.get(n).score : 0)));
  }

  function total(things) {
    return things.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  function most(list, name) {
    return Math.max(0, ...list.map((each) => each[name]));
  }

  /** A name of several words that stands nowhere is looked for word by word. */
  async function apart(index, things) {
    const words = ({ said }) => [...index.words.values()][0].split(said);
    const all = await Promise.all(things.map((each) => (each.sections.size || words(each).length < 2 ? [each] :
      Promise.all(words(each).map((word, n) => thing(index, { said: word, names: [[word]], instead: [], at: each.at + n }))))));
    return all.flat();
  }

  /** Two words that stand nowhere may be one word: `face book`. */
  async function joined(index, things) {
    const result = [];
    for (const each of things) {
      const last = result[result.length - 1];
      const nowhere = last && !last.sections.size && !each.sections.size && each.at === last.at + 1;
      const word = nowhere && last.said + each.said;
      const whole = nowhere && await thing(index, { said: word, names: [[word]], instead: [], at: last.at });
      if (whole && whole.sections.size) result.splice(-1, 1, whole);
      else result.push(each);
    }
    return result;
  }

  /** For a single word, pages that hold it; if none does, those where readers have asked for it. */
  function holding(pages) {
    const found = pages.filter(({ sections }) => sections.some(({ things }) => inText(things.get(0))));
    return found.length ? found : pages;
  }

  /** The pages that are nearly as good as the best. */
  function nearBest(pages) {
    const score = NEAR_BEST * most(pages, "score");
    const fit = NEAR_FIT * most(pages, "fit");
    const share = NEAR_SHARE * most(pages, "share");
    return pages.filter((page) => page.score >= score && page.fit >= fit && page.share >= share);
  }

  /** {things, pages: [{number, score, things, sections: [{section, score, things}, ...]}, ...]} */
  return async function rank(index, text) {
    const asked = await daraja.query(index, text);
    const named = await Promise.all(asked.map((each) => thing(index, each)));
    const things = await joined(index, await apart(index, named));
    const pages = pagesWith(index, things).map((page) => weighed(page, things));
    const kept = nearBest(things.length === 1 ? holding(pages) : pages);
    return { things, pages: kept.sort((a, b) => b.score - a.score || a.number - b.number) };
  };
})();
