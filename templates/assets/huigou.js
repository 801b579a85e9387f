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
    data.s.forEach(function (series) {
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
    Array.prototype.forEach.call(canvas.querySelectorAll("svg"), function (svg) {
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
        day.textContent = data.o ? (data.days[at] > 0 ? "+" : "") + String(data.days[at]).replace("-", "\u2212") : dates.format(new Date(data.days[at] * DAY));
        readout.appendChild(day);
        data.s.forEach(function (series) {
          var row = document.createElement("div");
          row.textContent = series.n + " " + show(series.v[at], data.u);
          readout.appendChild(row);
        });
        readout.hidden = false;
        var scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        var room = canvas.clientWidth - readout.offsetWidth;
        var left = x * scale + 12;
        readout.style.left = Math.max(0, left > room ? x * scale - readout.offsetWidth - 12 : left) + "px";
      }

      function hide() { readout.hidden = true; line.setAttribute("visibility", "hidden"); }

      svg.addEventListener("pointermove", function (event) {
        var plot = numbers(svg.getAttribute("data-plot")), span = numbers(svg.getAttribute("data-days"));
        var box = svg.getBoundingClientRect();
        var x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
        move(nearest(data.days, span[0] + (x - plot[0]) / (plot[1] - plot[0]) * (span[1] - span[0])));
      });
      svg.addEventListener("pointerleave", hide);
      svg.addEventListener("focus", function () { if (svg.matches(":focus-visible")) { move(at < 0 ? data.days.length - 1 : at); } });
      svg.addEventListener("blur", hide);
      svg.addEventListener("keydown", function (event) {
        var step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -20, PageDown: 20, Home: -1e9, End: 1e9 }[event.key];
        if (step) { event.preventDefault(); move((at < 0 ? data.days.length - 1 : at) + step); }
        if (event.key === "Escape") { hide(); }
      });
    });
    if (data.s.length === 1 && data.days.length > 400 && figure.querySelectorAll(".mark.line, .mark.steps").length === 2) { spans(figure, canvas, data); }
  }

  /* Draws the one line of a long chart anew for a shorter span; the axis of figures is fitted to it. */
  function spans(figure, canvas, data) {
    var bar = document.createElement("div"), last = data.days[data.days.length - 1];
    var firsts = [data.days[data.days.length - 90], last - 365, last - 1826, data.days[0]];
    var originals = Array.prototype.map.call(canvas.querySelectorAll("svg"), function (svg) { return svg.innerHTML; });
    var long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    var subtitle = figure.querySelector("figcaption p"), said = subtitle ? subtitle.textContent : "";
    function from(day) { return long.format(new Date(day * DAY)); }
    function say(first, whole) {
      if (!subtitle) { return; }
      var span = from(data.days[0]), shown = from(data.days.filter(function (day) { return day >= first; })[0]);
      subtitle.textContent = whole ? said : said.indexOf(span) >= 0 ? said.replace(span, shown) : said.replace(/[.。]$/, "") + (chinese ? "；" + shown + "起。" : "; from " + shown + ".");
    }
    bar.className = "spans";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", words.label);
    words.spans.forEach(function (name, i) {
      if (firsts[i] < data.days[0]) { return; }
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.setAttribute("aria-pressed", String(i === 3));
      button.addEventListener("click", function () {
        Array.prototype.forEach.call(bar.children, function (other) { other.setAttribute("aria-pressed", String(other === button)); });
        say(firsts[i], i === 3);
        Array.prototype.forEach.call(canvas.querySelectorAll("svg"), function (svg, n) { redraw(svg, originals[n], firsts[i], i === 3, data); });
      });
      bar.appendChild(button);
    });
    canvas.parentNode.insertBefore(bar, canvas);
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
    Array.prototype.forEach.call(svg.querySelectorAll(".grid,.zero,.axis,.tick,.end"), function (old) { old.remove(); });
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
    add("text", "end lead", { x: plot[1] + 8, y: y(before) + 4 }, data.s[0].n + " " + bare(data.s[0].v[data.s[0].v.length - 1], data.u, 4));
  }

  Array.prototype.forEach.call(document.querySelectorAll("figure.chart"), arm);

  /* A table behind a closed fold opens when somebody is sent to it. */
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") { target.open = true; }
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
/* The list of the search page, narrowed while somebody types; Simplified and variant characters find Traditional ones. */
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  if (!form) { return; }
  var pairs = "回囘购購储儲备備联聯银銀国國库庫场場债債据據价價额額总總资資产產负負财財准準率率发發报報余餘变變动動动動权權计計划劃执執销銷证證规規则則说說简簡汇匯币幣亿億万萬兆兆滙匯台臺着著群羣里裡电電车車讯訊腾騰苹蘋谷谷软軟渣渣";
  var fold = {};
  for (var i = 0; i + 1 < pairs.length; i += 2) { fold[pairs[i]] = pairs[i + 1]; }
  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u3400-\u9fff]/g, function (glyph) { return fold[glyph] || glyph; });
  }
  var input = form.querySelector("input"), hits = form.querySelector(".hits");
  var items = Array.prototype.map.call(document.querySelectorAll(".found li"), function (item) {
    return { item: item, text: plain(item.textContent + " " + (item.getAttribute("data-k") || "")) };
  });
  function narrow() {
    var wanted = plain(input.value).split(/\s+/).filter(Boolean), found = 0;
    items.forEach(function (each) {
      var fits = wanted.every(function (word) { return each.text.indexOf(word) >= 0; });
      each.item.hidden = !fits;
      found += fits ? 1 : 0;
    });
    Array.prototype.forEach.call(document.querySelectorAll(".found"), function (section) {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    hits.textContent = wanted.length ? (found || hits.getAttribute("data-none")) : "";
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.addEventListener("input", narrow);
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) { input.value = asked; narrow(); }
})();
