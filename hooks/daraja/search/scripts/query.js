/* What a query asks for: a list of things, each a list of names, each a list of words.

   What is called otherwise on our pages (`content calendar`, a synonym) is one thing that has further names. */
daraja.query = (() => {
  /** Each word of a text with its surest keys; the others would take an applicant for an application. */
  function keyed(rules, text) {
    return rules.split(text).map((raw) => {
      const word = rules.fold(raw);
      return { word, keys: rules.keys(word).filter(([, weight]) => weight > 0.9).map(([key]) => key) };
    });
  }

  /** Forms of one word in names: nearly as long as each other, for an advertiser is no advertisement. */
  function sameOwn(one, other) {
    const [short, long] = [one.word.length, other.word.length].sort((a, b) => a - b);
    return one.word === other.word || (short > 0.7 * long && one.keys.some((key) => other.keys.includes(key)));
  }

  /** Forms of one foreign word: a long common beginning. Its own rules are not loaded for this. */
  function sameForeign(one, other) {
    const long = Math.max(one.length, other.length);
    return one === other || one.slice(0, Math.max(4, Math.ceil(0.7 * long))) === other.slice(0, Math.max(4, Math.ceil(0.7 * long)));
  }

  /** Whether the `name` stands in the query from `at` on, in any form. */
  function isAt(query, at, name, same) {
    return name.length > 0 && name.every((word, n) => query[at + n] && same(word, query[at + n]));
  }

  /** Names in the language of the trade that stand in the query: [{at, length, others}, ...] */
  async function foreignNames(index, words) {
    const { split, fold } = daraja.words.plain;
    const query = words.map(fold);
    if (!query.some((word) => word && index.foreign.includes(word.slice(0, 3)))) return [];
    const terms = await index.part("names");
    return terms.flatMap(([foreign, own]) => foreign.flatMap((name) => {
      const folded = split(name).map(fold);
      const places = query.map((_, at) => at).filter((at) => isAt(query, at, folded, sameForeign));
      return places.map((at) => ({ at, length: folded.length, others: own }));
    }));
  }

  /** Names in the language of the index that stand in the query and have others beside them. */
  async function ownNames(index, rules, text) {
    const query = keyed(rules, text);
    const found = await Promise.all(query.map(async ({ word, keys }, at) => {
      if (rules.stop.has(word)) return [];
      const names = (await Promise.all(keys.map((key) => index.namesByKey(key)))).flat();
      return names.map(([name, ...others]) => ({ at, instead: true, others, name: keyed(rules, name) }));
    }));
    return found.flat().filter(({ at, name }) => isAt(query, at, name, sameOwn))
      .map((each) => ({ ...each, length: each.name.length }));
  }

  function isStop(index, word) {
    return [...index.words.values()].some((rules) => rules.stop.has(rules.fold(word)));
  }

  /** Cut the words into things: where names begin at a word, the longest of them is one thing. */
  function things(rules, words, names) {
    const result = [];
    for (let at = 0; at < words.length;) {
      const here = names.filter((name) => name.at === at);
      const length = Math.max(1, ...here.map((name) => name.length));
      const longest = here.filter((name) => name.length === length);
      const others = (instead) => [...new Set(longest.filter((name) => Boolean(name.instead) === instead).flatMap((name) => name.others))]
        .map((name) => rules.split(name));
      const said = words.slice(at, at + length);
      result.push({ said: said.join(" "), names: [said, ...others(false)], instead: others(true), at, last: at + length === words.length });
      at += length;
    }
    return result;
  }

  /** [{said, names: [[word, ...], ...], instead: names for when those hardly stand anywhere, at: its place in the query,
      last: whether the query ends in it}, ...] */
  async function query(index, text) {
    const [rules] = index.words.values();
    const words = rules.split(text);
    const names = await Promise.all([foreignNames(index, words), ownNames(index, rules, text)]);
    const all = things(rules, words, names.flat());
    const meant = all.filter((each) => each.names.length + each.instead.length > 1 || !each.names[0].every((word) => isStop(index, word)));
    return meant.length ? meant : all;
  }

  return Object.assign(query, { isStop, sameForeign });
})();
