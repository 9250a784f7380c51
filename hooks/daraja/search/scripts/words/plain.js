/* Words of any language, and the only rules of a language that has none of its own. */
var daraja = window.daraja || { words: {} };

daraja.words.plain = (() => {
  // In scripts without spaces each sign is a word; words that stand together as in the query count more.
  const SIGN = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]\\p{M}*";
  const DECIMAL = "\\p{N}+(?:[.,٫٬]\\p{N}+)+";
  const LETTERS = `(?:(?!${SIGN})[\\p{L}\\p{N}][\\p{M}\\p{Cf}\\u0640]*)+(?:['’ʼ‘](?:\\p{L}\\p{M}*)+)*`;
  const PATTERN = new RegExp(`${DECIMAL}|${SIGN}|${LETTERS}`, "gu");
  // Accents and vowel points. Vowel signs of Indian scripts are marks too, but make another word.
  const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\p{Cf}\u0640'’ʼ‘]/gu;
  /** No word is longer; what is would only cost time. */
  const LONGEST = 64;

  return {
    /** The words of a text as they stand there. "24.5" and "ng'ombe" are one word each. */
    split: (text) => text.match(PATTERN) || [],

    /** A word as it is compared: no capitals, no marks above or below letters, no joiners, digits 0-9. */
    fold: (word) => word
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(/[٠-٩۰-۹]/g, (digit) => digit.codePointAt(0) & 15)
      .replace(/٫/g, ".")
      .replace(/[,٬](?=\d{3})/g, "")
      .slice(0, LONGEST)
      .toLowerCase(),

    /** Keys of a folded word with their weight, 0 to 1. Two words are forms of one another if they share a key. */
    keys: (word) => [[word, 1]],

    /** Folded words that carry no meaning of their own. */
    stop: new Set(),
  };
})();
