/* What a query asks for: a list of things, each a list of phrases that name it, each a list of words.

   A name that the trade has in another language (`content calendar`) is one thing, with the names that it has in the
   language of the index as further phrases. */
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

  function isStop(index, word) {
    return [...index.words.values()].some((rules) => rules.stop.has(rules.fold(word)));
  }

  /** [{phrases: [[word, ...], ...], last: whether the query ends in it}, ...] */
  return async function query(index, text) {
    const [own] = index.words.values();
    const foreign = index.terms.length ? await daraja.files.rules(index.foreign) : own;
    const words = own.split(text).map((word) => ({ word, keys: keyed(foreign, word) }));
    const things = [];
    for (let at = 0; at < words.length;) {
      const known = index.terms.length ? longest(words, at, names(index, foreign)) : { length: 0, own: [] };
      const length = known.length || 1;
      const said = words.slice(at, at + length).map(({ word }) => word);
      at += length;
      things.push({ said, phrases: [said, ...known.own], last: at === words.length });
    }
    const meant = things.filter(({ said, phrases }) => phrases.length > 1 || !said.every((word) => isStop(index, word)));
    return meant.length ? meant : things;
  };
})();
