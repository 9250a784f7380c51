/* Where the words of a thing stand: in which sections, how prominently, and which words of the section they are. */
daraja.standing = (() => {
  /** How much more a word says in a title than in the text. */
  const TITLE = 0.6;
  /** How much a word says that stands again and again (BM25's k1). */
  const OFTEN = 1.2;
  /** How much a word weighs that stands nowhere, compared with the rarest. */
  const UNKNOWN = 0.4;
  /** From this place on stand the words that readers type and the page does not use (index.py). */
  const READERS = 20000;
  /** From this quality on a form is the word that was typed. */
  const MEANT = 0.45;
  /** What stands in fewer sections is looked for under its other names too. */
  const SELDOM = 2;
  /** How much another name of a thing says, compared with the one that was typed. */
  const SYNONYM = 0.5;

  /** How telling it is that a section holds a word that `some` of `all` hold (BM25). */
  function telling(some, all) {
    return Math.sqrt(Math.log(1 + (all - some + 0.5) / (some + 0.5)));
  }

  function score(index, { section, title, places }, quality) {
    const long = Math.max(1, index.sections[section].size - 8);
    return quality * ((title ? TITLE : 0) + places.length / (places.length + OFTEN * long ** 0.5));
  }

  /** Where the forms of one word stand: {weight, sections: Map(section → {score, forms, places})}. */
  function standing(index, forms) {
    const sections = new Map();
    for (const [form, { hits, quality }] of forms)
      for (const hit of hits) {
        const known = sections.get(hit.section) || { score: 0, quality: 0, forms: [], places: [] };
        sections.set(hit.section, {
          score: Math.max(known.score, score(index, hit, quality)),
          quality: Math.max(known.quality, inText(hit) ? quality : 0),
          forms: [...known.forms, form],
          places: [...known.places, ...hit.places],
        });
      }
    return { weight: telling(sections.size, index.sections.length), sections };
  }

  /** 1 where places of the two follow each other as `step` says, less where they are further apart, 0 beyond 3 words. */
  function closeness(one, other, step) {
    let most = 0;
    for (const a of one)
      for (const b of other) {
        const apart = Math.abs(b - a - step);
        if (apart < 4) most = Math.max(most, 1 / (1 + apart));
      }
    return most;
  }

  /** The sections that hold every word of a name, at best together. */
  function together(parts) {
    const [first, ...rest] = parts;
    const sections = new Map();
    for (const [section, place] of first.sections) {
      const all = [place, ...rest.map((part) => part.sections.get(section))];
      if (!all.every(Boolean)) continue;
      const near = rest.map((_, n) => closeness(all[n].places, all[n + 1].places, parts[n + 1].at - parts[n].at));
      if (near.some((each) => !each)) continue;
      const sum = all.reduce((total, each) => total + each.score, 0);
      const quality = Math.min(...all.map((each) => each.quality));
      sections.set(section, { score: sum / all.length, quality, forms: all.flatMap((each) => each.forms), places: place.places });
    }
    return { weight: Math.max(...parts.map((part) => part.weight)), sections };
  }

  /** Where a name of one or more words stands. typed: the reader wrote it, so it may hold errors. */
  async function named(index, words, typed, unfinished) {
    const telling = words.map((word, at) => ({ word, at })).filter(({ word }) => words.length === 1 || !daraja.query.isStop(index, word));
    const found = await every(index, telling, (word) => daraja.match(index, word, typed, unfinished));
    // A foreign name of several words: some of them may stand in our text too, but all stand in the original.
    const foreign = typed && telling.length > 1 && !found.sections.size;
    return foreign ? every(index, telling, (word) => daraja.match.original(index, word)) : found;
  }

  async function every(index, words, forms) {
    const parts = await Promise.all(words.map(async ({ word, at }) => ({ at, ...standing(index, await forms(word)) })));
    return parts.length ? together(parts) : { weight: 0, sections: new Map() };
  }

  /** Where a thing stands under any of its names; what the reader typed counts most. */
  async function thing(index, { said, names, instead, last, at }) {
    const first = await Promise.all(names.map((words, n) => named(index, words, n === 0 && !instead.length, last)));
    const written = first.flatMap(({ sections }) => [...sections.values()].filter(({ quality }) => quality >= MEANT));
    const further = written.length < SELDOM ? instead : [];
    const others = await Promise.all(further.map((words) => named(index, words, false, false)));
    const found = [...first, ...others].filter((each) => each.sections.size);
    const unknown = UNKNOWN * telling(0, index.sections.length);
    return {
      said,
      at,
      weight: found.length ? Math.max(...found.map(({ weight }) => weight)) : unknown,
      sections: bestOf(found, (each) => (each === first[0] ? 1 : SYNONYM)),
    };
  }

  /** The best place in each section. */
  function bestOf(found, worth) {
    const sections = new Map();
    for (const each of found)
      for (const [section, place] of each.sections) {
        const score = worth(each) * place.score;
        const known = sections.get(section);
        if (!known || known.score < score) sections.set(section, { ...place, score });
      }
    return sections;
  }

  function inText({ places }) {
    return places.some((place) => place < READERS);
  }

  return { thing, closeness, inText };
})();
