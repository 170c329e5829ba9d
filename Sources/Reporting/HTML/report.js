"use strict";
// Shows the table of documents. Whatever documents and models say becomes text nodes, never markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const pageSize = 100;
  const printedRows = 2000;
  const shownCharacters = 240;
  // How many characters records keep on each side of a quote.
  const contextLength = 120;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const table = document.querySelector("#documents table");
  const heads = [...table.querySelectorAll("th")];
  const body = table.tBodies[0];
  const count = document.getElementById("count");
  const search = document.getElementById("search");
  const filters = [...document.querySelectorAll("#documents select[data-column]")];
  const previous = document.getElementById("previous");
  const next = document.getElementById("next");
  const order = document.getElementById("sort");
  const opened = new Set();
  let matches = [];
  let page = 0;
  let sorting = null;

  const hidden =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
  const visible = (text) =>
    text.replace(hidden, (character) => {
      const code = character.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? "\u2421" : "<U+" + code.toString(16).toUpperCase().padStart(4, "0") + ">";
    });
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  // Lists and objects as people write them; objects inside of objects stand in brackets.
  const plain = (value, isInside = false) => {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value)) return value.map((item) => plain(item, isInside)).join(!isInside && value.some(isObject) ? "; " : ", ");
    if (!isObject(value)) return String(value);
    const text = Object.entries(value).map(([name, item]) => name + ": " + plain(item, true)).join(", ");
    return isInside ? "(" + text + ")" : text;
  };
  const words = (value) => visible(plain(value));
  const short = (text) => (text.length > shownCharacters ? text.slice(0, shownCharacters) + "…" : text);
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const valueAt = (record, path) => path.reduce((value, name) => (value === null || value === undefined ? undefined : value[name]), record);
  const rows = data.records.map((record, index) => ({
    record,
    index,
    values: data.columns.map((column) => valueAt(record, column.path)),
    text: null,
  }));
  const textOf = (row) => {
    if (row.text === null) {
      const { document: name, status, fields, reason, message, findings } = row.record;
      row.text = [name, status, reason, message, JSON.stringify(fields ?? ""), JSON.stringify(findings ?? "")].join(" ").toLowerCase();
    }
    return row.text;
  };

  const isMatch = (row, terms, chosen) =>
    chosen.every(({ column, value }) => {
      const found = row.values[column];
      return Array.isArray(found) ? found.some((item) => String(item) === value) : String(found ?? "") === value;
    }) && terms.every((term) => textOf(row).includes(term));

  const isMissing = (value) => value === null || value === undefined || value === "" || value === "unknown";

  // What has no value stands last in either direction; equal values keep the order of the input.
  const sorted = (part, column, direction) => {
    const decorated = part.map((row) => {
      const value = row.values[column];
      return { row, missing: isMissing(value), key: typeof value === "number" ? value : words(value) };
    });
    const compare = (left, right) =>
      typeof left === "number" && typeof right === "number" ? left - right : collator.compare(left, right);
    decorated.sort((a, b) => a.missing - b.missing || direction * compare(a.key, b.key) || a.row.index - b.row.index);
    return decorated.map(({ row }) => row);
  };

  const apply = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = filters.filter((filter) => filter.value !== "").map((filter) => ({ column: Number(filter.dataset.column), value: filter.value }));
    matches = rows.filter((row) => isMatch(row, terms, chosen));
    if (sorting !== null) matches = sorted(matches, sorting.column, sorting.direction);
    page = 0;
    show();
  };

  const cell = (row, column, value) => {
    const made = element("td", undefined, { role: "cell", "data-name": column.name });
    made.className = column.kind;
    if (value === null || value === undefined || value === "") made.dataset.empty = "";
    if (column.kind === "document") {
      const button = element("button", words(value), { type: "button", class: "open", dir: "auto" });
      button.setAttribute("aria-expanded", String(opened.has(row.index)));
      button.addEventListener("click", () => toggle(row, button));
      made.append(button);
    } else if (column.kind === "right") {
      const verdict = value === true ? ["✓ right", "good"] : value === false ? ["✗ wrong", "bad"] : ["", ""];
      made.append(element("span", verdict[0], { class: verdict[1] }));
    } else {
      const tone = column.kind === "status" && value === "failed" ? "bad" : "";
      made.append(element("span", short(words(value)), { dir: "auto", class: tone }));
    }
    return made;
  };

  const tableRow = (row) => {
    const made = element("tr", undefined, { role: "row" });
    data.columns.forEach((column, index) => made.append(cell(row, column, row.values[index])));
    return made;
  };

  const quote = (text, place) => {
    const made = element("blockquote", undefined, { dir: "auto" });
    const around = isObject(place) ? place : {};
    const [before, after] = [around.before ?? "", around.after ?? ""];
    // What begins or ends with the document goes on nowhere.
    if (before !== "") made.append((around.start <= [...before].length ? "" : "…") + visible(before));
    made.append(element("mark", words(text)));
    if (after !== "") made.append(visible(after) + ([...after].length < contextLength ? "" : "…"));
    if (!isObject(place) || place.grounded === false) made.append(" ", element("strong", "does not occur in the document", { class: "bad" }));
    else if (place.line) made.append(" ", element("span", "line " + place.line, { class: "quiet" }));
    return made;
  };

  const details = (row) => {
    const { record } = row;
    const list = element("dl");
    const add = (name, ...content) => {
      const value = element("dd", undefined, { dir: "auto" });
      value.append(...content);
      list.append(element("dt", words(name)), value);
    };
    const grounding = record.fields?.grounding ?? {};
    for (const [name, value] of Object.entries(record.fields ?? {})) {
      if (name === "grounding") continue;
      if (Object.hasOwn(grounding, name) && value !== null) {
        const texts = Array.isArray(value) ? value : [value];
        const places = Array.isArray(grounding[name]) ? grounding[name] : [grounding[name]];
        add(name, ...texts.map((text, index) => quote(text, places[index] ?? null)));
      } else {
        const text = Array.isArray(value) ? value.map(words).join("\n") : words(value);
        add(name, text === "" ? element("span", "–", { class: "quiet" }) : text);
      }
    }
    // Quotes inside of lists and objects have their places under their whole path.
    for (const [name, place] of Object.entries(grounding)) {
      if (Object.hasOwn(record.fields, name)) continue;
      for (const one of Array.isArray(place) ? place : [place]) {
        const path = (one?.field ?? name).split(/[.[\]]+/).filter(Boolean);
        add(path.join(" "), quote(valueAt(record.fields, path), one));
      }
    }
    for (const [name, value] of Object.entries(record.expected ?? {})) add("expected " + name, words(value));
    if (record.reason) add("reason", record.reason);
    if (record.message) add("message", words(record.message));
    for (const finding of record.findings ?? []) {
      add("finding", words(finding.kind + ": " + finding.message + (finding.count > 1 ? " (" + finding.count + " times)" : "") + (finding.line ? ", line " + finding.line : "")));
    }
    const asked = record.provenance;
    if (asked) {
      add("model", words(asked.model));
      add("tokens", Object.entries(asked.usage).filter((entry) => entry[1] > 0).map((entry) => entry[0].replaceAll("_", " ") + " " + entry[1]).join(", "));
      add("attempts", String(asked.attempts));
      if (asked.request_id) add("request", words(asked.request_id));
      if (asked.partial) add("analyzed", Math.round(asked.coverage * 100) + "% of the text");
      for (const note of asked.notes ?? []) add("note", words(note));
    }
    if (record.source) add("source", words(record.source.format + ", " + record.source.encoding + ", " + record.source.bytes + " bytes"));
    const made = element("tr", undefined, { role: "row", class: "details" });
    const content = element("td", undefined, { role: "cell", colspan: data.columns.length });
    content.append(list);
    made.append(content);
    return made;
  };

  const toggle = (row, button) => {
    const line = button.closest("tr");
    const isOpen = opened.delete(row.index);
    if (isOpen) line.nextElementSibling.remove();
    else {
      opened.add(row.index);
      line.after(details(row));
    }
    button.setAttribute("aria-expanded", String(!isOpen));
  };

  const fill = (part) => {
    const made = document.createDocumentFragment();
    for (const row of part) {
      made.append(tableRow(row));
      if (opened.has(row.index)) made.append(details(row));
    }
    if (part.length === 0) {
      const none = element("tr", undefined, { role: "row", class: "none" });
      none.append(element("td", rows.length === 0 ? "There is no document." : "No document matches.", { role: "cell", colspan: data.columns.length }));
      made.append(none);
    }
    body.replaceChildren(made);
  };

  const show = () => {
    const start = page * pageSize;
    const part = matches.slice(start, start + pageSize);
    fill(part);
    const format = (number) => number.toLocaleString("en");
    const range = matches.length > pageSize ? format(start + 1) + "–" + format(start + part.length) + " of " : "";
    count.textContent = range + format(matches.length) + (matches.length === 1 ? " document" : " documents");
    previous.disabled = page === 0;
    next.disabled = start + pageSize >= matches.length;
    previous.parentElement.hidden = matches.length <= pageSize;
  };

  const turn = (step) => {
    page += step;
    show();
    document.getElementById("documents").scrollIntoView();
  };

  // Sorted by the heads of the table, or by a list where a small screen has no room for them.
  const sort = (column, direction) => {
    sorting = direction === 0 ? null : { column, direction };
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    if (sorting !== null) heads[column].setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    order.value = sorting === null ? "" : column + " " + direction;
    apply();
  };
  heads.forEach((head, column) => {
    const directions = { ascending: -1, descending: 0 };
    head.querySelector("button").addEventListener("click", () => sort(column, directions[head.getAttribute("aria-sort")] ?? 1));
  });
  order.append(element("option", "as read", { value: "" }));
  data.columns.forEach((column, index) => {
    order.append(element("option", words(column.name) + " ↑", { value: index + " 1" }), element("option", words(column.name) + " ↓", { value: index + " -1" }));
  });
  order.addEventListener("change", () => sort(...(order.value === "" ? [0, 0] : order.value.split(" ").map(Number))));
  search.addEventListener("input", apply);
  filters.forEach((filter) => filter.addEventListener("change", apply));
  previous.addEventListener("click", () => turn(-1));
  next.addEventListener("click", () => turn(1));
  addEventListener("beforeprint", () => fill(matches.slice(0, printedRows)));
  addEventListener("afterprint", show);
  document.getElementById("documents").hidden = false;
  apply();
})();
