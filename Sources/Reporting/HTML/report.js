"use strict";
// Shows the table of documents. Whatever documents and models say becomes text nodes, never markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const isPhone = matchMedia("(max-width: 44rem)");
  const printedRows = 2000;
  const shownCharacters = 240;
  const proseCharacters = 1200;
  // How many characters records keep on each side of a quote.
  const contextLength = 120;
  // Longer than this, a word may be broken anywhere.
  const longWord = 36;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const byId = (id) => document.getElementById(id);
  const table = document.querySelector("#documents table");
  const headRow = table.tHead.rows[0];
  const heads = [...headRow.cells];
  const body = table.tBodies[0];
  const search = byId("search");
  const filters = [...document.querySelectorAll("#documents select[data-column]")];
  const order = byId("sort");
  const columns = data.columns;
  let shown = columns.map((column) => column.hidden !== true);
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
  const short = (text, length) => (text.length > length ? text.slice(0, length) + "…" : text);
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const digits = (number, count) => number.toLocaleString("en", { maximumSignificantDigits: count });
  const duration = (ms) => {
    if (ms < 1000) return Math.round(ms) + " ms";
    if (ms < 60000) return (ms / 1000).toFixed(1) + " s";
    return Math.floor(ms / 60000) + " min " + Math.round((ms % 60000) / 1000) + " s";
  };
  const dollars = (amount) => "$" + (amount === 0 || amount >= 1 ? amount.toFixed(2) : Number(amount.toPrecision(3)).toFixed(Math.min(12, 2 - Math.floor(Math.log10(amount)))));
  const size = (bytes) => (bytes < 1000 ? bytes + " bytes" : bytes < 1e6 ? digits(bytes / 1000, 3) + " kB" : digits(bytes / 1e6, 3) + " MB");
  // Paths may be broken behind their slashes; names of files are not.
  const breakable = (text) => {
    const parts = text.split(/(?<=[/#\s])/);
    const made = document.createDocumentFragment();
    parts.forEach((part, index) => {
      if (index > 0) made.append(document.createElement("wbr"));
      made.append(part);
    });
    return made;
  };
  const isLong = (text) => text.split(/[/#\s]/).some((word) => word.length > longWord);

  const place = (found) => {
    if (found === null || !Array.isArray(found)) return { grounded: false };
    const [start, end, line, before, after, field] = found;
    return { grounded: start !== 0 || end !== 0, start, end, line, before, after, field: field ?? undefined };
  };
  const valueAt = (record, path) => path.reduce((value, name) => (value === null || value === undefined ? undefined : value[name]), record);
  let lastName = "";
  const record = ([written, status, values, rest], index) => {
    const name = Array.isArray(written) ? [...lastName].slice(0, written[0]).join("") + written[1] : written;
    lastName = name;
    const made = { document: name, status: data.statuses[status], reason: rest.r, message: rest.m, expected: rest.e, right: rest.k, accepted: rest.a === undefined ? undefined : rest.a ? "accepted" : "review", rest };
    // What the document says about itself; names may be any.
    made.metadata = Object.create(null);
    (rest.d ?? []).forEach((value, number) => { made.metadata[data.metadata[number]] = value; });
    if (Array.isArray(values)) {
      // A field may have any name.
      made.fields = Object.create(null);
      data.fields.forEach((field, number) => {
        const value = values[number];
        made.fields[field.name] = Number.isInteger(value) && field.values.length > 0 ? field.values[value] : value;
      });
    }
    made.grounding = Object.entries(rest.g ?? {}).flatMap(([field, found]) => {
      return (isObject(found) ? found.l : [found]).map((one) => ({ name: field, ...place(one) }));
    });
    made.findings = (rest.f ?? []).map(([kind, message, count, line]) => ({ kind: data.kinds[kind], message, count, line }));
    made.flags = [...new Set(made.findings.map((finding) => finding.kind))];
    if (made.grounding.some((one) => !one.grounded)) made.flags.unshift("ungrounded value");
    if (rest.p) [made.model, made.latency, made.cost, made.input, made.output, made.attempts] = [data.models[rest.p[0]], ...rest.p.slice(1)];
    return { record: made, index, values: columns.map((column) => valueAt(made, column.path)), text: null };
  };
  const rows = data.records.map(record);

  const textOf = (row) => {
    if (row.text === null) {
      const { document: name, status, metadata, fields, reason, message, findings } = row.record;
      row.text = [name, status, reason, message, Object.values(metadata).join(" "), JSON.stringify(fields ?? ""), JSON.stringify(findings)].join(" ").toLowerCase();
    }
    return row.text;
  };

  const isChosen = (row, { column, value }) => {
    const found = row.values[column];
    if (columns[column].kind === "flags") return value === "any" ? found.length > 0 : value === "none" ? found.length === 0 : found.includes(value);
    return Array.isArray(found) ? found.some((item) => String(item) === value) : String(found ?? "") === value;
  };
  const isMissing = (value) => value === null || value === undefined || value === "" || value === "unknown" || (Array.isArray(value) && value.length === 0);

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

  // What is shown stands in the address, so that it can be sent to others.
  const keep = () => {
    const state = new URLSearchParams();
    if (search.value !== "") state.set("q", search.value);
    for (const filter of filters) if (filter.value !== "") state.set("f." + columns[filter.dataset.column].name, filter.value);
    if (sorting !== null) state.set("sort", (sorting.direction < 0 ? "-" : "") + columns[sorting.column].name);
    if (page > 0) state.set("page", String(page + 1));
    if (shown.some((is, index) => is !== (columns[index].hidden !== true))) state.set("columns", columns.filter((_, index) => shown[index]).map((column) => column.name).join(","));
    const [last] = [...opened].slice(-1);
    if (last !== undefined) state.set("doc", rows[last].record.document);
    const text = state.toString();
    if (text !== location.hash.slice(1)) history.replaceState(null, "", "#" + text);
  };
  const pageSize = () => (isPhone.matches ? 25 : 100);

  const matching = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = filters.filter((filter) => filter.value !== "").map((filter) => ({ column: Number(filter.dataset.column), value: filter.value }));
    matches = rows.filter((row) => chosen.every((one) => isChosen(row, one)) && terms.every((term) => textOf(row).includes(term)));
    if (sorting !== null) matches = sorted(matches, sorting.column, sorting.direction);
    byId("clear").hidden = terms.length === 0 && chosen.length === 0;
  };
  const apply = () => {
    matching();
    page = 0;
    show();
    keep();
  };

  const cell = (row, column, value) => {
    const made = element("td", undefined, { role: "cell", "data-name": column.name });
    made.className = column.kind;
    if (isMissing(value) && value !== "unknown") made.dataset.empty = "";
    const text = words(value);
    if (column.kind === "document") {
      const button = element("button", undefined, { type: "button", class: "open", dir: "auto" });
      button.append(breakable(text));
      button.setAttribute("aria-expanded", String(opened.has(row.index)));
      button.addEventListener("click", () => toggle(row, button));
      made.append(button);
    } else if (column.kind === "right") {
      const verdict = value === true ? ["✓ right", "good"] : value === false ? ["✗ wrong", "bad"] : ["", ""];
      made.append(element("span", verdict[0], { class: verdict[1] }));
    } else if (column.kind === "duration" || column.kind === "cost") {
      made.append(element("span", typeof value !== "number" ? "" : column.kind === "cost" ? dollars(value) : duration(value)));
    } else if (column.kind === "number" && typeof value === "number") {
      made.append(element("span", value.toLocaleString("en", { maximumFractionDigits: 6 })));
    } else if (column.kind === "class" && column.colors && !Array.isArray(value) && value !== null && value !== undefined) {
      const label = element("span", undefined, { dir: "auto" });
      label.append(element("span", undefined, { class: "dot " + (Object.hasOwn(column.colors, text) ? column.colors[text] : "c9") }), text);
      made.append(label);
    } else {
      const tone = column.kind === "status" && value === "failed" ? "bad" : "";
      const limit = column.kind === "prose" ? proseCharacters : shownCharacters;
      made.append(element("span", short(text, limit), { dir: "auto", class: tone }));
    }
    if (isLong(text)) made.classList.add("long");
    return made;
  };

  const tableRow = (row) => {
    const made = element("tr", undefined, { role: "row", class: row.record.status });
    columns.forEach((column, index) => {
      if (shown[index]) made.append(cell(row, column, row.values[index]));
    });
    return made;
  };

  const quote = (text, found, isHeld) => {
    const made = element("blockquote", undefined, { dir: "auto" });
    const [before, after] = isHeld ? ["", ""] : [found.before ?? "", found.after ?? ""];
    // What begins or ends with the document goes on nowhere.
    if (before !== "") made.append((typeof found.start === "number" && found.start <= [...before].length ? "" : "…") + visible(before));
    made.append(element("mark", words(text)));
    if (after !== "") made.append(visible(after) + ([...after].length < contextLength ? "" : "…"));
    if (!found.grounded) made.append(" ", element("strong", "does not occur in the document", { class: "bad" }));
    else if (found.line) made.append(" ", element("span", "line " + found.line, { class: "quiet" }));
    return made;
  };

  // The parts of a document's text, each with where it begins, as lists of characters.
  const textParts = (row) => {
    const held = data.texts[row.index];
    if (!Array.isArray(held)) return null;
    const parts = [];
    for (let index = 1; index < held.length; index += 2) parts.push({ start: held[index], characters: [...held[index + 1]] });
    return { length: held[0], parts };
  };

  // Where evidence stands, and where values of fields stand word for word.
  const marksOf = (row, text) => {
    const marks = row.record.grounding.filter((one) => one.grounded && one.end > one.start).map(({ start, end }) => ({ start, end, isWeak: false }));
    for (const value of Object.values(row.record.fields ?? {}).flat()) {
      if (typeof value !== "string" || value.length < 3 || value.length > 200) continue;
      const wanted = [...value];
      for (const part of text.parts) {
        const whole = part.characters.join("");
        const found = whole.indexOf(value);
        if (found < 0) continue;
        const start = part.start + [...whole.slice(0, found)].length;
        marks.push({ start, end: start + wanted.length, isWeak: true });
        break;
      }
    }
    return marks.sort((a, b) => a.isWeak - b.isWeak || a.start - b.start);
  };

  const source = (row, text) => {
    const made = element("div", undefined, { class: "source", dir: "auto", tabindex: "0", "aria-label": "Text of " + visible(row.record.document) });
    const marks = marksOf(row, text);
    let last = 0;
    const gap = (count) => {
      if (count > 0) made.append(element("span", "… " + count.toLocaleString("en") + (count === 1 ? " character" : " characters") + " left out …", { class: "gap" }));
    };
    for (const { start, characters } of text.parts) {
      gap(start - last);
      last = start + characters.length;
      const styles = new Uint8Array(characters.length);
      for (const mark of marks) {
        for (let at = Math.max(0, mark.start - start); at < Math.min(characters.length, mark.end - start); at += 1) {
          if (styles[at] === 0) styles[at] = mark.isWeak ? 1 : 2;
        }
      }
      for (let from = 0; from < characters.length; ) {
        let to = from;
        while (to < characters.length && styles[to] === styles[from]) to += 1;
        const run = visible(characters.slice(from, to).join(""));
        if (styles[from] === 0) made.append(run);
        else made.append(element("mark", run, styles[from] === 1 ? { class: "weak" } : {}));
        from = to;
      }
    }
    gap(text.length - last);
    return made;
  };

  const linkTo = (name) => {
    const file = name.split("#")[0];
    const link = element("a", "Open the file", { rel: "noreferrer", target: "_blank" });
    // Names of documents write % and # as %25 and %23 already.
    link.href = data.base + file.split("/").map((part) => encodeURIComponent(part).replace(/%25([0-9A-F]{2})/g, "%$1")).join("/");
    return link;
  };

  const result = (row, text) => {
    const { record } = row;
    const list = element("dl", undefined, { class: "result" });
    const add = (name, ...content) => {
      const value = element("dd", undefined, { dir: "auto" });
      value.append(...content);
      list.append(element("dt", words(name)), value);
    };
    const isHeld = (found) => text !== null && text.parts.some((part) => part.start <= found.start && found.end <= part.start + part.characters.length);
    if (record.reason) add("reason", element("strong", record.reason, { class: record.status === "failed" ? "bad" : "" }));
    if (record.message) add("message", words(record.message));
    for (const [name, value] of Object.entries(record.metadata)) if (value !== null) add(name, words(value));
    for (const [name, value] of Object.entries(record.fields ?? {})) {
      const places = record.grounding.filter((one) => one.name === name);
      if (places.length > 0 && value !== null && value !== undefined) {
        const texts = Array.isArray(value) ? value : [value];
        add(name, ...texts.map((one, index) => { const found = places[index] ?? { grounded: false }; return quote(one, found, isHeld(found)); }));
      } else {
        const text = Array.isArray(value) ? value.map(words).join("\n") : words(value);
        add(name, text === "" ? element("span", "–", { class: "quiet" }) : text);
      }
    }
    // Quotes inside of lists and objects have their places under their whole path.
    for (const found of record.grounding) {
      if (Object.hasOwn(record.fields ?? {}, found.name)) continue;
      const path = (found.field ?? found.name).split(/[.[\]]+/).filter(Boolean);
      add(path.join(" "), quote(valueAt(record.fields, path), found, isHeld(found)));
    }
    for (const [name, value] of Object.entries(record.expected ?? {})) add("expected " + name, words(value));
    for (const finding of record.findings) {
      add("finding", words(finding.kind + ": " + finding.message + (finding.count > 1 ? " (" + finding.count + " times)" : "") + (finding.line ? ", line " + finding.line : "")));
    }
    if (record.model) {
      add("model", words(record.model));
      add("tokens", record.input === null ? "unknown" : record.input.toLocaleString("en") + " in, " + record.output.toLocaleString("en") + " out");
      add("time", duration(record.latency) + (record.attempts === 1 ? "" : ", " + record.attempts + " requests"));
      add("cost", record.cost === null ? "unknown" : dollars(record.cost));
      if (record.rest.q) add("request", words(record.rest.q));
      if (record.rest.c !== undefined) add("analyzed", Math.round(record.rest.c * 100) + "% of the text");
      for (const note of record.rest.n ?? []) add("note", words(note));
    }
    if (record.rest.b) add("source", data.formats[record.rest.b[0]] + ", " + size(record.rest.b[1]));
    if (data.base !== null && record.rest.b) add("file", linkTo(record.document));
    return list;
  };

  const details = (row) => {
    const text = textParts(row);
    const beside = element("div", undefined, { class: text === null ? "beside alone" : "beside" });
    if (text !== null) beside.append(source(row, text));
    beside.append(result(row, text));
    const made = element("tr", undefined, { role: "row", class: "details" });
    const content = element("td", undefined, { role: "cell", colspan: shown.filter(Boolean).length });
    content.append(beside);
    made.append(content);
    return made;
  };
  // The evidence is in sight, without moving the page.
  const reveal = (line) => {
    const box = line.querySelector(".source");
    const mark = box?.querySelector("mark:not(.weak)") ?? box?.querySelector("mark");
    if (mark) box.scrollTop = mark.offsetTop - box.offsetTop - 80;
  };

  const toggle = (row, button) => {
    const line = button.closest("tr");
    const isOpen = opened.delete(row.index);
    if (isOpen) line.nextElementSibling.remove();
    else {
      opened.add(row.index);
      const made = details(row);
      line.after(made);
      reveal(made);
    }
    button.setAttribute("aria-expanded", String(!isOpen));
    keep();
  };

  const fill = (part) => {
    const made = document.createDocumentFragment();
    for (const row of part) {
      made.append(tableRow(row));
      if (opened.has(row.index)) made.append(details(row));
    }
    if (part.length === 0) {
      const none = element("tr", undefined, { role: "row", class: "none" });
      none.append(element("td", rows.length === 0 ? "There is no document." : "No document matches.", { role: "cell", colspan: shown.filter(Boolean).length }));
      made.append(none);
    }
    headRow.replaceChildren(...heads.filter((_, index) => shown[index]));
    body.replaceChildren(made);
  };

  const format = (number) => number.toLocaleString("en");
  const show = () => {
    const length = pageSize();
    const pages = Math.max(1, Math.ceil(matches.length / length));
    page = Math.min(page, pages - 1);
    const start = page * length;
    const part = matches.slice(start, start + length);
    fill(part);
    const range = matches.length > length ? format(start + 1) + "–" + format(start + part.length) + " of " : "";
    const all = matches.length < rows.length ? " of all " + format(rows.length) : "";
    byId("count").textContent = range + format(matches.length) + (matches.length === 1 ? " document" : " documents") + all;
    byId("previous").disabled = page === 0;
    byId("next").disabled = page === pages - 1;
    byId("page").textContent = "page " + format(page + 1) + " of " + format(pages);
    byId("previous").parentElement.hidden = pages === 1;
  };

  const turn = (step) => {
    const before = page;
    page = Math.max(0, page + step);
    show();
    if (page === before) return;
    keep();
    byId("documents").scrollIntoView();
  };

  // Sorted by the heads of the table, or by a list where a small screen has no room for them.
  const sort = (column, direction) => {
    sorting = direction === 0 ? null : { column, direction };
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    if (sorting !== null) heads[column].setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    order.value = sorting === null ? "" : column + " " + direction;
  };
  heads.forEach((head, column) => {
    const directions = { ascending: -1, descending: 0 };
    head.querySelector("button").addEventListener("click", () => {
      sort(column, directions[head.getAttribute("aria-sort")] ?? 1);
      apply();
      head.querySelector("button").focus();
    });
  });
  order.append(element("option", "as read", { value: "" }));
  columns.forEach((column, index) => {
    order.append(element("option", words(column.name) + " ↑", { value: index + " 1" }), element("option", words(column.name) + " ↓", { value: index + " -1" }));
  });
  order.addEventListener("change", () => {
    sort(...(order.value === "" ? [0, 0] : order.value.split(" ").map(Number)));
    apply();
  });

  const boxes = columns.map((column, index) => {
    const label = element("label");
    const box = element("input", undefined, { type: "checkbox" });
    box.addEventListener("change", () => {
      shown[index] = box.checked;
      show();
      keep();
    });
    label.append(box, words(column.name));
    byId("columns").append(label);
    box.disabled = column.kind === "document";
    return box;
  });

  const choose = (column, value) => {
    const filter = filters.find((one) => Number(one.dataset.column) === column);
    if (!filter) return;
    filter.value = filter.value === value ? "" : value;
    apply();
    byId("documents").scrollIntoView();
  };
  document.querySelectorAll("button[data-field]").forEach((button) => {
    const column = columns.findIndex((one) => one.name === button.dataset.field);
    if (column < 0 || !filters.some((one) => Number(one.dataset.column) === column)) button.disabled = true;
    else button.addEventListener("click", () => choose(column, button.dataset.value));
  });

  const clear = () => {
    search.value = "";
    filters.forEach((filter) => { filter.value = ""; });
  };
  byId("clear").addEventListener("click", () => { clear(); apply(); });

  // Cells that a spreadsheet would take for a formula are guarded, as in the CSV report.
  const csvCell = (value) => {
    let text = isObject(value) || (Array.isArray(value) && value.some((item) => item !== null && typeof item === "object")) ? JSON.stringify(value) : Array.isArray(value) ? value.join("; ") : value === null || value === undefined ? "" : String(value);
    if (typeof value !== "number" && /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  const csvText = () => {
    const lines = [columns.map((column) => csvCell(column.kind === "duration" ? "latency_ms" : column.kind === "cost" ? "cost_usd" : column.name))];
    for (const row of matches) lines.push(row.values.map(csvCell));
    return lines.map((line) => line.join(",") + "\r\n").join("");
  };
  byId("csv").addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob(["\ufeff" + csvText()], { type: "text/csv" }));
    const link = element("a", undefined, { download: "documents.csv" });
    link.href = address;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });

  // Shows what the address asks for.
  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    clear();
    search.value = state.get("q") ?? "";
    for (const filter of filters) {
      const value = state.get("f." + columns[filter.dataset.column].name) ?? "";
      if ([...filter.options].some((option) => option.value === value)) filter.value = value;
    }
    const names = state.get("columns")?.split(",");
    shown = columns.map((column) => (names ? names.includes(column.name) || column.kind === "document" : column.hidden !== true));
    boxes.forEach((box, index) => { box.checked = shown[index]; });
    const wanted = state.get("sort") ?? "";
    const column = columns.findIndex((one) => one.name === wanted.replace(/^-/, ""));
    sort(Math.max(0, column), column < 0 ? 0 : wanted.startsWith("-") ? -1 : 1);
    opened.clear();
    matching();
    page = Math.max(0, (Number.parseInt(state.get("page") ?? "1", 10) || 1) - 1);
    const name = state.get("doc");
    const row = name === null ? undefined : rows.find((one) => one.record.document === name);
    if (row && !matches.includes(row)) { clear(); matching(); }
    if (row) {
      opened.add(row.index);
      page = Math.floor(matches.indexOf(row) / pageSize());
    }
    show();
    if (row) {
      const line = body.querySelector("tr.details");
      line.previousElementSibling.scrollIntoView();
      reveal(line);
    }
  };

  const buttons = () => [...body.querySelectorAll("button.open")];
  const move = (step) => {
    const all = buttons();
    const line = document.activeElement?.closest?.("tr");
    const current = line?.classList.contains("details") ? line.previousElementSibling : line;
    const index = all.findIndex((button) => button.closest("tr") === current);
    const next = all[index < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, index + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    "/": () => search.focus(),
    j: () => move(1),
    k: () => move(-1),
    n: () => turn(1),
    p: () => turn(-1),
    Escape: () => {
      const line = document.activeElement?.closest?.("tr");
      const button = (line?.classList.contains("details") ? line.previousElementSibling : line)?.querySelector("button.open[aria-expanded=true]");
      if (button) { button.click(); button.focus(); }
    },
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName ?? "");
    if (isTyping && event.key !== "Escape") return;
    if (isTyping) return event.target.blur();
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  search.addEventListener("input", apply);
  filters.forEach((filter) => filter.addEventListener("change", apply));
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  isPhone.addEventListener("change", show);
  addEventListener("hashchange", restore);
  addEventListener("beforeprint", () => {
    fill(matches.slice(0, printedRows));
    if (matches.length > printedRows) byId("count").textContent = "the first " + format(printedRows) + " of " + format(matches.length) + " documents";
  });
  addEventListener("afterprint", show);
  byId("documents").hidden = false;
  restore();
})();
