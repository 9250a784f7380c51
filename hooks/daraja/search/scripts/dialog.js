/* Material's search dialog: answers it in the place of its worker, and adds what it lacks.

   Messages of Material: 0 set up, 1 ready, 2 query, 3 result. What is known of Material is tested in test_contracts. */
(() => {
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  /** Milliseconds without a key before a query is run. */
  const PAUSE = 40;

  const door = window.darajaDoor;
  const search = document.querySelector("[data-md-component=search]");
  const query = search.querySelector("[data-md-component=search-query]");
  const result = search.querySelector("[data-md-component=search-result]");
  const language = door.code;
  let latest = 0;

  function tell(type, data) {
    door.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
  }

  const offer = document.createElement("p");
  offer.className = "daraja-elsewhere md-typeset";
  offer.hidden = true;
  result.firstElementChild.after(offer);

  function found(results) {
    tell(RESULT, results);
    // Material's arrow keys would go to hidden links too.
    offer.replaceChildren();
    offer.hidden = true;
  }

  function failed(error) {
    found({ items: [], suggest: [] });
    result.firstElementChild.textContent = door.failed;
    if (!/^cannot load/.test(error.message)) throw error;
  }

  /** A link, as Material's arrow keys and Enter know links only; it works without this script too. */
  function offered(index, text) {
    const others = index.languages.filter(([code]) => code !== language);
    offer.replaceChildren(index.strings.elsewhere, " ", ...others.flatMap(([code, name, direction, home]) => {
      const link = document.createElement("a");
      link.href = `${daraja.files.site}${home}?q=${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ""))}`;
      link.innerHTML = `<span data-md-score="0" lang="${code}" dir="${direction}">${name}</span>`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        event.stopPropagation();
        query.focus();
        elsewhere(others.filter(([each]) => each === code), text);
      });
      return [link, " "];
    }));
    offer.hidden = others.length === 0;
  }

  async function elsewhere(languages, text) {
    const turn = ++latest;
    try {
      const all = await Promise.all(languages.map(async ([code]) =>
        daraja.results.results(await daraja.index(code), text)));
      if (turn === latest) tell(RESULT, { items: all.flatMap(({ items }) => items), suggest: [] });
    } catch (error) {
      if (turn === latest) failed(error);
    }
  }

  async function answer(text) {
    const turn = ++latest;
    try {
      const index = await daraja.index(language);
      const results = text.trim() ? await daraja.results.results(index, text) : { items: [], suggest: [] };
      if (turn !== latest) return;
      found(results);
      if (text.trim() && !results.items.length) offered(index, text);
    } catch (error) {
      if (turn === latest) failed(error);
    }
  }

  let timer = 0;
  function received({ type, data }) {
    if (type !== QUERY) return;
    clearTimeout(timer);
    timer = setTimeout(answer, PAUSE, data);
  }

  /** Text may come without a key: pasted, dictated, chosen, from an input method. Material listens to keys. */
  function watchInput() {
    for (const kind of ["input", "change"])
      query.addEventListener(kind, pressed);
    query.form.addEventListener("reset", () => setTimeout(pressed));
  }

  function pressed() {
    query.dispatchEvent(new Event("keydown"));
    query.dispatchEvent(new Event("keyup"));
  }

  /** Excerpts get their text when they are about to be seen. */
  function watchResults() {
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) {
          seen.unobserve(target);
          daraja.results.fill(target).catch(() => target.remove());
        }
    }, { rootMargin: "100px" });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node.querySelectorAll) node.querySelectorAll(".daraja-excerpt").forEach((each) => seen.observe(each));
    }).observe(result.lastElementChild, { childList: true });
  }

  /** Load the index; if that fails, say so and try again at the next letter. */
  function start() {
    daraja.index(language).then(() => {
      door.postMessage = received;
      tell(READY);
    }, (error) => {
      failed(error);
      query.addEventListener("input", start, { once: true });
    });
  }

  watchInput();
  watchResults();
  if (new URL(location.href).searchParams.get("h")) daraja.files.script("highlight");
  if (door.wanted) start();
  else door.addEventListener("open", start, { once: true });
})();
