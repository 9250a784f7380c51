/* Numbers as people type them in English, Swahili and Arabic, and exact arithmetic with them. Knows no page.

   A decimal is { units, scale }: units / 10 ** scale, where units is a BigInt, for 0.1 has no exact Number. */
const Numbers = (() => {
  const DIGITS = 15;
  const MARKS = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
  const ALIKE = [[/\s/g, " "], [/[\u2018\u2019\u02bc\u066c]/g, "'"], [/\u060c/g, ","]];
  /** What belongs to no number, with the words between, but not the digits round it. */
  const STRANGE = /[^\d .,'\u066b](?:[^\d]*[^\d .,'\u066b])?/;
  const THOUSANDS = /^[1-9]\d{0,2}$/;

  /** Without marks of direction, with Western digits, and one sign for each kind of separator. */
  function plain(typed) {
    const text = typed.replace(MARKS, "").replace(OTHER_DIGITS, (digit) => digit.charCodeAt(0) & 15);
    return ALIKE.reduce((made, [signs, sign]) => made.replace(signs, sign), text).trim();
  }

  /** Where the decimals begin: the place of their separator; -1 without decimals; null if it cannot be known. */
  function decimalSign(text) {
    const signs = [...text.matchAll(/\D/g)];
    const last = signs[signs.length - 1];
    if (!last || last[0] === " " || last[0] === "'") return -1;
    const same = signs.filter(([sign]) => sign === last[0]).length;
    if (last[0] === "\u066b") return last.index;
    if (same > 1) return -1;
    const thousands = THOUSANDS.test(text.slice(0, last.index)) && text.length - last.index === 4;
    return !thousands ? last.index : last[0] === "," ? -1 : null;
  }

  /** The digits of a whole number in groups of three, all parted by the same sign, or in no groups; else null. */
  function ungrouped(text) {
    const [sign] = /\D/.exec(text) || [""];
    const [first, ...others] = sign ? text.split(sign) : [text];
    const right = others.every((group) => /^\d{3}$/.test(group)) && (sign ? THOUSANDS : /^\d+$/).test(first);
    return right ? first + others.join("") : null;
  }

  /** What a text says as a number: { value }, a decimal with as many decimals as were typed, or { problem } and what
      its message names. */
  function read(typed) {
    const text = plain(typed);
    if (!text) return { problem: "empty" };
    const [, sign, body] = /^([-+\u2212\u2013]?) *(.*)$/.exec(text);
    const [part] = STRANGE.exec(body) || [];
    if (part || !/\d/.test(body)) return { problem: "unread", part: part || text };
    const at = decimalSign(body);
    if (at === null) return { problem: "ambiguous", typed: body, whole: body.replace(".", ""), decimal: `${body}0` };
    const whole = at < 0 ? ungrouped(body) : at === 0 ? "0" : ungrouped(body.slice(0, at));
    const decimals = at < 0 ? "" : body.slice(at + 1);
    if (whole === null || (at >= 0 && !/^\d+$/.test(decimals))) return { problem: "groups", typed: body };
    if (sign && sign !== "+") return { problem: "negative" };
    if (whole.length + decimals.length > DIGITS) return { problem: "long", digits: DIGITS };
    return { value: { units: BigInt(whole + decimals), scale: decimals.length } };
  }

  const power = (exponent) => 10n ** BigInt(exponent);

  function times(one, other) {
    return { units: one.units * other.units, scale: one.scale + other.scale };
  }

  function plus(one, other) {
    const scale = Math.max(one.scale, other.scale);
    const [left, right] = [one, other].map((each) => each.units * power(scale - each.scale));
    return { units: left + right, scale };
  }

  /** A quotient rounded to so many decimals, halves up. */
  function over(one, other, decimals) {
    const [above, below] = [one.units * power(other.scale + decimals), other.units * power(one.scale)];
    return { units: (2n * above + below) / (2n * below), scale: decimals };
  }

  const rounded = (decimal, decimals) => over(decimal, { units: 1n, scale: 0 }, decimals);
  const more = (one, other) => one.units * power(other.scale) > other.units * power(one.scale);
  const isWhole = (decimal) => decimal.units % power(decimal.scale) === 0n;

  /** A decimal in digits and a point, as Intl takes it without loss. */
  function text({ units, scale }) {
    const digits = String(units).padStart(scale + 1, "0");
    return scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  }

  return { read, times, plus, over, rounded, more, isWhole, text };
})();
