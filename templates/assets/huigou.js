/* Charts that can be read out: a crosshair for pointer, touch and arrow keys, and spans of time. Pages are whole without it. */
(function () {
  "use strict";
  var DAY = 86400000;
  var NS = "http://www.w3.org/2000/svg";
  var locale = document.body.getAttribute("data-locale") || "en";
  var chinese = /^zh/.test(locale);
  var words = chinese
    ? { spans: ["近90次", "1年", "5年", "全部"], label: "期間", read: "以左右方向鍵逐日讀取" }
    : { spans: ["Last 90", "1 year", "5 years", "All"], label: "Span", read: "Use the left and right arrow keys to read day by day" };
  var dates = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric", weekday: "short", timeZone: "UTC" });

  function numbers(text) { return text.split(" ").map(Number); }

  function unpack(json) {
    var data = JSON.parse(json), day = 0;
    data.days = data.d.map(function (step) { day += step; return day; });
    data.s.concat(data.b || []).forEach(function (series) {
      var before = "";
      series.v = series.v.map(function (value) { if (value !== 0) { before = value; } return before; });
    });
    return data;
  }

  function show(value, unit) {
    if (value === "") { return "–"; }
    var text = value.replace("-", "\u2212");
    if (unit === "percent_per_annum") { return text + "%"; }
    if (unit === "basis_point") { return (Number(value) > 0 ? "+" : "") + text + (chinese ? " 基點" : " bp"); }
    return (chinese ? "" : "$") + new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 4 }).format(Number(value)) + (chinese ? "美元" : "");
  }

  /* A figure along an axis or at the end of a line, in the words of the build: without its currency. */
  function bare(value, unit, digits) {
    if (unit !== "usd") { return show(String(value), unit).replace("%", "").replace(/ ?(bp|基點)$/, ""); }
    return new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: digits }).format(Number(value)).replace("-", "\u2212");
  }

  function nearest(days, wanted) {
    var low = 0, high = days.length - 1;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (days[middle] < wanted) { low = middle; } else { high = middle; }
    }
    return wanted - days[low] <= days[high] - wanted ? low : high;
  }

  function arm(figure) {
    var data = unpack(figure.querySelector(".points").textContent);
    var canvas = figure.querySelector(".canvas"), readout = figure.querySelector(".readout"), at = -1;
    canvas.querySelectorAll("svg").forEach(function (svg) {
      var line = document.createElementNS(NS, "path");
      line.setAttribute("class", "cursor");
      line.setAttribute("visibility", "hidden");
      svg.appendChild(line);
      svg.setAttribute("tabindex", "0");
      svg.setAttribute("aria-description", words.read);

      function move(index) {
        var plot = numbers(svg.getAttribute("data-plot")), span = numbers(svg.getAttribute("data-days"));
        at = Math.max(0, Math.min(data.days.length - 1, index));
        while (data.days[at] < span[0] && at < data.days.length - 1) { at++; }
        var x = plot[0] + (data.days[at] - span[0]) / (span[1] - span[0]) * (plot[1] - plot[0]);
        line.setAttribute("d", "M" + x + " " + plot[2] + "V" + plot[3]);
        line.setAttribute("visibility", "visible");
        readout.textContent = "";
        var day = document.createElement("b");
        day.textContent = data.p ? data.days[at] / 100 + "%" : data.o ? (data.days[at] > 0 ? "+" : "") + String(data.days[at]).replace("-", "\u2212") : dates.format(new Date(data.days[at] * DAY));
        readout.appendChild(day);
        function tell(text) { readout.appendChild(document.createElement("div")).textContent = text; }
        data.s.forEach(function (series) { tell(series.n + " " + show(series.v[at], data.u)); });
        (data.b || []).forEach(function (band, n, bands) {
          if (band.n && band.v[at] !== "") { tell(band.n + " " + show(band.v[at], data.u).replace("%", "") + "–" + show(bands[n + 1].v[at], data.u)); }
        });
        readout.hidden = false;
        var scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        var room = canvas.clientWidth - readout.offsetWidth;
        var left = x * scale + 12;
        readout.style.left = Math.max(0, left > room ? x * scale - readout.offsetWidth - 12 : left) + "px";
      }

      function hide() { readout.hidden = true; line.setAttribute("visibility", "hidden"); }

      function point(event) {
        var plot = numbers(svg.getAttribute("data-plot")), span = numbers(svg.getAttribute("data-days"));
        var box = svg.getBoundingClientRect();
        var x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
        move(nearest(data.days, span[0] + (x - plot[0]) / (plot[1] - plot[0]) * (span[1] - span[0])));
      }
      svg.addEventListener("pointerdown", point);
      svg.addEventListener("pointermove", point);
      /* What a finger has pointed at stays when it is lifted. */
      svg.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") { hide(); } });
      svg.addEventListener("focus", function () { if (svg.matches(":focus-visible")) { move(at < 0 ? data.days.length - 1 : at); } });
      svg.addEventListener("blur", hide);
      svg.addEventListener("keydown", function (event) {
        var step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -20, PageDown: 20, Home: -1e9, End: 1e9 }[event.key];
        if (step) { event.preventDefault(); move((at < 0 ? data.days.length - 1 : at) + step); }
        if (event.key === "Escape") { hide(); }
      });
    });
    var bar = figure.querySelector(".spans");
    if (bar) { spans(bar, figure, canvas, data); }
  }

  /* Draws the one line of a long chart anew for a shorter span; the axis of figures is fitted to it. */
  function spans(bar, figure, canvas, data) {
    var last = data.days[data.days.length - 1];
    var firsts = [data.days[data.days.length - 90], last - 365, last - 1826, data.days[0]];
    var originals = Array.from(canvas.querySelectorAll("svg"), function (svg) { return svg.innerHTML; });
    var long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    var subtitle = figure.querySelector("figcaption p"), said = subtitle ? subtitle.textContent : "";
    function from(day) { return long.format(new Date(day * DAY)); }
    function say(first, whole) {
      if (!subtitle) { return; }
      var span = from(data.days[0]), shown = from(data.days.filter(function (day) { return day >= first; })[0]);
      subtitle.textContent = whole ? said : said.indexOf(span) >= 0 ? said.replace(span, shown) : said.replace(/[.。]$/, "") + (chinese ? "；" + shown + "起。" : "; from " + shown + ".");
    }
    bar.setAttribute("aria-label", words.label);
    words.spans.forEach(function (name, i) {
      if (firsts[i] < data.days[0]) { return; }
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.setAttribute("aria-pressed", String(i === 3));
      button.addEventListener("click", function () {
        Array.from(bar.children, function (other) { other.setAttribute("aria-pressed", String(other === button)); });
        say(firsts[i], i === 3);
        canvas.querySelectorAll("svg").forEach(function (svg, n) { redraw(svg, originals[n], firsts[i], i === 3, data); });
      });
      bar.appendChild(button);
    });
    bar.hidden = false;
  }

  function redraw(svg, original, first, whole, data) {
    var cursor = svg.querySelector(".cursor");
    svg.innerHTML = original;
    svg.replaceChild(cursor, svg.querySelector(".cursor"));
    svg.setAttribute("data-days", (whole ? data.days[0] : first) + " " + Math.max(data.days[data.days.length - 1], first + 1));
    if (whole) { return; }
    var plot = numbers(svg.getAttribute("data-plot")), end = data.days[data.days.length - 1];
    var shown = data.s[0].v.map(function (v, i) { return data.days[i] >= first && v !== "" ? Number(v) : NaN; });
    var real = shown.filter(function (v) { return v === v; });
    var low = Math.min.apply(null, real), high = Math.max.apply(null, real);
    if (svg.querySelector(".zero")) { low = Math.min(low, 0); high = Math.max(high, 0); }
    var raw = (high - low || 0.1) / 4, power = Math.pow(10, Math.floor(Math.log10(raw)));
    var step = [1, 2, 2.5, 5, 10].map(function (f) { return f * power; }).filter(function (s) { return s >= raw; })[0];
    var bottom = Math.floor(low / step) * step, top = Math.ceil(high / step) * step || step;
    var y = function (v) { return plot[3] - (v - bottom) / (top - bottom) * (plot[3] - plot[2]); };
    var x = function (d) { return plot[0] + (d - first) / (end - first) * (plot[1] - plot[0]); };
    var named = svg.querySelector(".end").textContent.indexOf(data.s[0].n) === 0;
    svg.querySelectorAll(".grid,.zero,.axis,.tick,.end").forEach(function (old) { old.remove(); });
    function add(name, style, attributes, text) {
      var node = document.createElementNS(NS, name);
      node.setAttribute("class", style);
      Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
      if (text) { node.textContent = text; }
      svg.insertBefore(node, svg.querySelector(".mark"));
    }
    var decimals = Math.max(0, Math.ceil(-Math.log10(step) + (String(step / power) === "2.5" ? 1 : 0) - 1e-9));
    for (var v = bottom; v <= top + step / 2; v += step) {
      add("path", Math.abs(v) < step / 1e6 && data.u === "basis_point" ? "zero" : "grid", { d: "M" + plot[0] + " " + y(v) + "H" + plot[1] });
      var highest = v + step > top + step / 2;
      add("text", "axis value", { x: plot[0] - 7, y: y(v) + 4 }, data.u === "usd" ? bare(v, data.u, 3)
        : v.toFixed(decimals).replace("-", "\u2212") + (highest && data.u === "percent_per_annum" ? "%" : ""));
    }
    var months = Math.max(1, Math.round((end - first) / 30 / (svg.classList.contains("wide") ? 8 : 4)));
    var month = new Date(first * DAY);
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
    for (; month / DAY <= end; month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + months, 1))) {
      var style = months >= 12 || month.getUTCMonth() === 0 ? { year: "numeric" } : { month: "short" };
      add("text", "axis date", { x: x(month / DAY), y: plot[3] + 18 }, new Intl.DateTimeFormat(locale, Object.assign({ timeZone: "UTC" }, style)).format(month));
    }
    var path = "", joined = false, steps = svg.querySelector(".mark").classList.contains("steps"), before;
    shown.forEach(function (value, i) {
      if (data.days[i] < first) { return; }
      if (value !== value) { joined = false; return; }
      if (joined && steps) { path += "H" + x(data.days[i]).toFixed(1); }
      path += (joined ? "L" : "M") + x(data.days[i]).toFixed(1) + " " + y(value).toFixed(1);
      joined = true;
      before = value;
    });
    svg.querySelector(".mark").setAttribute("d", path);
    var dot = svg.querySelector(".dot");
    if (dot) { dot.setAttribute("cy", y(before)); }
    add("text", "end lead", { x: plot[1] + 8, y: y(before) + 4 }, (named ? data.s[0].n + " " : "") + bare(data.s[0].v[data.s[0].v.length - 1], data.u, 4));
  }

  document.querySelectorAll("figure.chart").forEach(arm);

  /* A table behind a closed fold opens when somebody is sent to it. */
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") { target.open = true; }
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
/* Copies a sentence together with where it stands. */
(function () {
  "use strict";
  var edition = document.querySelector("p.edition"), page = document.querySelector("p.citing");
  if (!edition || !page) { return; }
  document.documentElement.style.setProperty("--edition", '" · ' + edition.getAttribute("data-date") + '"');
  var chinese = document.documentElement.lang === "zh-Hant";
  function of(name) { return edition.getAttribute("data-" + name); }
  function citation() {
    var title = page.getAttribute("data-title"), day = of("date"), at = (of("address") || "editions/" + day + "/") + page.getAttribute("data-page");
    return chinese ? "huigou回購，〈" + title + "〉，" + day + "版，" + at + "（資料SHA-256：" + of("sha256") + "）。"
      : "huigou 回購, “" + title + "”, edition of " + day + ", " + at + " (data SHA-256 " + of("sha256") + ").";
  }
  function byHand(text) {
    var area = document.body.appendChild(document.createElement("textarea"));
    area.value = text;
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  function offer(place, name, says) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = name;
    button.addEventListener("click", function () {
      var text = says + citation();
      function done() { button.textContent = chinese ? "已複製" : "Copied"; setTimeout(function () { button.textContent = name; }, 2500); }
      if (navigator.clipboard) { navigator.clipboard.writeText(text).then(done, function () { byHand(text); done(); }); } else { byHand(text); done(); }
    });
    place.appendChild(document.createTextNode(" "));
    place.appendChild(button);
  }
  document.querySelectorAll(".answer, .findings li").forEach(function (place) {
    offer(place, chinese ? "複製引文" : "Copy and cite", place.textContent.trim() + (chinese ? "" : " "));
  });
  offer(page, chinese ? "複製" : "Copy", "");
})();
/* What was due since the edition, by the reader's own calendar; the search, loaded on first use. */
(function () {
  "use strict";
  var chinese = document.documentElement.lang === "zh-Hant";
  document.querySelectorAll("[data-due]").forEach(function (family) {
    var days = Math.floor((Date.now() - Date.parse(family.getAttribute("data-due"))) / 864e5);
    if (days < 1) { return; }
    var note = family.appendChild(document.createElement("small"));
    note.className = "overdue";
    note.textContent = chinese ? "下一筆原應於" + days + "天前公布" : "next was due " + days + (days === 1 ? " day" : " days") + " ago";
  });
  var form = document.querySelector("form.find"), input = form.querySelector("input"), script;
  function load() {
    if (script) { return; }
    script = document.createElement("script");
    script.src = form.getAttribute("data-index");
    document.head.appendChild(script);
  }
  input.addEventListener("focus", load);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.href = form.getAttribute("action") + "?q=" + encodeURIComponent(input.value.trim());
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) { event.preventDefault(); input.focus(); }
  });
  if (document.querySelector("form.search") || document.activeElement === input) { load(); }
})();
