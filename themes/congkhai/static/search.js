// Search: suggestions below the field of the header (a combobox of WAI-ARIA 1.2), and the results of /tim-kiem/?q=….
// What the index and the address say is only ever put in as text.
"use strict";
{
  const { TONES, WORD, exact, fold, words, fill } = vietnamese;
  const SUGGESTED = 8;
  const SHOWN = 10;

  /** A word that is looked for, as it stands in a line: whole, or as a beginning (phú begins phúc, whose tone stands at its end). */
  const wanted = (word) => {
    const [own, folded] = [exact(word), fold(word)];
    return { fold: folded, exact: own, whole: ` ${folded} `, start: ` ${folded}`, same: ` ${own} `, sameStart: new RegExp(` ${own.replace(TONES, "")}\\S*${(own.match(TONES) ?? []).join("")}`, "u") };
  };
  const line = (list, how) => ` ${list.map(how).join(" ")} `;
  const texts = (list) => ({ exact: line(list, exact), fold: line(list, fold) });

  /** How well a text holds a word: 0 not at all; whole words before beginnings; where tones were typed, the same tones before all else. */
  const holds = (text, word, last) => {
    if (!text.fold.includes(last ? word.start : word.whole)) return 0;
    const whole = !last || text.fold.includes(word.whole);
    const same = word.toned && (last ? word.sameStart.test(text.exact) : text.exact.includes(word.same));
    return (whole ? 2 : 1) + (same ? 10 : 0);
  };

  let index;
  /** Everything one can find, fetched once, when somebody wants it. */
  const load = (address) => (index ??= read(address).catch((error) => { index = undefined; throw error; }));
  const json = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.json();
  };
  const read = async (address) => {
    const { shards, abbreviations } = await json(address);
    const parts = await Promise.all(shards.map(async ([kind, name, file]) => (await json(file)).map((row) => entry(kind, name, row))));
    const known = abbreviations.map(([short, full]) => ({ short: words(short).map(fold).join(" "), full: words(full).map(wanted) }));
    return { entries: parts.flat(), known };
  };
  const entry = (kind, name, [title, url, about = "", also = ""]) => ({ kind, name, title, url, about, also, head: texts(words(title)), rest: texts(words(`${about} ${also} ${name}`)) });

  /** The words looked for; an abbreviation may stand for its words. */
  const terms = (query, known) => {
    const all = words(query).map(wanted);
    const toned = all.some((word) => word.exact !== word.fold);
    all.forEach((word) => (word.toned = toned));
    const found = [];
    for (let at = 0; at < all.length; ) {
      const fits = ({ short }) => all.slice(at, at + short.split(" ").length).map((word) => word.fold).join(" ") === short;
      const abbreviation = known.filter(fits).sort((a, b) => b.short.length - a.short.length)[0];
      const count = abbreviation ? abbreviation.short.split(" ").length : 1;
      found.push({ words: all.slice(at, at + count), full: abbreviation?.full });
      at += count;
    }
    return found;
  };

  const group = (words) => ({ words, phrase: words.map((word) => word.start).join("") });

  const score = (item, group, last) => {
    let sum = 0;
    for (const word of group.words) {
      const best = Math.max(holds(item.head, word, last) * 3, holds(item.rest, word, last) * 2);
      if (!best) return 0;
      sum += best;
    }
    return sum / group.words.length + (item.head.fold.includes(group.phrase) ? 4 : 0);
  };

  /** What fits, best first; where nothing holds every word, what holds most of them. */
  const find = ({ entries, known }, query) => {
    const looked = terms(query, known);
    const groups = looked.map((term) => ({ own: group(term.words), full: term.full && group(term.full) }));
    const needed = Math.max(1, Math.ceil(looked.length / 2));
    const phrase = line(looked.flatMap((term) => term.words), (word) => word.fold).trimEnd();
    let most = needed;
    let found = [];
    for (const item of looked.length ? entries : []) {
      let count = 0;
      let sum = 0;
      groups.forEach((term, at) => {
        const last = at === looked.length - 1;
        const own = Math.max(score(item, term.own, last), term.full ? score(item, term.full, false) : 0);
        if (own) count += 1;
        sum += own;
      });
      if (count < most) continue;
      if (count > most) found = [];
      most = count;
      if (item.head.fold.startsWith(phrase)) sum += 6;
      else if (item.head.fold.includes(phrase)) sum += 4;
      found.push({ item, sum: sum - item.title.length / 100 });
    }
    found.sort((a, b) => b.sum - a.sum);
    return { found: found.map(({ item }) => item), whole: most === looked.length, looked };
  };

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /** A text whose words that were looked for are marked. */
  const marked = (text, looked) => {
    const folds = looked.flatMap((term) => [...(term.full ?? []), ...term.words]).map((word) => word.fold);
    const last = folds.at(-1);
    const parts = [];
    let from = 0;
    for (const match of text.matchAll(WORD)) {
      const folded = fold(match[0]);
      if (!folds.includes(folded) && !folded.startsWith(last)) continue;
      parts.push(text.slice(from, match.index), make("mark", { textContent: match[0] }));
      from = match.index + match[0].length;
    }
    return [...parts, text.slice(from)];
  };

  const combobox = (form) => {
    const field = form.elements.q;
    const said = form.dataset;
    const list = make("ul", { id: "goi-y", hidden: true, role: "listbox", ariaLabel: said.results });
    const status = make("p", { className: "hidden", role: "status" });
    let active = -1;
    let asked = 0;
    form.firstElementChild.append(list, status);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" })) field.setAttribute(name, value);

    const choose = (at) => {
      active = at;
      [...list.children].forEach((option, own) => option.setAttribute("aria-selected", own === at));
      if (at < 0) field.removeAttribute("aria-activedescendant");
      else field.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at]?.scrollIntoView({ block: "nearest" });
    };
    const open = (is) => {
      list.hidden = !is;
      field.setAttribute("aria-expanded", is);
      if (!is) choose(-1);
    };
    const option = (item, at, looked) => {
      const row = make("li", { id: `goi-y-${at}`, role: "option" }, make("b", {}, ...marked(item.title, looked)), make("small", { textContent: item.about ? `${item.name} · ${item.about}` : item.name }));
      row.dataset.url = item.url;
      return row;
    };
    const suggest = async () => {
      const query = field.value.trim();
      const own = ++asked;
      if (!query) {
        status.textContent = "";
        return open(false);
      }
      try {
        const all = await load(said.index);
        if (own !== asked) return;
        const { found, looked } = find(all, query);
        list.replaceChildren(...found.slice(0, SUGGESTED).map((item, at) => option(item, at, looked)));
        status.textContent = found.length ? fill(said.found, { n: found.length, q: query }) : fill(said.nothing, { q: query });
        open(found.length > 0);
      } catch {
        status.textContent = said.failed;
      }
    };
    field.addEventListener("focus", () => load(said.index).catch(() => {}));
    field.addEventListener("input", suggest);
    field.addEventListener("blur", () => { asked += 1; open(false); });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const row = event.target.closest("li");
      if (row) location.assign(row.dataset.url);
    });
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const count = list.children.length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && list.hidden) suggest();
      else if (step) choose(active < 0 && step < 0 ? count - 1 : active + step >= count ? -1 : active + step);
      else if (event.key === "Escape" && !list.hidden) open(false);
      else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.url);
      else return;
      event.preventDefault();
    });
    form.addEventListener("submit", () => { asked += 1; open(false); });
  };

  /** The results of a query in the address, by kind. */
  const results = (form, place) => {
    const said = form.dataset;
    const row = (item, looked) => {
      const link = make("a", { href: item.url }, ...marked(item.title, looked));
      const shown = make("li", {}, link);
      if (item.about) shown.append(make("p", {}, ...marked(item.about, looked)));
      return shown;
    };
    const group = (items, looked) => {
      const rows = make("ul", { className: "found" }, ...items.slice(0, SHOWN).map((item) => row(item, looked)));
      const parts = [make("h2", { textContent: `${items[0].name} (${items.length})` }), rows];
      if (items.length > SHOWN) {
        const more = make("button", { type: "button", textContent: fill(said.more, { n: items.length }) });
        more.addEventListener("click", () => {
          rows.append(...items.slice(SHOWN).map((item) => row(item, looked)));
          rows.children[SHOWN].firstChild.focus();
          more.remove();
        });
        parts.push(more);
      }
      return parts;
    };
    const status = make("p", { className: "sub", role: "status" });
    const groups = make("div");
    place.append(make("div", { className: "in" }, status, groups));
    const show = async () => {
      const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
      form.elements.q.value = query;
      place.hidden = !query;
      groups.replaceChildren();
      if (!query) return;
      try {
        const { found, whole, looked } = find(await load(said.index), query);
        const kinds = Map.groupBy ? Map.groupBy(found, (item) => item.kind) : found.reduce((all, item) => all.set(item.kind, [...(all.get(item.kind) ?? []), item]), new Map());
        const sentence = found.length ? fill(said.found, { n: found.length, q: query }) : fill(said.nothing, { q: query });
        status.textContent = found.length && !whole ? `${said.some} ${sentence}` : sentence;
        groups.replaceChildren(...[...kinds.values()].flatMap((items) => group(items, looked)));
      } catch {
        status.textContent = said.failed;
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const address = new URL(location.href);
      address.searchParams.set("q", form.elements.q.value);
      history.pushState(null, "", address);
      show();
    });
    addEventListener("popstate", show);
    show();
  };

  const form = document.querySelector("form[data-index]");
  if (form) {
    combobox(form);
    const place = document.querySelector("#tim-thay");
    if (place) results(form, place);
  }
}
