/* The self-assessment: total, weakest answers and what they say, while a reader answers. Nothing is stored or sent; a
   reader may pass on a link that holds the answers behind its #, which browsers keep to themselves. */
(() => {
  const box = document.querySelector(".assessment");
  const groups = [...document.querySelectorAll(".question [role=radiogroup]")];
  if (!box || !groups.length) return;
  const parts = Object.fromEntries([...box.querySelectorAll("[data-part]")].map((each) => [each.dataset.part, each]));
  const bands = [...document.querySelectorAll(".band")];
  const LINK = new RegExp(`^#a=([0-3]{${groups.length}})$`);
  const MOST = 3;

  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name]);
  const headingOf = (within) => within.querySelector("h1, h2, h3, h4, h5, h6");

  /** The points of each question in the order of the page; null where none is chosen. */
  function answers() {
    const chosen = groups.map((group) => group.querySelector("input:checked"));
    return chosen.map((input) => (input ? Number(input.value) : null));
  }

  /** Let a link lead to a heading, in the words of the heading. */
  function leadTo(heading, link) {
    const copy = heading.cloneNode(true);
    for (const each of copy.querySelectorAll(".headerlink")) each.remove();
    for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
    link.replaceChildren(...copy.childNodes);
    link.href = `#${heading.id}`;
    link.lang = heading.closest("[lang]").lang; // of a page that falls back, another than that of the box
    link.dir = heading.closest("[dir]").dir;
    return link;
  }

  function showWeakest(points) {
    const lowest = Math.min(...points);
    const weakest = lowest < MOST ? groups.filter((group, at) => points[at] === lowest) : [];
    parts.weakest.replaceChildren(...weakest.map((group) => {
      const item = document.createElement("li");
      item.append(leadTo(headingOf(group.closest(".question")), document.createElement("a")));
      return item;
    }));
    parts.weakest.hidden = !weakest.length;
    parts.none.hidden = weakest.length > 0;
  }

  function showBand(total) {
    const within = (band) => total !== null && band.dataset.low <= total && total <= band.dataset.high;
    const yours = bands.find(within);
    for (const band of bands) {
      band.classList.toggle("band--yours", band === yours);
      if (band !== yours) headingOf(band).removeAttribute("aria-current");
    }
    parts.yours.hidden = parts.says.hidden = !yours;
    if (!yours) return "";
    headingOf(yours).setAttribute("aria-current", "true");
    headingOf(yours).after(parts.yours);
    return leadTo(headingOf(yours), parts.band).textContent.trim();
  }

  function show() {
    const points = answers();
    const open = points.filter((each) => each === null).length;
    const total = open ? null : points.reduce((sum, each) => sum + each);
    box.classList.toggle("assessment--done", !open);
    parts.total.textContent = open ? "" : total;
    parts.line.hidden = !open;
    parts.share.hidden = open > 0;
    const band = showBand(total);
    if (open) {
      parts.weakest.hidden = parts.none.hidden = true;
    } else {
      showWeakest(points);
      parts.link.value = `${location.href.replace(/[?#].*$/, "")}#a=${points.join("")}`;
    }
    parts.copied.textContent = "";
    parts.status.textContent = filled(open ? box.dataset.open : box.dataset.said, { open, total, band });
  }

  /** Fill in the answers of a link; every other fragment is left to the browser. */
  function fillIn() {
    const [, digits] = location.hash.match(LINK) || [];
    if (!digits) return;
    groups.forEach((group, at) => { group.querySelector(`[value="${digits[at]}"]`).checked = true; });
    show();
    box.focus();
  }

  /** A link in the address bar whose answers are no longer those of the page would mislead. */
  function forgetLink() {
    if (LINK.test(location.hash)) history.replaceState(null, "", location.href.replace(/#.*$/, ""));
  }

  async function copy() {
    let said = box.dataset.copied;
    try {
      await navigator.clipboard.writeText(parts.link.value);
    } catch { // not allowed, or no secure context
      parts.link.focus();
      parts.link.select();
      said = box.dataset.selected;
    }
    parts.copied.textContent = said;
  }

  function startAgain() {
    for (const group of groups) for (const input of group.querySelectorAll("input")) input.checked = false;
    forgetLink();
    show();
    groups[0].querySelector("input").focus();
  }

  for (const group of groups) group.addEventListener("change", () => { forgetLink(); show(); });
  parts.copy.addEventListener("click", copy);
  parts.send.hidden = !navigator.share;
  parts.send.addEventListener("click", () => navigator.share({ title: document.title, url: parts.link.value }).catch(() => {}));
  parts.print.addEventListener("click", () => window.print());
  parts.again.addEventListener("click", startAgain);
  addEventListener("hashchange", fillIn);
  parts.actions.hidden = false;
  box.classList.add("assessment--live");
  show();
  fillIn();
})();
