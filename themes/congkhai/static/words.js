// Vietnamese for the other scripts: words as people type them, with or without marks.
"use strict";
const vietnamese = (() => {
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const MARKS = /\p{M}/gu;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu;

  /** A word with its tone at the end, wherever it was written (hòa, hoà), and i for a y that sounds like it (quy, Mỹ). */
  const exact = (word) => {
    const letters = word.toLowerCase().normalize("NFD");
    return letters.replace(TONES, "").replace(/(^|[bcdđghklmnpqrstvx]|qu)y$/, "$1i") + (letters.match(TONES) ?? []).join("");
  };
  /** The same without any mark; đ has no decomposition. */
  const fold = (word) => exact(word).replace(MARKS, "").replaceAll("đ", "d");
  const words = (text) => text.match(WORD) ?? [];
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  return { TONES, WORD, exact, fold, words, fill };
})();
