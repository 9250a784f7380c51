"""The searches that are compared: how each is asked in its page, and which files are its own."""

import re
from dataclasses import dataclass

BOX = "[data-md-component=search-query]"
MATERIAL = """async (text) => {
  const input = document.querySelector("[data-md-component=search-query]");
  const { firstElementChild: meta, lastElementChild: list } =
    document.querySelector("[data-md-component=search-result]");
  const said = JSON.parse(document.getElementById("__config").text).translations;
  const says = (name) => meta.textContent.trim() === said[name].trim();
  const end = performance.now() + 60000;
  const frame = () => new Promise(requestAnimationFrame);

  async function until(done) {
    while (!done()) {
      if (performance.now() > end) throw new Error(`no answer, but '${meta.textContent.trim()}'`);
      await frame();
    }
  }

  function enter(value) {
    input.value = value;
    for (const kind of ["keydown", "input", "keyup"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  if (input.value) {
    enter("");
    await until(() => says("search.result.placeholder") && !list.children.length);
  }
  const start = performance.now();
  enter(text);
  await until(() => says("search.result.none") || list.children.length);
  const milliseconds = performance.now() - start;
  await frame();
  await frame();
  return { milliseconds, found: [...list.children].slice(0, 5).map((item) => item.querySelector("a").href) };
}"""
"""Enter a query into Material's box; the answer is there when its list has an item, or its line says that none is."""
PAGEFIND = """async (text) => {
  const start = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(text);
  const first = results.length ? [await results[0].data()] : [];
  const milliseconds = performance.now() - start;
  const others = await Promise.all(results.slice(1, 5).map((result) => result.data()));
  return { milliseconds, found: [...first, ...others].map(({ url }) => new URL(url, location.href).href) };
}"""


@dataclass(frozen=True)
class System:
    """script: takes a query, gives milliseconds until the first page is shown, and the first five pages;
    files: what the paths of its own files match."""

    name: str
    script: str
    files: re.Pattern[str]


OURS = System("ours", MATERIAL, re.compile(r"^search/"))
STOCK = System("stock", MATERIAL, re.compile(r"^search/|/workers/|/lunr/"))
WITH_PAGEFIND = System("pagefind", PAGEFIND, re.compile(r"^pagefind/"))
