// Runs before the first paint, so that neither the theme nor the language flickers.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("octant.theme");
    if (theme === "light" || theme === "dark" || theme === "contrast") root.dataset.theme = theme;
    var language = localStorage.getItem("octant.language") || navigator.language || "en";
    root.lang = /^zh/i.test(language) ? "zh" : "en";
  } catch {
    // Storage may be switched off: the defaults are fine.
  }
})();
