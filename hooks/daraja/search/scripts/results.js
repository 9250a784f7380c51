/* From ranked pages to what Material draws: a list of pages, each a list of {location, title, text, score, terms}. */
daraja.results = (() => {
  /** Words that are marked on the page; an address should stay short. */
  const MARKED = 8;

  const element = (name, attributes, html) =>
    `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(" ")}>${html}</${name}>`;

  /** Folders have no index page on file://. */
  function address(page) {
    const folder = page.address === "" || page.address.endsWith("/");
    return location.protocol === "file:" && folder ? `${page.address}index.html` : page.address;
  }

  /** A title; in a foreign language with its direction and the language's name. */
  function title(index, page, text, forms) {
    const rules = index.words.get(page.language);
    const html = daraja.excerpt.marked(rules, text, new Set(forms));
    return page.language === window.darajaDoor.code ? html : inLanguage(index, page.language, html);
  }

  function inLanguage(index, code, html) {
    const [, name, direction] = index.languages.find(([each]) => each === code);
    const label = element("small", { class: "daraja-language", lang: code, dir: direction }, name);
    return `${element("span", { lang: code, dir: direction }, html)} ${label}`;
  }

  /** Which words were found here, for Material: the found are marked on the page, the others named as missing. */
  function terms(things, page, forms) {
    const found = forms.slice(0, MARKED).map((form) => [form, true]);
    const missing = things.filter((_, n) => !page.things.has(n)).map(({ said }) => [said, false]);
    return Object.fromEntries([...found, ...missing]);
  }

  function formsOf(place) {
    return [...new Set([...place.things.values()].flatMap(({ forms }) => forms))];
  }

  function item(index, things, page, place) {
    const about = index.pages[page.number];
    const { id, title: heading } = index.sections[place.section];
    const [, , direction] = index.languages.find(([code]) => code === about.language);
    const forms = formsOf(place);
    const text = { class: "daraja-excerpt", lang: about.language, dir: direction, "data-index": index.language,
      "data-section": place.section, "data-forms": daraja.excerpt.escaped(forms.join(" ")) };
    return {
      location: address(about) + (id ? `#${id}` : ""),
      title: title(index, about, heading, forms),
      text: element("p", text, ""),
      score: place.score,
      terms: terms(things, page, forms),
    };
  }

  /** The page itself heads its list, found or not. */
  function group(index, things, page) {
    const { first } = index.pages[page.number];
    const items = page.sections.map((place) => item(index, things, page, place));
    const own = page.sections.some(({ section }) => section === first);
    if (!own) items.push({ ...item(index, things, page, { section: first, score: 0, things: new Map() }), terms: {} });
    return items;
  }

  /** Put the text into an excerpt that is about to be seen. */
  async function fill(excerpt) {
    const { index: language, section, forms } = excerpt.dataset;
    const index = await daraja.index(language);
    const text = await index.text(Number(section));
    const rules = index.words.get(index.sections[section].page.language);
    excerpt.innerHTML = daraja.excerpt.excerpt(rules, text, new Set(forms.split(" ")));
    excerpt.hidden = !text;
  }

  /** The words of titles that complete what is being typed in the best results. */
  function completions(index, text, ranked) {
    const typed = (text.match(/[^\s-]+$/) || [""])[0];
    if (typed.length < 2) return [];
    const [rules] = index.words.values();
    const titles = ranked.pages.flatMap((page) => page.sections.map(({ section }) => index.sections[section].title));
    const words = titles.flatMap((each) => rules.split(each.toLowerCase()));
    const word = words.find((each) => each.startsWith(typed.toLowerCase()) && each.length > typed.length);
    return word ? [typed + word.slice(typed.length)] : [];
  }

  /** Material's answer to the query `text` from one index. */
  async function results(index, text) {
    const ranked = await daraja.rank(index, text);
    const items = ranked.pages.map((page) => group(index, ranked.things, page));
    return { items, suggest: completions(index, text, ranked) };
  }

  return { results, fill };
})();
