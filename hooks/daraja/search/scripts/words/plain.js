/* Words of any language, and the only rules of a language that has none of its own. */
var daraja = window.daraja || { words: {} };

daraja.words.plain = {
  /** The words of a text as they stand there. "24.5" and "ng'ombe" are one word each. */
  split(text) {
    return text.match(/\p{N}+(?:[.,٫٬]\p{N}+)+|[\p{L}\p{N}\p{M}\p{Cf}\u0640]+(?:['’ʼ‘][\p{L}\p{M}]+)*/gu) || [];
  },

  /** A word as it is compared: no capitals, no marks above or below letters, no joiners, digits 0-9. */
  fold(word) {
    return word
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}\u0640'’ʼ‘]/gu, "")
      .replace(/[٠-٩۰-۹]/g, (digit) => digit.codePointAt(0) & 15)
      .replace(/٫/g, ".")
      .replace(/[,٬](?=\d{3})/g, "")
      .toLowerCase();
  },

  /** Keys of a folded word with their weight, 0 to 1. Two words are forms of one another if they share a key. */
  keys(word) {
    return [[word, 1]];
  },

  /** Folded words that carry no meaning of their own. */
  stop: new Set(),
};
