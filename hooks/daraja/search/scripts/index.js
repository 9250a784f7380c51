/* The index of one language: which sections of which pages hold a word. Its parts are loaded when they are wanted.

   index.js  version, pages with their sections, the first entry of each part
   <version>/k<n>.js  a key → the words that have it → where they stand
   <version>/w<n>.js  a word → where it stands; for the beginnings of words and for typing errors
   <version>/t<n>.js  the text of sections
   <version>/names.js  what the trade calls things in the language that this one is translated from */
daraja.index = (() => {
  const opened = new Map();
  const stale = new Set();
  /** Parts that may be fetched to find a word that was mistyped. */
  const FEW = 4;

  class Index {
    constructor(language, head, rules) {
      Object.assign(this, { language, ...head });
      this.words = rules;
      this.sections = head.pages.flatMap((page) => page.sections.map(([id, title, size]) => ({ page, id, title, size })));
    }

    /** A part that is gone belongs to an older version of the site: the next query gets the new one. */
    async part(name) {
      try {
        return await daraja.files.load(`${this.language}/${this.version}/${name}`);
      } catch (error) {
        opened.delete(this.language);
        stale.add(this.language);
        throw error;
      }
    }

    async entry(key) {
      const at = lastNotAfter(this.starts.k, key);
      const part = at < 0 ? {} : await this.part(`k${at}`);
      return part[key] || [];
    }

    /** The words that share `key`: [[word, hits], ...]; a hit is {section, title, places}. */
    async byKey(key) {
      const rows = await this.entry(key);
      return rows.filter(([word]) => typeof word === "string").map(([word, ...codes]) => [word || key, decoded(codes)]);
    }

    /** The names that begin with a word of `key`: [[the name, another, ...], ...]. */
    async namesByKey(key) {
      const rows = await this.entry(key);
      return rows.filter(([word]) => typeof word === "number").map(([, ...names]) => names);
    }

    /** The numbers of the parts that hold the words that begin with `start`. */
    partsOf(start) {
      const first = Math.max(0, lastNotAfter(this.starts.w, start));
      const last = lastNotAfter(this.starts.w, start + "\uffff");
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
    }

    /** The words with the first letter of `word`, or the first two or three if that would be too many. */
    resembling(word) {
      const starts = [1, 2, 3].map((length) => word.slice(0, length));
      return this.beginning(starts.find((start) => this.partsOf(start).length <= FEW) || starts[2]);
    }

    /** Every word that begins with `start`, as [[word, hits], ...]. */
    async beginning(start) {
      const parts = await Promise.all(this.partsOf(start).map((n) => this.part(`w${n}`)));
      return parts.flatMap((part) => Object.entries(part))
        .filter(([word]) => word.startsWith(start))
        .map(([word, codes]) => [word, decoded(codes)]);
    }

    /** The text of section `number` of the whole index. */
    async text(number) {
      return (await this.part(`t${lastNotAfter(this.starts.t, number)}`))[number];
    }
  }

  /** The last of the sorted `names` that does not come after `name`; -1 if all do. */
  function lastNotAfter(names, name) {
    let low = 0;
    let high = names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (names[middle] <= name) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Numbers as parts.py writes them: for each section a step, a bit for its title, how many places follow. */
  function decoded(codes) {
    const hits = [];
    let section = 0;
    for (let at = 0; at < codes.length;) {
      const [code, end] = [codes[at], at + 1 + (codes[at] & 15)];
      section += code >> 5;
      let place = 0;
      hits.push({ section, title: Boolean(code & 16), places: codes.slice(at + 1, end).map((step) => (place += step)) });
      at = end;
    }
    return hits;
  }

  function numbered(rows, language) {
    let first = 0;
    return rows.map(([address, sections, own], number) => {
      const page = { number, first, address, sections, language: own || language };
      first += page.sections.length;
      return page;
    });
  }

  async function load(language) {
    const name = `${language}/index`;
    const head = await (stale.delete(language) ? daraja.files.reload(name) : daraja.files.load(name));
    const rules = await Promise.all(head.rules.map(([, name]) => daraja.files.rules(name)));
    const byLanguage = new Map(head.rules.map(([code], at) => [code, rules[at]]));
    return new Index(language, { ...head, pages: numbered(head.pages, language) }, byLanguage);
  }

  /** The index of `language`; once loaded it stays. */
  return function index(language) {
    if (!opened.has(language)) {
      const loading = load(language);
      loading.catch(() => opened.delete(language));
      opened.set(language, loading);
    }
    return opened.get(language);
  };
})();
