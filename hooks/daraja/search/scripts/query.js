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
  function same(one, other) {
    const [short, long] = [one.word.length, other.word.length].sort((a, b) => a - b);
    return one.word === other.word || (short > 0.7 * long && one.keys.some((key) => other.keys.includes(key)));
  }

  /** Whether the `name` stands in the query from `at` on, in any form. */
  function isAt(query, at, name) {
    return name.length > 0 && name.every((word, n) => query[at + n] && same(word, query[at + n]));
  }

  /** Whether a word begins as a foreign name does. Arabic words do not, and no foreign rules are loaded for them. */
  function mayBeForeign(index, words) {
    const letters = new Set(index.terms.flatMap(([foreign]) => foreign.map((name) => name[0].toLowerCase())));
    return words.some((word) => letters.has(word[0].toLowerCase()));
  }

  /** Names in the language of the trade that stand in the query: [{at, length, others}, ...] */
  async function foreignNames(index, text, words) {
    if (!mayBeForeign(index, words)) return [];
    const rules = await daraja.files.rules(index.foreign);
    const query = keyed(rules, text);
    index.named = index.named || index.terms.map(([foreign, own]) => ({ own, foreign: foreign.map((name) => keyed(rules, name)) }));
    return words.flatMap((_, at) => index.named.flatMap(({ foreign, own }) => foreign
      .filter((name) => isAt(query, at, name))
      .map(({ length }) => ({ at, length, others: own }))));
  }

  /** Names in the language of the index that stand in the query and have others beside them. */
  async function ownNames(index, rules, text) {
    const query = keyed(rules, text);
    const found = await Promise.all(query.map(async ({ keys }, at) => {
      const names = (await Promise.all(keys.map((key) => index.namesByKey(key)))).flat();
      return names.map(([instead, name, ...others]) => ({ at, instead, others, name: keyed(rules, name) }));
    }));
    return found.flat().filter(({ at, name }) => isAt(query, at, name))
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

  /** [{said, names: [[word, ...], ...], instead: names for when those are not found, at: its place in the query,
      last: whether the query ends in it}, ...] */
  async function query(index, text) {
    const [rules] = index.words.values();
    const words = rules.split(text);
    const names = await Promise.all([foreignNames(index, text, words), ownNames(index, rules, text)]);
    const all = things(rules, words, names.flat());
    const meant = all.filter((each) => each.names.length + each.instead.length > 1 || !each.names[0].every((word) => isStop(index, word)));
    return meant.length ? meant : all;
  }

  return Object.assign(query, { isStop });
})();
