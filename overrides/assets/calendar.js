/* The calendar of a plan, begun on the day that the reader picks. The build has made it for one day; here its days are
   moved. Nothing leaves the page. */
(() => {
  const DAY = 24 * 60 * 60 * 1000;
  const root = document.querySelector(".calendar");
  if (!root) return;
  const [form, link] = [root.querySelector("form"), root.querySelector("a[download]")];
  const { day: field } = form.elements;
  const [problem, list] = [root.querySelector("[role=alert]"), root.querySelector("ol")];
  const [calendar, weekdays, months] = ["calendar", "weekdays", "months"].map((name) => JSON.parse(root.dataset[name]));

  /** Days are the moments at which they begin in Greenwich: there, all have 24 hours. */
  const iso = (day) => new Date(day).toISOString().slice(0, 10);
  const compact = (day) => iso(day).replace(/-/g, "");
  const begins = Date.parse(root.querySelector("time").dateTime);

  function nextMonday() {
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    return today + ((8 - now.getDay()) % 7 || 7) * DAY;
  }

  /** What stands in the field, as a day; NaN for what is none. */
  function picked() {
    const typed = field.value.trim();
    const day = /^20\d\d-\d\d-\d\d$/.test(typed) ? Date.parse(typed) : NaN;
    return day && iso(day) === typed ? day : NaN;
  }

  /** The days have a fixed length, so that no line has to be folded anew. */
  function moved(start) {
    return calendar.replace(/^(DTSTART;VALUE=DATE:|DTEND;VALUE=DATE:|UID:)(\d{4})(\d\d)(\d\d)/gm, (_, name, year, month, day) =>
      name + compact(Date.UTC(year, month - 1, day) + start - begins));
  }

  function words(day) {
    const date = new Date(day);
    const weekday = weekdays[(date.getUTCDay() + 6) % 7];
    return `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  }

  function show(start) {
    for (const item of list.children) {
      const day = start + (item.dataset.day - 1) * DAY;
      const time = item.querySelector("time");
      time.dateTime = iso(day);
      time.textContent = words(day);
    }
  }

  function say(message) {
    problem.textContent = message;
    field.setAttribute("aria-invalid", message !== "");
  }

  /** The picked day, or NaN and words that say why there is none. */
  function asked() {
    const start = picked();
    const empty = !field.value && !field.validity.badInput;
    say(start ? "" : form.dataset[empty ? "empty" : "unknown"]);
    return start;
  }

  function download(text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    const made = Object.assign(document.createElement("a"), { href: address, download: link.download });
    root.append(made);
    made.click();
    made.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  field.addEventListener("input", () => {
    if (!picked()) return;
    say("");
    show(picked());
  });
  field.addEventListener("blur", asked);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const start = asked();
    if (start) download(moved(start));
    else field.focus();
  });

  field.value = iso(nextMonday());
  show(nextMonday());
  // From now on changes are read out; the first days are there with the page.
  list.setAttribute("aria-live", "polite");
  list.setAttribute("aria-atomic", "true");
  form.hidden = false;
})();
