/* The place in a text that shows why it was found, with the words marked. */
daraja.excerpt = (() => {
  const LENGTH = 30;
  const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter]);

  /** Cut `text` at its words: [between, word, between, word, ..., between]. */
  function cut(rules, text) {
    const parts = [];
    let at = 0;
    for (const word of rules.split(text)) {
      const start = text.indexOf(word, at);
      parts.push(text.slice(at, start), word);
      at = start + word.length;
    }
    return [...parts, text.slice(at)];
  }

  /** `text` as HTML with the words among the folded `forms` marked. */
  function marked(rules, text, forms) {
    return cut(rules, text)
      .map((part, n) => (n % 2 && forms.has(rules.fold(part)) ? `<mark>${escaped(part)}</mark>` : escaped(part)))
      .join("");
  }

  /** Where the window of LENGTH words begins that holds the most different forms. */
  function window(found) {
    let best = { start: 0, count: -1 };
    found.forEach((form, at) => {
      if (!form) return;
      const count = new Set(found.slice(at, at + LENGTH - 4).filter(Boolean)).size;
      if (count > best.count) best = { start: Math.max(0, at - 4), count };
    });
    return best.start;
  }

  /** Some 30 words of `text` around the `forms`, as HTML. */
  function excerpt(rules, text, forms) {
    const parts = cut(rules, text.replace(/\n/g, " · "));
    const found = parts.filter((_, n) => n % 2).map((word) => (forms.has(rules.fold(word)) ? rules.fold(word) : ""));
    const start = window(found);
    const piece = parts.slice(2 * start + (start ? 1 : 0), 2 * (start + LENGTH)).join("").trim();
    const [before, after] = [start ? "… " : "", found.length > start + LENGTH ? " …" : ""];
    return before + marked(rules, piece, forms) + after;
  }

  return { cut, marked, excerpt, escaped };
})();
