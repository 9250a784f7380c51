/* {{ calculator }}: what training costs in a year, from the reader's own numbers. Nothing is stored or sent.

   Its words come with the page, in data-said; numbers.js reads and reckons; hooks/daraja/calculator.py does the same. */
(() => {
  const root = document.querySelector(".calculator");
  const words = JSON.parse(root.dataset.said);
  const form = root.querySelector("form");
  const result = root.querySelector(".calculator__result");
  const summary = root.querySelector("[role=status]");
  const fields = [...form.querySelectorAll("input[inputmode]")];
  const { currency, unit } = form.elements;
  const locales = [`${root.lang}-u-nu-latn`, "en"];
  const names = new Intl.DisplayNames(locales, { type: "currency", fallback: "none" });
  const HUNDRED = { units: 100n, scale: 0 };

  /** A message, its {words} filled in, each an island in the line. */
  function message(key, given) {
    return words[key].replace(/\{(\w+)\}/g, (_, name) => `\u2068${given[name]}\u2069`);
  }

  const brief = (text) => (text.length > 20 ? `${[...text].slice(0, 20).join("")}…` : text);
  const formatted = (decimal, settings) => new Intl.NumberFormat(locales, settings).format(Numbers.text(decimal));
  const asTyped = (decimal) => formatted(decimal, { minimumFractionDigits: decimal.scale, maximumFractionDigits: 15 });
  const short = (decimal) => formatted(decimal, { maximumFractionDigits: 2 });

  /** Money rounded to hundredths, or thousandths where a currency has them; whole amounts without decimals. */
  function money(decimal, settings = {}) {
    const { maximumFractionDigits: usual } = new Intl.NumberFormat("en", settings).resolvedOptions();
    const digits = settings.currency ? Math.max(2, usual) : 2;
    const places = { minimumFractionDigits: digits, maximumFractionDigits: digits, trailingZeroDisplay: "stripIfInteger" };
    return formatted(Numbers.rounded(decimal, digits), { ...settings, ...places });
  }

  /** Money with the currency that the reader chose, or any word after it. */
  function priced(decimal) {
    const typed = unit.value.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
    const chosen = currency.value === "other" ? typed.toUpperCase() : currency.value;
    if (!chosen) return money(decimal);
    if (/^[A-Z]{3}$/.test(chosen) && names.of(chosen)) return money(decimal, { style: "currency", currency: chosen });
    return `\u2066${money(decimal)}\u2069\u00a0${typed}`;
  }

  /** The number in a field, or what is wrong with it. */
  function examined(field) {
    const { positive, whole, most, empty } = field.dataset;
    if (!field.required && !field.value.trim()) return empty ? Numbers.read(empty) : {};
    const found = Numbers.read(field.value);
    if (found.problem) return found;
    if (positive !== undefined && found.value.units === 0n) return { problem: "zero" };
    if (whole !== undefined && !Numbers.isWhole(found.value)) return { problem: "whole" };
    if (most && Numbers.more(found.value, Numbers.read(most).value)) return { problem: `most_${field.name}`, most };
    return found;
  }

  function say(field, text, wrong = false) {
    field.setAttribute("aria-invalid", wrong);
    document.getElementById(`${field.id}-said`).textContent = text;
  }

  /** Beside a field: what is wrong with it, or how it was read where that looks otherwise. */
  function comment(field) {
    const { problem, value, ...given } = examined(field);
    for (const key of ["part", "typed"]) if (given[key]) given[key] = brief(given[key]);
    const read = value && field.value.trim() ? asTyped(value) : field.value.trim();
    if (problem) say(field, message(problem, given), true);
    else say(field, read === field.value.trim() ? "" : message("read_as", { number: read }));
    return !problem;
  }

  /** Every number of the results, exact but for the quotients. */
  function workedOut({ people, hours, weeks, hourly_cost, course_fee, one_off, budget }) {
    const { times, plus, over } = Numbers;
    const time = [hours, weeks, hourly_cost].reduce(times, people);
    const courses = times(people, course_fee);
    const cost = plus(plus(time, courses), one_off);
    const share = budget && over(times(cost, HUNDRED), budget, 2);
    const each = over(cost, [people, weeks].reduce(times, hourly_cost), 2);
    return { time, courses, cost, share, break_even: over(cost, hourly_cost, 2), each };
  }

  /** Each number as it stands in the results: those of formulas and those that come out. */
  function shown(given, results) {
    const numbers = { hundred: short(HUNDRED), cost: money(results.cost), break_even: short(results.break_even) };
    for (const name in given) numbers[name] = given[name] && asTyped(given[name]);
    const come = { break_even: short(results.break_even), each: short(results.each) };
    for (const name of ["time", "courses", "cost"]) come[name] = priced(results[name]);
    if (results.share) come.share = `${short(results.share)}%`;
    return [numbers, come];
  }

  function fill(given) {
    const [numbers, come] = shown(given, workedOut(given));
    for (const place of result.querySelectorAll("[data-value]")) place.textContent = numbers[place.dataset.value] || "";
    for (const place of result.querySelectorAll("[data-result]")) {
      place.textContent = come[place.dataset.result] || "";
      place.dir = currency.value && "money" in place.dataset ? root.dir : "ltr";
    }
    result.querySelector("[data-share]").hidden = !given.budget;
    return message("summary", come);
  }

  /** The results, if all fields can be read; nothing is said of those that cannot. */
  function show() {
    const found = Object.fromEntries(fields.map((field) => [field.name, examined(field)]));
    const ready = fields.every((field) => !found[field.name].problem);
    for (const name in found) found[name] = found[name].value;
    const text = ready ? fill(found) : "";
    if (summary.textContent !== text) summary.textContent = text;
    result.hidden = !ready;
    root.classList.toggle("calculator--filled", ready);
    return ready;
  }

  function changeAll(filled) {
    form.reset();
    for (const field of fields) say(field, "");
    for (const field of fields) field.value = filled(field);
    unit.closest("div").hidden = true;
    show();
  }

  let waiting;
  form.addEventListener("input", ({ target }) => {
    if (fields.includes(target)) say(target, "");
    clearTimeout(waiting);
    waiting = setTimeout(show, 400);
  });
  form.addEventListener("change", ({ target }) => {
    if (fields.includes(target)) comment(target);
    unit.closest("div").hidden = currency.value !== "other";
    show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    fields.filter((field) => !comment(field))[0]?.focus();
    if (show()) summary.focus(); // also closes the keyboard of a phone, which would hide it
  });
  // The message of a field that loses the focus would push a button away from under the pointer.
  form.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
  form.addEventListener("click", ({ target: { dataset } }) => {
    if (dataset.does === "clear") fields[0].focus(); // first, for what loses the focus is commented on
    if (dataset.does) changeAll((field) => (dataset.does === "example" ? field.dataset.example : ""));
  });

  for (const option of currency.querySelectorAll("[data-code]")) {
    option.text = `${names.of(option.value) || ""} (${option.value})`;
  }
  root.querySelector(".calculator__paper").hidden = true;
  form.hidden = false;
})();
