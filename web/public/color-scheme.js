// Sets the reader's colour scheme and language on <html> before anything is painted.
(function () {
  var stored = { scheme: null, language: null };
  try {
    stored.scheme = localStorage.getItem('heyet-color-scheme');
    stored.language = localStorage.getItem('heyet-language');
  } catch {
    // Storage may be forbidden; the system's choice is used then.
  }
  var dark =
    stored.scheme === 'dark' || (stored.scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = stored.language || (/^tr/i.test(navigator.language) ? 'tr' : 'en');
})();
