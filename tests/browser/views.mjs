// How people look at a page: widths, colours, letters twice as large, no scripts.

/** Every view is what a page is shown on and what is looked at in it; for each list of views a page is loaded once, in the first of them.
 *  Pages in English are of the same templates: two views show their words, `words: true`. */
export const VISITS = [
  [
    { name: "light 320", width: 320, colorScheme: "light", axe: true, steady: true, words: true },
    { name: "dark 320", width: 320, colorScheme: "dark", axe: true },
    { name: "forced colours 320", width: 320, colorScheme: "light", forcedColors: "active" },
  ],
  [
    { name: "light 1280", width: 1280, colorScheme: "light", axe: true, steady: true },
    { name: "dark 1280", width: 1280, colorScheme: "dark", axe: true, focus: true, words: true },
    { name: "letters twice as large 1280", width: 1280, colorScheme: "light", letters: "200%" },
    // 210 mm less the margins of the style sheet, in CSS pixels.
    { name: "A4 paper", width: 688, colorScheme: "light", media: "print" },
  ],
  [
    { name: "no scripts 320", width: 320, colorScheme: "light", javaScriptEnabled: false },
    { name: "no scripts dark 320", width: 320, colorScheme: "dark", javaScriptEnabled: false },
    { name: "no scripts 1280", width: 1280, colorScheme: "light", javaScriptEnabled: false },
    { name: "no scripts dark 1280", width: 1280, colorScheme: "dark", javaScriptEnabled: false },
  ],
];

/** What is as high as a screen of a laptop. */
const HEIGHT = 900;

/** A context in which pages are loaded for a view. */
export function context(browser, view) {
  const { width, colorScheme, javaScriptEnabled = true } = view;
  return browser.newContext({ viewport: { width, height: HEIGHT }, colorScheme, javaScriptEnabled, reducedMotion: "reduce" });
}

/** Shows what a tab holds, and what it will load, as in a view. */
export async function show(page, { width, colorScheme, forcedColors = "none", media = "screen", letters = "" }) {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme, forcedColors, media });
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
}
