/* Looks for what somebody types: exact names first, then beginnings, then what lies within, then one slip of the hand. Works from a disk; what is sought leaves the page for nobody. */
function huigouSearch(index) {
  "use strict";
  var chinese = document.documentElement.lang === "zh-Hant";
  var forms = {};
  for (var i = 0; i + 1 < index.fold.length; i += 2) { forms[index.fold[i]] = index.fold[i + 1]; }

  /* Marks part words and are none; a minus between figures stays, for days and codes have it. */
  function fold(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2018\u2019]/g, "'").replace(/[\u3400-\u9fff]/g, function (han) { return forms[han] || han; })
      .replace(/[^\p{L}\p{N}&'.%-]+/gu, " ").replace(/(^|[^\p{N}])-|-(?![\p{L}\p{N}])|[.](?![\p{L}\p{N}])/gu, "$1 ").replace(/\s+/g, " ").trim();
  }

  /* A name without marks and blanks: what a ticker or an abbreviation is however it is written. */
  function bare(text) { return text.replace(/[^\p{L}\p{N}]/gu, ""); }

  var places = index.entries.map(function (row, at) {
    var names = row.slice(2).map(fold);
    return { at: at, kind: row[0], path: row[1], title: row[2], names: names, bare: names.map(bare), words: names.join(" ").split(/[^a-z]+/) };
  });
  var same = index.same.map(function (words) { return words.map(fold); });

  var months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  function two(number) { return String(number).padStart(2, "0"); }

  /* Days and months as the index has them, however they are written. */
  function dated(text) {
    var name = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    function of(month) { return two(months.indexOf(month) + 1); }
    return text.normalize("NFKC").toLowerCase()
      .replace(/(\d{4})\s*[年/.]\s*(\d{1,2})\s*[月/.]\s*(\d{1,2})\s*[日号號]?/g, function (all, y, m, d) { return " " + y + "-" + two(m) + "-" + two(d) + " "; })
      .replace(/(\d{4})\s*年\s*(\d{1,2})\s*月/g, function (all, y, m) { return " " + y + "-" + two(m) + " "; })
      .replace(/(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/g, function (all, m, d) { return " " + two(m) + "-" + two(d) + " "; })
      .replace(/\b(20\d\d)([01]\d)([0-3]\d)\b/g, " $1-$2-$3 ")
      .replace(new RegExp("\\b(\\d{1,2})\\s+" + name + "(?:\\s+(\\d{4}))?", "g"), function (all, d, m, y) { return " " + (y ? y + "-" : "") + of(m) + "-" + two(d) + " "; })
      .replace(new RegExp("\\b" + name + "\\s+(\\d{1,2}),?\\s+(\\d{4})", "g"), function (all, m, d, y) { return " " + y + "-" + of(m) + "-" + two(d) + " "; })
      .replace(new RegExp("\\b" + name + "\\s+(\\d{4})", "g"), function (all, m, y) { return " " + y + "-" + of(m) + " "; })
      .replace(/(^|\s)\$(?=[a-z])/g, "$1")
      .replace(/\b(?:sehk|hkex|hkg|hk|nyse|nasdaq):\s*(?=[a-z0-9])/g, "")
      .replace(/\b([a-z0-9.]+?)\.(?:hk|us|o|n)\b/g, "$1");
  }

  function within(text, term) {
    var at = text.indexOf(term);
    /* A Latin word is found at its beginning, a figure whole. */
    while (at > 0 && ((/[a-z]/.test(term[0]) && /[a-z]/.test(text[at - 1])) || (/\d/.test(term[0]) && /\d/.test(text[at - 1])))) { at = text.indexOf(term, at + 1); }
    return at;
  }

  /* How well a place answers a word, the smaller the better; -1 when it does not. */
  function fits(place, term) {
    var best = -1, whole = bare(term);
    for (var n = 0; n < place.names.length; n++) {
      var name = place.names[n], at = within(name, term), rank = -1;
      /* A code is found without its zeros too. */
      if (name === term || (whole && place.bare[n] === whole) || (/^\d+$/.test(term) && name.replace(/^0+/, "") === term.replace(/^0+/, ""))) { rank = 0; }
      else if (at >= 0) {
        rank = at ? 2 : 1;
        if (/[a-z]/.test(term[term.length - 1]) && /[a-z]/.test(name[at + term.length] || "")) { rank += term.length < 4 ? 1.3 : 0.3; }
      }
      if (rank >= 0) { rank += n ? 0.4 : 0; }
      if (rank >= 0 && (best < 0 || rank < best)) { best = rank; }
    }
    return best;
  }

  /* Whether a word becomes the other by one letter more, less, another, or two that changed places. */
  function near(a, b) {
    if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) { return false; }
    var i = 0, j = a.length - 1, k = b.length - 1;
    while (i < a.length && a[i] === b[i]) { i++; }
    while (j >= i && k >= i && a[j] === b[k]) { j--; k--; }
    return (j <= i && k <= i) || (j === i + 1 && k === i + 1 && a[i] === b[k] && a[j] === b[i]);
  }

  function slips(place, term) {
    return /^[a-z]{5,}$/.test(term) && place.words.some(function (word) { return word.length > 3 && (near(word, term) || near(word.replace(/s$/, ""), term)); }) ? 5 : -1;
  }

  function all(place, terms, how) {
    var worst = 0;
    for (var t = 0; t < terms.length; t++) {
      var rank = fits(place, terms[t]);
      if (rank < 0 && how === slips) { rank = slips(place, terms[t]); }
      if (rank < 0) { return -1; }
      worst = Math.max(worst, rank);
    }
    return worst;
  }

  /* Words that were written without a blank between them. */
  function parted(question) {
    var found = [];
    question.split(" ").forEach(function (term, t, terms) {
      for (var cut = 2; /^[\u3400-\u9fff]{4,}$/.test(term) && cut <= term.length - 2; cut++) {
        found.push(terms.slice(0, t).concat(term.slice(0, cut), term.slice(cut), terms.slice(t + 1)).join(" "));
      }
    });
    return found;
  }

  /* The question itself, and with a word in it put in another that means the same. */
  function ways(question) {
    var found = [question];
    same.forEach(function (words) {
      words.forEach(function (word) {
        if (within(question, word) < 0) { return; }
        words.forEach(function (other) { if (other !== word && found.length < 60) { found.push(question.replace(word, other)); } });
      });
    });
    return found;
  }

  function ranked(asked, how) {
    var hits = [];
    places.forEach(function (place) {
      var best = -1;
      asked.forEach(function (way, n) {
        var rank = how === fits ? fits(place, way) : -1;
        if (rank < 0) { rank = all(place, way.split(" "), how); rank += rank < 0 ? 0 : 0.5; }
        if (rank >= 0) { rank += n ? 0.5 : 0; }
        if (rank >= 0 && (best < 0 || rank < best)) { best = rank; }
      });
      if (best >= 0) { hits.push({ place: place, rank: best }); }
    });
    return hits.sort(function (a, b) { return a.rank - b.rank || a.place.kind - b.place.kind || a.place.at - b.place.at; }).map(function (hit) { return hit.place; });
  }

  function find(text) {
    var question = fold(dated(text));
    if (!question) { return []; }
    var hits = ranked(ways(question), fits);
    if (!hits.length) { hits = ranked([].concat.apply([], parted(question).map(ways)), fits); }
    if (!hits.length) { hits = ranked([question], slips); }
    /* A day on which nothing happened is no reason to find nothing of its series. */
    var rest = question.replace(/(^| )(\d{4}-)?\d\d-\d\d(?= |$)|(^| )\d{4}-\d\d(?= |$)/g, "").trim();
    return hits.length || !rest || rest === question ? hits : find(rest);
  }

  function element(name, style, text) {
    var node = document.createElement(name);
    if (style) { node.className = style; }
    if (text) { node.textContent = text; }
    return node;
  }

  function line(place, home) {
    var link = element("a", "", place.title);
    link.href = home + place.path;
    return link;
  }

  /* The box at the top of every page: the first places that answer, to be chosen by arrow keys. */
  function offer(form) {
    var input = form.querySelector("input"), list = element("ul", "offers"), chosen = -1;
    list.id = "offers";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.getAttribute("aria-label"));
    list.hidden = true;
    form.appendChild(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", "offers");
    input.setAttribute("aria-expanded", "false");

    function close() { list.hidden = true; chosen = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); }
    function choose(n) {
      var items = list.children;
      if (!items[0].firstElementChild) { return; }
      if (chosen >= 0) { items[chosen].removeAttribute("aria-selected"); }
      chosen = (n + items.length) % items.length;
      items[chosen].setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    }
    function show() {
      list.textContent = "";
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      find(input.value).slice(0, 8).forEach(function (place, n) {
        var item = element("li"), link = line(place, form.getAttribute("data-home"));
        item.id = "offer-" + n;
        item.setAttribute("role", "option");
        link.tabIndex = -1;
        link.appendChild(element("small", "", index.kinds[place.kind][1]));
        item.appendChild(link);
        list.appendChild(item);
      });
      if (!list.children.length && input.value.trim()) {
        var nothing = element("li", "nothing", index.none);
        nothing.setAttribute("role", "option");
        nothing.setAttribute("aria-disabled", "true");
        list.appendChild(nothing);
      }
      list.hidden = !list.children.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }
    input.addEventListener("input", show);
    input.addEventListener("focus", show);
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" && !list.hidden) { event.preventDefault(); choose(chosen + 1); }
      if (event.key === "ArrowUp" && !list.hidden) { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
      if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
      if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); location.href = list.children[chosen].firstChild.href; }
    });
    form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) { close(); } });
    list.addEventListener("pointerdown", function (event) { event.preventDefault(); });
    if (document.activeElement === input) { show(); }
  }

  /* The page of the search: every place that answers, of all kinds or of one. */
  function page(form) {
    var input = form.querySelector("input"), count = form.querySelector(".hits"), kind = -1;
    var chips = element("div", "spans"), list = element("ol", "results");
    chips.setAttribute("role", "group");
    chips.setAttribute("aria-label", index.all);
    list.setAttribute("aria-live", "polite");
    form.parentNode.insertBefore(chips, form.nextSibling);
    form.parentNode.insertBefore(list, chips.nextSibling);
    function show() {
      var hits = find(input.value), asked = input.value.trim() !== "";
      var kinds = index.kinds.map(function (each, n) { return hits.filter(function (place) { return place.kind === n; }).length; });
      if (kind >= 0 && !kinds[kind]) { kind = -1; }
      chips.textContent = "";
      [-1].concat(index.kinds.map(function (each, n) { return n; })).forEach(function (n) {
        if (!hits.length || (n >= 0 && !kinds[n])) { return; }
        var chip = element("button", "", (n < 0 ? index.all : index.kinds[n][1]) + (chinese ? "" : " ") + (chinese ? "（" + (n < 0 ? hits.length : kinds[n]) + "）" : n < 0 ? hits.length : kinds[n]));
        chip.type = "button";
        chip.setAttribute("aria-pressed", String(n === kind));
        chip.addEventListener("click", function () { kind = n; show(); });
        chips.appendChild(chip);
      });
      list.textContent = "";
      hits.filter(function (place) { return kind < 0 || place.kind === kind; }).slice(0, 200).forEach(function (place) {
        var item = element("li");
        item.appendChild(line(place, form.getAttribute("data-home")));
        item.appendChild(element("small", "", index.kinds[place.kind][1]));
        list.appendChild(item);
      });
      count.textContent = asked && !hits.length ? index.none : "";
      Array.prototype.forEach.call(document.querySelectorAll(".found"), function (section) { section.hidden = asked && hits.length > 0; });
    }
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    input.addEventListener("input", show);
    input.value = new URLSearchParams(location.search).get("q") || "";
    show();
  }

  var box = document.querySelector("form.find"), own = document.querySelector("form.search");
  if (box) { offer(box); }
  if (own) { page(own); }
  window.huigouFind = find;
}
