/* Which words of an index a word of the query means, and how surely: exact, inflected, beginning, typing error. */
daraja.match = (() => {
  const EXACT = 1;
  const INFLECTED = 0.7;
  const BEGINNING = 0.35;
  const TYPING_ERROR = 0.25;
  /** Keys that agree less surely than this are no forms of one word. */
  const SURE = 0.3;

  /** How surely two folded words are forms of one another, 0 to 1. */
  function strength(rules, one, other) {
    const keys = new Map(rules.keys(other));
    return Math.max(0, ...rules.keys(one).map(([key, weight]) => weight * (keys.get(key) || 0)));
  }

  async function inflected(index, raw) {
    const found = new Map();
    for (const [language, rules] of index.words) {
      const word = rules.fold(raw);
      const prefix = language === index.language ? "" : `${language}:`;
      const lists = await Promise.all(rules.keys(word).map(([key]) => index.byKey(prefix + key)));
      for (const [form, hits] of lists.flat()) {
        const sure = form === word ? 1 : strength(rules, word, form);
        if (sure >= SURE) found.set(form, { hits, quality: form === word ? EXACT : INFLECTED * sure });
      }
    }
    return found;
  }

  function all(entries, quality) {
    return new Map(entries.map(([form, hits]) => [form, { hits, quality }]));
  }

  /** Whether one letter more, less, other or swapped makes `one` into `other`. */
  function oneLetterApart(one, other) {
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    const [a, b] = [one.slice(start), other.slice(start)];
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
      (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  async function mistyped(index, word) {
    if (word.length < 5 || /\d/.test(word)) return new Map();
    const near = await index.beginning(word.slice(0, 2));
    return all(near.filter(([form]) => oneLetterApart(word, form)), TYPING_ERROR);
  }

  /** Map of words of the index → {hits, quality}. unfinished: the reader may still be typing the word. */
  return async function match(index, raw, unfinished) {
    const word = [...index.words.values()][0].fold(raw);
    const forms = await inflected(index, raw);
    if (forms.size) return forms;
    const begun = unfinished && word.length > 2 ? all(await index.beginning(word), BEGINNING) : forms;
    return begun.size ? begun : mistyped(index, word);
  };
})();
