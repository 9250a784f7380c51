/* Mark on the page what the reader came for: `?h=` holds the forms of the words, as the results found them. */
(() => {
  const wanted = new URL(location.href).searchParams.get("h");
  const article = document.querySelector("[data-md-component=content]");

  function texts() {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest("svg, script, style, .headerlink")) found.push(walker.currentNode);
    return found;
  }

  daraja.files.rules(darajaDoor.words).then((rules) => {
    const forms = new Set(rules.split(wanted).map((word) => rules.fold(word)));
    for (const node of texts()) {
      const parts = daraja.excerpt.cut(rules, node.data);
      if (!parts.some((part, n) => n % 2 && forms.has(rules.fold(part)))) continue;
      node.replaceWith(...parts.map((part, n) => {
        if (n % 2 === 0 || !forms.has(rules.fold(part))) return part;
        const mark = document.createElement("mark");
        mark.textContent = part;
        return mark;
      }));
    }
  });
})();
