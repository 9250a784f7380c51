/* What a query asks for: a list of things, each a list of names, each a list of words.

   A name that the trade has in another language (`content calendar`) is one thing, with the names that it has in the
   language of the index as further names. */
daraja.query = (() => {
  /** How many words of the query, from `at`, are the `name`, in any form. */
  function nameLength(words, at, name) {
    const said = words.slice(at, at + name.length);
    const same = said.length === name.length && name.every((part, n) => said[n].keys.some((key) => part.includes(key)));
    return same ? name.length : 0;
  }

  function keyed(rules, word) {
    return rules.keys(rules.fold(word)).map(([key]) => key);
  }

  /** The names of the index with their words as keys of their own language. */
  function names(index, rules) {
    index.names = index.names || index.terms.map(([foreign, own]) => ({
      foreign: foreign.map((name) => rules.split(name).map((word) => keyed(rules, word))),
      own: own.map((name) => rules.split(name)),
    }));
    return index.names;
  }

  function longest(words, at, known) {
    let best = { length: 0, own: [] };
    for (const { foreign, own } of known)
      for (const name of foreign) {
        const length = nameLength(words, at, name);
        if (length > best.length) best = { length, own };
      }
    return best;
  }

  /** Whether a word begins as a foreign name does; Arabic words do not, and no rules are loaded for them. */
  function mayBeForeign(index, words) {
    const letters = new Set(index.terms.flatMap(([foreign]) => foreign.map((name) => name[0].toLowerCase())));
    return words.some((word) => letters.has(word[0].toLowerCase()));
  }

  function isStop(index, word) {
    return [...index.words.values()].some((rules) => rules.stop.has(rules.fold(word)));
  }

  /** [{said, names: [[word, ...], ...], at: its place in the query, last: whether the query ends in it}, ...] */
  async function query(index, text) {
    const [own] = index.words.values();
    const said = own.split(text);
    const foreign = mayBeForeign(index, said) ? await daraja.files.rules(index.foreign) : null;
    const words = said.map((word) => ({ word, keys: foreign ? keyed(foreign, word) : [] }));
    const things = [];
    for (let at = 0; at < words.length;) {
      const known = foreign ? longest(words, at, names(index, foreign)) : { length: 0, own: [] };
      const length = known.length || 1;
      const said = words.slice(at, at + length).map(({ word }) => word);
      things.push({ said: said.join(" "), names: [said, ...known.own], at, last: at + length === words.length });
      at += length;
    }
    const meant = things.filter(({ names: [said, ...others] }) => others.length || !said.every((word) => isStop(index, word)));
    return meant.length ? meant : things;
  }

  return Object.assign(query, { isStop });
})();
