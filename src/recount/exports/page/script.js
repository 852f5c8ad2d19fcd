(() => {
  "use strict";
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const pane = find(".pane"), columns = find(".columns"), slot = find("#slot"), section = find("#reports");
  const reports = all(".report"), tabs = all('[role="tab"]'), filter = find("#filter"), found = find("#found");
  const narrow = matchMedia("(max-width: 64rem)");
  const reading = () => root.classList.contains("reading");
  let opener = null;
  root.classList.add("js");

  // where the address points: "#claim-..." and "#words-..." light words up in their report, "#report-..." opens it
  const target = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return location.hash.slice(1); }
  };
  const go = (hash) => {
    if (hash !== location.hash) history.pushState(null, "", hash || location.href.split("#")[0]);
    route();
  };
  function route() {
    const id = target(), place = id && document.getElementById(id);
    const report = place && place.closest(".report");
    if (report) open(report, place.dataset.link || null);
    else if (id) visit(place);
    else close();
  }
  function visit(place) {
    opener = null;
    close();
    if (!place) return;
    reveal(place.id);
    place.scrollIntoView({ block: "start", behavior: "instant" });
    if (place.matches(".sentence")) { choose(place); place.focus({ preventScroll: true }); }
  }

  function darken() {
    for (const name of ["cited", "also", "speaker"]) all(".seg." + name).forEach((seg) => seg.classList.remove(name));
    all(".cite.opened").forEach((cite) => cite.classList.remove("opened"));
  }
  function light(link) {
    all(`.seg[data-a~="${link}"]`).forEach((seg) => seg.classList.add("also"));
    all(`.seg[data-s~="${link}"]`).forEach((seg) => seg.classList.add("speaker"));
    const cited = all(`.seg[data-m~="${link}"]`);
    cited.forEach((seg) => { seg.classList.remove("also"); seg.classList.add("cited"); });
    all("a.cite").filter((cite) => cite.hash === location.hash).forEach((cite) => cite.classList.add("opened"));
    return cited;
  }
  function show(report) {
    reports.forEach((other, place) => {
      const chosen = other === report;
      other.classList.toggle("active", chosen);
      tabs[place].setAttribute("aria-selected", chosen);
      tabs[place].tabIndex = chosen ? 0 : -1;
    });
    const tab = tabs[reports.indexOf(report)], strip = tab.parentElement;
    strip.scrollLeft = tab.offsetLeft - strip.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  }
  function open(report, link) {
    const held = opener && opener.isConnected ? opener : null, before = held && held.getBoundingClientRect().top;
    if (!reading()) section.style.minHeight = section.offsetHeight + "px";
    darken();
    show(report);
    root.classList.add("reading");
    const card = link && find(`[data-card="${link}"]`);
    slot.replaceChildren(...(card ? [card.cloneNode(true)] : []));
    all(".card", slot).forEach((copy) => { copy.hidden = false; });
    slot.scrollTop = 0;
    behind(narrow.matches);
    if (held && !pane.contains(held)) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
    const cited = link ? light(link) : [];
    cited.forEach((seg) => { const fold = seg.closest(".fold"); if (fold) fold.open = true; });
    columns.scrollTop = 0;
    if (cited.length) {
      const view = columns.getBoundingClientRect(), words = cited[0].getBoundingClientRect();
      columns.scrollTop = words.top - view.top - view.height / 4;
    }
    (card ? slot : report).focus({ preventScroll: true });
  }
  function close() {
    darken();
    if (!reading()) return;
    const held = opener && opener.isConnected ? opener : null, before = held && held.getBoundingClientRect().top;
    root.classList.remove("reading");
    section.style.minHeight = "";
    slot.replaceChildren();
    behind(false);
    if (held && !pane.contains(held)) {
      held.focus({ preventScroll: true });
      scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
    }
    opener = null;
  }
  const behind = (inert) => all("[data-behind]").forEach((part) => { part.inert = inert; });

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const anchor = event.target.closest('a[href^="#"]');
    if (anchor) {
      const hash = anchor.getAttribute("href");
      if (/^#(claim|words|report)-/.test(hash)) {
        event.preventDefault();
        if (!pane.contains(anchor)) opener = anchor;
        go(hash);
      }
      return;
    }
    const seg = event.target.closest(".seg[data-m], .seg[data-a]");
    if (seg && String(getSelection()) === "") openAt(seg);
  });
  // the shortest claim on the clicked words; the next longer one on another click
  function openAt(seg) {
    const length = (link) => all(`.seg[data-m~="${link}"]`).reduce((sum, part) => sum + part.textContent.length, 0);
    const links = `${seg.dataset.m || ""} ${seg.dataset.a || ""}`.split(" ").filter((link) => link[0] === "c").sort((a, b) => length(a) - length(b));
    if (!links.length) return;
    const now = document.getElementById(target());
    const next = links[(links.indexOf(now && now.dataset.link) + 1) % links.length];
    go("#" + encodeURIComponent(find(`[data-link="${next}"]`).id));
  }
  // hovering over a citation shows its words
  document.addEventListener("mouseover", (event) => {
    const anchor = event.target.closest('a[href^="#claim-"]:not([title])');
    const place = anchor && document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
    if (place) anchor.title = find(`[data-card="${place.dataset.link}"] blockquote`).textContent;
  });
  // a link into a closed "details" opens it
  function reveal(id) {
    const place = document.getElementById(id);
    for (let part = place; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  }
  addEventListener("popstate", route);
  addEventListener("hashchange", route);
  narrow.addEventListener("change", () => behind(reading() && narrow.matches));
  find("#close").addEventListener("click", () => go(""));

  // tabs
  tabs.forEach((tab, place) => {
    tab.addEventListener("click", () => {
      if (reading()) go("#" + encodeURIComponent(reports[place].id));
      else show(reports[place]);
      tab.focus({ preventScroll: true });
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      tabs[(place + step + tabs.length) % tabs.length].click();
    });
  });

  // keys
  const sentences = () => all(".sentence").filter((sentence) => !sentence.hidden);
  function move(step) {
    const list = sentences(), now = list.findIndex((sentence) => sentence.classList.contains("current"));
    const next = list[now < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, now + step))];
    if (!next || (reading() && narrow.matches)) return;
    choose(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center", behavior: "instant" });
  }
  function choose(sentence) {
    all(".sentence.current").forEach((other) => other.classList.remove("current"));
    sentence.classList.add("current");
  }
  document.addEventListener("focusin", (event) => {
    const sentence = event.target.closest(".sentence");
    if (sentence) choose(sentence);
  });
  function escape() {
    if (document.activeElement === filter || (filter.value && !reading())) { filter.value = ""; sift(); filter.blur(); }
    else if (reading()) go("");
    else help(false);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { event.preventDefault(); escape(); return; }
    if (event.target.matches("input, textarea, select")) return;
    const act = { j: () => move(1), k: () => move(-1), "/": () => filter.focus(), "?": () => help() }[event.key];
    if (act) { event.preventDefault(); act(); return; }
    if (event.key === "Enter" && event.target.matches(".sentence")) { event.preventDefault(); find("a.cite", event.target)?.click(); }
  });
  const keys = find("#keys"), helper = find("#help");
  function help(wanted = keys.hidden) {
    keys.hidden = !wanted;
    helper.setAttribute("aria-expanded", wanted);
  }
  helper.addEventListener("click", () => help());

  // filter
  function sift() {
    const wanted = filter.value.trim().toLowerCase();
    const kept = {};
    all("[data-filter]").forEach((part) => {
      if (slot.contains(part)) return;
      part.hidden = wanted !== "" && !part.textContent.toLowerCase().includes(wanted);
      const kind = part.matches(".sentence") ? "sentence" : part.matches("tbody") ? "point" : part.matches(".card") ? "claim" : "other entry";
      if (!part.hidden) kept[kind] = (kept[kind] || 0) + 1;
    });
    all("section.kind, table.figures").forEach((part) => { part.hidden = wanted !== "" && !all("[data-filter]", part).some((row) => !row.hidden); });
    const words = ["sentence", "point", "claim", "other entry"].map((kind) => {
      const count = kept[kind] || 0;
      return `${count} ${count === 1 ? kind : kind === "other entry" ? "other entries" : kind + "s"}`;
    });
    found.textContent = wanted ? `Shown: ${words.join(", ")} with “${filter.value.trim()}”` : "";
  }
  filter.addEventListener("input", sift);

  // theme: as the system says, unless chosen here; the choice is kept where the browser allows it
  const button = find("#theme"), themes = ["auto", "light", "dark"];
  const stored = () => { try { return localStorage.getItem("recount-theme"); } catch { return null; } };
  function theme(name) {
    if (name === "auto") delete root.dataset.theme; else root.dataset.theme = name;
    button.textContent = "Theme: " + name;
    try { localStorage.setItem("recount-theme", name); } catch { /* kept for this visit only */ }
  }
  let chosen = themes.includes(stored()) ? stored() : "auto";
  if (chosen !== "auto") theme(chosen);
  button.addEventListener("click", () => { chosen = themes[(themes.indexOf(chosen) + 1) % 3]; theme(chosen); });

  // print: reasons and tables are unfolded for the paper
  let unfolded = [];
  addEventListener("beforeprint", () => { unfolded = all("details[data-print]:not([open])"); unfolded.forEach((part) => { part.open = true; }); });
  addEventListener("afterprint", () => { unfolded.forEach((part) => { part.open = false; }); });

  // opened at an address that names a claim: the first sentence that cites it is brought beside its words
  if (location.hash) {
    opener = all(".sentence a.cite").find((cite) => cite.hash === location.hash) || null;
    route();
    if (opener) opener.scrollIntoView({ block: "center", behavior: "instant" });
  }
})();
