// Leads from a root to the edition in the reader's language. Where the edition stands is said by the page.
(function () {
  var edition = document.currentScript.getAttribute("data-edition");
  var wanted = navigator.languages || [navigator.language || "en"];
  var chinese = wanted.length > 0 && /^zh/i.test(wanted[0]);
  location.replace(edition + (chinese ? "zh-Hant" : "en") + "/index.html");
})();
