// How people look at a page: widths, colours, letters twice as large, no scripts.

/** Every view is a browser context's options and what is looked at in it. Pages in English are of the same templates: two views show
 *  their words, `words: true`. */
export const VIEWS = [
  { name: "light 320", width: 320, colorScheme: "light", axe: true, steady: true, words: true },
  { name: "light 1280", width: 1280, colorScheme: "light", axe: true, steady: true },
  { name: "dark 320", width: 320, colorScheme: "dark", axe: true },
  { name: "dark 1280", width: 1280, colorScheme: "dark", axe: true, focus: true, words: true },
  { name: "no scripts 320", width: 320, colorScheme: "light", javaScriptEnabled: false },
  { name: "no scripts 1280", width: 1280, colorScheme: "light", javaScriptEnabled: false },
  { name: "no scripts dark 320", width: 320, colorScheme: "dark", javaScriptEnabled: false },
  { name: "no scripts dark 1280", width: 1280, colorScheme: "dark", javaScriptEnabled: false },
  { name: "forced colours 320", width: 320, colorScheme: "light", forcedColors: "active" },
  { name: "letters twice as large 1280", width: 1280, colorScheme: "light", letters: "200%" },
  // 210 mm less the margins of the style sheet, in CSS pixels.
  { name: "A4 paper", width: 688, colorScheme: "light", media: "print" },
];

/** A context for a view. */
export function context(browser, view) {
  const { width, colorScheme, forcedColors = "none", javaScriptEnabled = true } = view;
  return browser.newContext({ viewport: { width, height: 900 }, colorScheme, forcedColors, javaScriptEnabled, reducedMotion: "reduce" });
}
