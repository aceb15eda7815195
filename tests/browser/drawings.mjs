// What is wrong with the drawings of a page as a browser lays them out: words cut off or on top of each other, letters and marks too
// pale for what lies under them.

/** Words inside their drawing and apart; contrast of words 4.5 : 1, of marks 3 : 1. */
export async function drawings(page) {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const rgb = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const clear = (colour) => colour === "none" || rgb(colour)[3] === 0;
    const light = (part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (colour) => rgb(colour).slice(0, 3).map(light).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const contrast = (a, b) => {
      const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (bright + 0.05) / (dark + 0.05);
    };
    const paper = (element) => {
      for (let one = element; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (!clear(colour)) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    const holds = (box, x, y) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    const said = (element) => element.textContent.trim().slice(0, 40);
    // The colour under a point: the last filled rectangle that was painted there, else the page's.
    const under = (svg, element, x, y) => {
      const before = [...svg.querySelectorAll("rect")].filter((rect) => rect.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      const filled = before.filter((rect) => !clear(getComputedStyle(rect).fill) && holds(rect.getBoundingClientRect(), x, y));
      return filled.length ? getComputedStyle(filled.at(-1)).fill : paper(svg);
    };
    const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const words = (svg) => [...svg.querySelectorAll("text, foreignObject > div")].map((element) => ({ element, box: element.getBoundingClientRect() }));

    const cut = (svg, frame) => ({ element, box }) => {
      const out = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom].map(Math.round);
      return Math.max(...out) > SLACK * 2 ? [`words leave their drawing: ${said(element)} by ${Math.max(...out)} px`] : [];
    };
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK * 2;
    const collide = (all) => all.flatMap((one, at) => all.slice(0, at).filter((other) => meet(one.box, other.box)).map((other) => `words collide: ${said(one.element)} | ${said(other.element)}`));
    const pale = (svg) => ({ element, box }) => {
      const style = getComputedStyle(element);
      const colour = element.tagName === "text" ? style.fill : style.color;
      const ratio = contrast(colour, under(svg, element, ...middle(box)));
      return ratio < 4.5 ? [`pale words in a drawing: ${said(element)} ${ratio.toFixed(2)} : 1`] : [];
    };
    // Lines of a grid, the room of a bar that is not filled and the paper edge under a line are no marks; what has such an edge lies on it.
    const marks = (svg) => [...svg.querySelectorAll("rect, line, circle")].filter((mark) => !mark.closest(".grid, .track, .void-band, .under, svg svg"));
    const faint = (svg) => (mark) => {
      const style = getComputedStyle(mark);
      const edge = mark.previousElementSibling?.matches(".under") ? getComputedStyle(mark.previousElementSibling).stroke : null;
      const ground = edge ?? under(svg, mark, ...middle(mark.getBoundingClientRect()));
      const inks = [style.fill, style.stroke].filter((ink, at) => !clear(ink) && !(mark.tagName === "line" && at === 0));
      const strongest = Math.max(0, ...inks.map((ink) => contrast(ink, ground)));
      return inks.length && strongest < 3 ? [`a faint mark: ${mark.tagName}.${mark.getAttribute("class")} ${strongest.toFixed(2)} : 1`] : [];
    };
    const wordless = (svg) => (["title", "desc"].every((name) => svg.querySelector(`:scope > ${name}`)?.textContent.trim()) ? [] : ["a drawing without title or description"]);

    return [...document.querySelectorAll("svg.plot")].filter((svg) => svg.getClientRects().length).flatMap((svg) => {
      const all = words(svg);
      const frame = svg.getBoundingClientRect();
      return [...wordless(svg), ...all.flatMap(cut(svg, frame)), ...collide(all), ...all.flatMap(pale(svg)), ...marks(svg).flatMap(faint(svg))];
    });
  });
}
