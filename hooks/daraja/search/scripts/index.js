/* The index of one language: which sections of which pages hold a word. Its parts are loaded when they are wanted.

   index.js  version, pages with their sections, the first entry of each part, names in other languages
   <version>/k<n>.js  a key → the words that have it → where they stand
   <version>/w<n>.js  a word → where it stands; for the beginnings of words and for typing errors
   <version>/t<n>.js  the text of sections */
daraja.index = (() => {
  const opened = new Map();

  class Index {
    constructor(language, head, rules) {
      Object.assign(this, { language, ...head });
      this.words = rules;
      this.sections = head.pages.flatMap((page) => page.sections.map(([id, title]) => ({ page, id, title })));
    }

    part(name) {
      return daraja.files.load(`${this.language}/${this.version}/${name}`);
    }

    /** The words that share `key`: [[word, hits], ...]; a hit is {section, title, level}. */
    async byKey(key) {
      const at = lastNotAfter(this.starts.k, key);
      const part = at < 0 ? {} : await this.part(`k${at}`);
      return (part[key] || []).map(([word, ...codes]) => [word || key, decoded(codes)]);
    }

    /** Every word that begins with `start`, as [[word, hits], ...]. */
    async beginning(start) {
      const first = Math.max(0, lastNotAfter(this.starts.w, start));
      const last = lastNotAfter(this.starts.w, start + "\uffff");
      const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
      const parts = await Promise.all(numbers.map((n) => this.part(`w${n}`)));
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

  /** Numbers as index.py writes them: the step to the next section, one bit for its title, three for how often. */
  function decoded(codes) {
    let section = 0;
    return codes.map((code) => {
      section += code >> 4;
      return { section, title: Boolean(code & 8), level: code & 7 };
    });
  }

  function numbered(rows, language) {
    let first = 0;
    return rows.map(([address, title, sections, own], number) => {
      const page = { number, first, address, title, sections: [["", title], ...sections], language: own || language };
      first += page.sections.length;
      return page;
    });
  }

  async function load(language) {
    const head = await daraja.files.load(`${language}/index`);
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
