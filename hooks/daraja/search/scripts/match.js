/* Which words of an index a word of the query means, and how surely: exact, inflected, a word of the page that this page
   is translated from, beginning, typing error. Each is looked for only where the one before finds nothing. */
daraja.match = (() => {
  const EXACT = 1;
  const INFLECTED = 0.7;
  /** How much less surely a form is meant that is not alike at all. */
  const UNLIKE = 0.5;
  const ORIGINAL = 0.5;
  const BEGINNING = 0.35;
  const TYPING_ERROR = 0.25;
  /** Words that agree less surely than this are no forms of one word; where surer ones are found, the others must be nearly as sure. */
  const SURE = 0.3;
  const NEARLY = 0.65;

  /** How surely two folded words are forms of one another, 0 to 1. */
  function strength(rules, one, other) {
    const keys = new Map(rules.keys(other));
    return Math.max(0, ...rules.keys(one).map(([key, weight]) => weight * (keys.get(key) || 0)));
  }

  /** How much of the longer of two words is the longest run of letters that both have: plurals have more in common than
      words that are only derived from the same root. */
  function alike(one, other) {
    let most = 0;
    for (let start = 0; start < one.length; start += 1)
      while (start + most < one.length && other.includes(one.slice(start, start + most + 1))) most += 1;
    return most / Math.max(one.length, other.length);
  }

  /** Whether a word stands in the text of a page, not only among what readers type for it. */
  function isWritten({ hits }) {
    return hits.some(daraja.standing.inText);
  }

  async function inflected(index, raw) {
    const found = [];
    for (const [language, rules] of index.words) {
      const word = rules.fold(raw);
      const prefix = language === index.language ? "" : `${language}:`;
      const lists = await Promise.all(rules.keys(word).map(([key]) => index.byKey(prefix + key)));
      for (const [form, hits] of lists.flat()) {
        const sure = form === word ? 1 : strength(rules, word, form);
        const quality = form === word ? EXACT : INFLECTED * sure * (1 - UNLIKE + UNLIKE * alike(word, form));
        if (sure >= SURE) found.push([form, { hits, sure, quality }]);
      }
    }
    // A word of one page's readers takes nothing away from pages that hold forms of it.
    const surest = Math.max(0, ...found.filter(([, each]) => isWritten(each)).map(([, { sure }]) => sure));
    return new Map(found.filter(([, { sure }]) => sure >= NEARLY * surest));
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

  /** Words one letter away, or forms of such a word. Short words and numbers are taken as they are. */
  async function mistyped(index, rules, word) {
    if (word.length < 5 || /\d/.test(word)) return new Map();
    const longKeys = (form) => rules.keys(form).map(([key]) => key).filter((key) => key.length > 5);
    const keys = longKeys(word);
    const resembles = ([form]) => oneLetterApart(form, word) ||
      longKeys(form).some((one) => keys.some((other) => oneLetterApart(one, other)));
    return all((await index.resembling(word)).filter(resembles), TYPING_ERROR);
  }

  /** English words reach the sections whose original holds them. They stand nowhere in the text, so none is marked. */
  async function original(index, raw) {
    const word = daraja.words.plain.fold(raw);
    const forms = await index.byKey(`${index.original}>${word.slice(0, 5)}`);
    return all(forms.filter(([form]) => daraja.query.sameForeign(form, word)), ORIGINAL);
  }

  /** Map of words of the index → {hits, quality}. typed: by the reader, with errors; unfinished: who may be typing still. */
  async function match(index, raw, typed, unfinished) {
    const [rules] = index.words.values();
    const word = rules.fold(raw);
    const forms = await inflected(index, raw);
    if ([...forms.values()].some(isWritten)) return forms;
    // What readers type for one page may stand in the original of others.
    const foreign = index.original === index.language ? forms : new Map([...await original(index, raw), ...forms]);
    if (foreign.size || !typed) return foreign;
    const begun = unfinished && word.length > 2 ? all(await index.beginning(word), BEGINNING) : forms;
    return begun.size ? begun : mistyped(index, rules, word);
  }

  return Object.assign(match, { original });
})();
