/* Stands in every page, before Material's bundle, and fetches nothing until the reader opens search.

   Material starts a web worker and fetches its index as soon as a page is read. Here it gets a worker that is no
   worker: a door, behind which search.js is loaded when it is wanted. What is known of Material: its contract test. */
(() => {
  const { search, words, code, label, failed } = document.currentScript.dataset;
  const address = new URL(search, location.href).href;
  const form = document.forms.search;
  const door = new EventTarget();
  let asked = false;

  function open() {
    door.wanted = true;
    door.dispatchEvent(new Event("open"));
    load();
  }

  function load() {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = address;
    script.onerror = () => { asked = false; said.textContent = failed; };
    document.head.append(script);
  }

  if (!form) return;
  const said = form.parentElement.querySelector(".md-search-result__meta");
  said.setAttribute("role", "status");
  Object.assign(door, { words, code, failed, postMessage: () => {} });
  window.darajaDoor = door;
  // Material fetches an index of its own only if the form has this name.
  form.removeAttribute("name");
  form.closest("[role=dialog]").setAttribute("aria-label", label);
  const Native = window.Worker;
  window.Worker = function (address) {
    window.Worker = Native;
    return door;
  };
  document.getElementById("__search").addEventListener("change", open);
  form.addEventListener("focusin", open);
  form.addEventListener("input", open);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (/[?&]h=/.test(location.search)) load();

  // The language switch keeps the place in the page.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".md-select__link[hreflang]");
    if (link) link.hash = location.hash;
  }, true);
})();
