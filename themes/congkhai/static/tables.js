// Tables that can be sorted, tables and lists that can be filtered: what the page holds already, put in another order or partly
// hidden. What was chosen stands in the address, so that it can be sent on. Without this script the controls are not drawn at all.
"use strict";
{
  const { fold, words, fill } = vietnamese;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const DOWN = "-";

  /** A text so that the beginnings of its words can be looked for. */
  const line = (text) => ` ${words(text).map(fold).join(" ")}`;

  /** What a cell is sorted by: its figure, the share before its counts, or the words of a row's name; nothing where there is a gap. */
  const value = (cell) => {
    const figure = cell?.querySelector("b data") ?? cell?.querySelector("data");
    if (figure) return Number(figure.value);
    return cell?.tagName === "TH" ? cell.textContent.trim() : undefined;
  };
  const compare = (a, b) => (typeof a === "string" ? collator.compare(a, b) : a - b);
  /** Rows by a column; a gap comes last both ways, for it is neither little nor much. */
  const sorted = (rows, column, sign) => {
    const keyed = rows.map((row) => ({ row, key: value(row.cells[column]) }));
    keyed.sort((a, b) => (a.key === undefined) - (b.key === undefined) || (a.key === undefined ? 0 : sign * compare(a.key, b.key)));
    return keyed.map(({ row }) => row);
  };

  /** The address keeps what was chosen here. */
  const keep = (name, chosen) => {
    const address = new URL(location.href);
    if (chosen) address.searchParams.set(name, chosen);
    else address.searchParams.delete(name);
    history.replaceState(history.state, "", address);
  };

  const filter = (tools, place, rows, tell) => {
    const field = tools.querySelector("input");
    const { name } = field;
    const parts = [...place.querySelectorAll("[data-part]")].reverse();
    let texts;
    const apply = () => {
      texts ??= rows.map((row) => line(row.textContent));
      const wanted = words(field.value).map((word) => ` ${fold(word)}`);
      rows.forEach((row, at) => (row.hidden = !wanted.every((word) => texts[at].includes(word))));
      for (const part of parts) part.hidden = wanted.length > 0 && !part.querySelector(":is(tbody tr, .names li):not([hidden])");
      const shown = rows.filter((row) => !row.hidden).length;
      const sentence = shown ? tools.dataset.shown : tools.dataset.none;
      tell(wanted.length ? fill(sentence, { n: shown, of: rows.length, q: field.value.trim() }) : "");
    };
    /** Who follows a link to a row wants to see it. */
    const reveal = () => {
      const target = document.querySelector(":target");
      if (!target || !rows.some((row) => row.hidden && row.contains(target))) return;
      field.value = "";
      keep(name, "");
      apply();
      target.scrollIntoView();
    };
    field.addEventListener("input", () => { keep(name, field.value.trim()); apply(); });
    addEventListener("hashchange", reveal);
    field.value = new URLSearchParams(location.search).get(name) ?? "";
    if (field.value) apply();
    reveal();
  };

  const sorter = (tools, table, rows, tell) => {
    const chooser = tools.querySelector("select");
    const { name } = chooser;
    const heads = [...table.tHead.querySelectorAll("[data-key]")];
    const title = (head) => head.textContent.trim();
    /** -received: by that column, most first. Nothing: as the page has it. */
    const apply = (order) => {
      const down = order.startsWith(DOWN);
      const chosen = heads.find((head) => head.dataset.key === order.slice(down ? 1 : 0));
      for (const head of heads) {
        if (head === chosen) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
      table.tBodies[0].append(...(chosen ? sorted(rows, chosen.cellIndex, down ? -1 : 1) : rows));
      chooser.value = chosen ? order : "";
      tell(chosen ? fill(tools.dataset[down ? "down" : "up"], { column: title(chosen) }) : "");
      return chosen ? order : "";
    };
    const choose = (order) => keep(name, apply(order));
    /** Figures begin with the most, names with the first; then the other way, then as it was. */
    const next = (head) => {
      const { key } = head.dataset;
      const ways = head.cellIndex ? [DOWN + key, key, ""] : [key, DOWN + key, ""];
      return ways[(ways.indexOf(chooser.value) + 1) % ways.length];
    };
    for (const head of heads) {
      const key = head.dataset.key;
      for (const [order, sentence] of [[DOWN + key, tools.dataset.down], [key, tools.dataset.up]]) chooser.add(new Option(fill(sentence, { column: title(head) }), order));
      // The button lies behind the column's name and is named like it: on a phone, where it is not drawn, the name is still read.
      const button = Object.assign(document.createElement("button"), { type: "button" });
      button.setAttribute("aria-label", title(head));
      const text = document.createElement("span");
      text.append(...head.childNodes);
      const whole = Object.assign(document.createElement("span"), { className: "key" });
      whole.append(text, button);
      whole.addEventListener("click", () => choose(next(head)));
      head.append(whole);
    }
    chooser.addEventListener("change", () => choose(chooser.value));
    const order = new URLSearchParams(location.search).get(name);
    if (order) apply(order);
  };

  for (const tools of document.querySelectorAll("fieldset[data-of]")) {
    const place = document.getElementById(tools.dataset.of);
    const rows = [...place.querySelectorAll("tbody > tr, .names > li")];
    const status = tools.querySelector("[role=status]");
    const said = { filter: "", sort: "" };
    const tell = (what) => (sentence) => {
      said[what] = sentence;
      status.textContent = [said.filter, said.sort].filter(Boolean).join(" · ");
    };
    tools.disabled = false;
    filter(tools, place, rows, tell("filter"));
    if (tools.querySelector("select")) sorter(tools, place, rows, tell("sort"));
  }
}
