/* On the page for a wrong address: first the language that the address asks for, else the reader's, else the default;
   the others one tap away; and in the search field the words of the address. */
(() => {
  const root = document.querySelector(".not-found");
  if (!root) return;
  const sections = [...root.querySelectorAll("section")];
  const others = root.querySelector(".not-found__languages");
  const { documentElement: html, body } = document;
  const { lang: themeLanguage, dir: themeDirection } = html;

  function decoded(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // a percent sign that begins no letter
    }
  }

  function segments() {
    const { base } = root.dataset;
    const path = location.pathname;
    return (path.startsWith(base) ? path.slice(base.length) : path).split("/").filter(Boolean).map(decoded);
  }

  const same = (tag) => tag.toLowerCase().replace("_", "-");
  const bare = (tag) => same(tag).split("-")[0];

  function spoken(tag) {
    return sections.find((each) => same(each.dataset.code) === same(tag))
      || sections.find((each) => bare(each.dataset.code) === bare(tag));
  }

  function asked(first = "") {
    const named = sections.find((each) => same(each.dataset.code) === same(first));
    return named || navigator.languages.map(spoken).find(Boolean) || sections[0];
  }

  /** The words of the last part of the address; "" where that is but a language. */
  function words(parts) {
    const last = parts[parts.length - 1] || "";
    if (parts.length === 1 && sections.some((each) => same(each.dataset.code) === same(last))) return "";
    const name = last.replace(/\.\w{2,4}$/, "");
    return name === "index" ? words(parts.slice(0, -1)) : name.replace(/[-_+\s]+/g, " ").trim();
  }

  function show(chosen) {
    for (const each of sections) each.hidden = each !== chosen;
    for (const link of others ? others.querySelectorAll("a") : []) {
      link.parentElement.hidden = link.hash === `#${chosen.id}`;
    }
    document.title = chosen.dataset.title;
    html.lang = chosen.lang;
    html.dir = body.dir = chosen.dir;
  }

  const linked = () => sections.find((each) => location.hash === `#${each.id}`);
  const parts = segments();
  const typed = words(parts);
  for (const form of root.querySelectorAll("form")) {
    form.hidden = false;
    form.elements.q.value = typed;
  }
  // The frame of the page stays in the language of the theme.
  for (const part of document.querySelectorAll("[data-md-component=skip], .md-header, .md-tabs, .md-sidebar, .md-top, .md-footer")) {
    part.lang = themeLanguage;
    // Otherwise a title that is too long loses its beginning where the two have other directions.
    for (const title of part.querySelectorAll(".md-ellipsis")) title.dir = themeDirection;
  }
  if (others) root.append(others);
  show(linked() || asked(parts[0]));
  addEventListener("hashchange", () => {
    const chosen = linked();
    if (!chosen) return;
    show(chosen);
    chosen.querySelector("h2").focus();
  });
})();
